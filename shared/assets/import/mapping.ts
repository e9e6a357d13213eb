import { type Problem, problem } from '#shared/contract/problem.ts'
import { extraPrefix, type TableRow } from '#shared/assets/csv/table.ts'
import { readPair } from './coordinates.ts'
import { shapeIn } from '#shared/assets/shape.ts'
import { namedTarget } from './synonyms.ts'
import { readAudience, readKind } from './words.ts'
import { type ImportTarget, importTargets, singleTargets } from './targets.ts'

/** One target per column, in the file's order. */
export type Mapping = readonly ImportTarget[]

const isTarget = (word: string | undefined): word is ImportTarget =>
  importTargets.some((target) => target === word)

/**
 * What each column most likely is: by its header and, where open data uses a word for many things ("location",
 * "audience", "services"), also by what is in it. Columns that look like notes about people are left out until somebody says otherwise.
 */
export function guessMapping(
  columns: readonly string[],
  rows: readonly TableRow[],
): readonly ImportTarget[] {
  const taken = new Set<ImportTarget>()
  // A file this app wrote says exactly what its columns are.
  const ours = columns.some((header) => namedTarget(header) === 'marks')
  const guessed = columns.map((header, at) => {
    const target = guessColumn(header, () => (ours ? [] : filledCells(rows, at)))
    if (!singleTargets.has(target)) return target
    if (taken.has(target)) return 'more'
    taken.add(target)
    return target
  })
  return taken.has('name') ? guessed : withName(columns, guessed)
}

function guessColumn(header: string, filled: () => readonly string[]): ImportTarget {
  if (header.startsWith(extraPrefix)) return 'more'
  const named = namedTarget(header)
  if (!isTarget(named)) return 'more'
  const mostly = (fits: (cell: string) => boolean) => {
    const cells = filled()
    return cells.filter(fits).length * 2 >= cells.length
  }
  switch (named) {
    case 'coordinates':
      return mostly((cell) => readPair(cell) !== null) ? named : 'address'
    case 'shape':
      return mostly((cell) => shapeIn(cell) !== null) ? named : 'more'
    case 'kind':
      return mostly((cell) => readKind(cell) !== null) ? named : 'more'
    case 'audience':
      return mostly((cell) => readAudience(cell) !== null) ? named : 'more'
    case 'offers':
    case 'welcomes':
      return mostly((cell) => /\p{L}/u.test(cell)) ? named : 'more'
    default:
      return named
  }
}

const enough = 200

/** The first cells of a column that hold something. */
function filledCells(rows: readonly TableRow[], at: number): readonly string[] {
  const cells: string[] = []
  for (const row of rows) {
    const cell = row.cells[at]?.trim() ?? ''
    if (cell !== '') cells.push(cell)
    if (cells.length === enough) break
  }
  return cells
}

/** Without a header that says name, an organization or a column ending in "name" is the next best. */
function withName(
  columns: readonly string[],
  guessed: readonly ImportTarget[],
): readonly ImportTarget[] {
  const named = columns.findIndex(
    (header, at) => guessed[at] === 'more' && /(?:name|nombre|اسم)$/iu.test(header.trim()),
  )
  const at = named === -1 ? guessed.indexOf('organization') : named
  return guessed.map((target, column) => (column === at ? 'name' : target))
}

/**
 * The mapping a person wrote down as `{ "header": "target" }`; headers that are not named there are kept as they are
 * written. A header that the file has not, or an unknown target, is a problem, so that a typing error loses nothing.
 */
export function mappingFromNames(
  columns: readonly string[],
  names: ReadonlyMap<string, string>,
): { readonly mapping: Mapping } | { readonly problem: Problem } {
  for (const [header, target] of names) {
    if (!columns.includes(header)) return { problem: problem('import-no-column', { header }) }
    if (!isTarget(target)) return { problem: problem('import-no-target', { target }) }
  }
  const mapping = columns.map((header) => {
    const target = names.get(header)
    return isTarget(target) ? target : 'more'
  })
  return { mapping }
}
