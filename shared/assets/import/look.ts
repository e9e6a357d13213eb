import type * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import type { Asset } from '#shared/assets/asset.ts'
import type { assetCommands } from '#shared/assets/contract.ts'
import { type Decode, decodeText, type Encoding } from '#shared/assets/csv/encoding.ts'
import { readTable, type Table } from '#shared/assets/csv/table.ts'
import type { AssetKind } from '#shared/assets/kinds.ts'
import { guessMapping, type Mapping } from './mapping.ts'
import { type ImportPlan, planImport } from './plan.ts'
import { importReasons, type RowProblem } from './targets.ts'

export type LookOutput = v.InferOutput<(typeof assetCommands)['assets/import-look']['output']>
type Told = Pick<LookOutput, 'problems' | 'reasons'>

/** Stages of an import that take time, for a progress bar. */
export type ImportStage = 'reading' | 'checking' | 'writing'

/** Called between pieces of work; resolves to false where the import should stop. */
export type StagePause = (stage: ImportStage, done: number, total: number) => Promise<boolean>

export type ImportFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly decode: Decode
  /** All readable records, archived ones too: what somebody put away is not brought in anew. */
  readonly existing: Iterable<Asset>
  readonly mapping?: Mapping | undefined
  readonly kind?: AssetKind | undefined
}

export type LookedAt = {
  readonly table: Table
  readonly encoding: Encoding
  readonly mapping: Mapping
  readonly plan: ImportPlan
}

/** Refused beyond this many rows: a list of a country's schools fits, a log file does not. */
const mostRows = 200_000
const mostColumns = 1000

/** Read a file and plan what bringing it in would do. Changes nothing; throws a Refusal: stopped, too big, no rows, no name. */
export async function lookInto(file: ImportFile, pause: StagePause): Promise<LookedAt> {
  const { text, encoding } = decodeText(file.bytes, file.decode)
  const table = await readTable(text, (done, total) => pause('reading', done, total))
  if (!table) throw new Refusal('import-stopped')
  if (table.rows.length > mostRows || table.columns.length > mostColumns)
    throw new Refusal('import-too-big')
  const mapping = file.mapping ?? guessMapping(table.columns, table.rows)
  if (mapping.length !== table.columns.length)
    throw new Refusal('mapping-does-not-fit', { columns: table.columns.length })
  const plan = await planImport(
    {
      table,
      mapping,
      kind: file.kind ?? 'place',
      fileName: file.fileName,
      existing: file.existing,
    },
    (done, total) => pause('checking', done, total),
  )
  if (!plan) throw new Refusal('import-stopped')
  return { table, encoding, mapping, plan }
}

const sampleRows = 5
const mostProblems = 2000

/** What a look answers over the contract. */
export function lookOutput({ table, encoding, mapping, plan }: LookedAt): LookOutput {
  return {
    columns: [...table.columns],
    separator: table.separator,
    encoding,
    rows: table.rows.length,
    sample: table.rows
      .slice(0, sampleRows)
      .map((row) => row.cells.map((cell) => cell.slice(0, 500))),
    mapping: [...mapping],
    ...countsOf(plan),
    ...told(plan),
  }
}

export const countsOf = ({ read, added, updated, skipped }: ImportPlan) => ({
  read,
  added,
  updated,
  skipped,
})

/** The first two thousand problems one by one, and how many there are of each kind, in all. */
export function told({ problems, fileName }: ImportPlan): Told {
  const counts = new Map<RowProblem['reason'], number>()
  for (const { reason } of problems) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return {
    problems: problems.slice(0, mostProblems).map((one) => ({ file: fileName, ...one })),
    reasons: importReasons.flatMap((reason) => {
      const count = counts.get(reason)
      return count === undefined ? [] : [{ reason, count }]
    }),
  }
}
