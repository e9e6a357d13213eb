import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type TestContext } from 'vitest'
import { findShared, sharedData } from '#tests/support/shared-data.ts'
import { isLongRun } from '#tests/support/repeats.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { command } from './built-program.ts'
import { everythingIn, hashesOf, printedIn } from './copies.ts'
import type { Ledger } from './ledger.ts'
import { manyPlaces } from './many-places.ts'

/** A list of places to bring in, and how many rows it has. */
export type Import = { readonly file: string; readonly rows: number }

/** Two vaults of one coalition, and a folder for what goes between them. */
export type Place = {
  readonly folder: string
  readonly vaults: { readonly ana: string; readonly bea: string }
  readonly coalition: string
}

/** Ana founds a coalition, brings in lists of places, and makes a code for Bea, which lies in a file. */
export async function found(imports: readonly Import[]): Promise<Place & { codeFile: string }> {
  const folder = makeTempFolder('journey')
  const vaults = { ana: join(folder, 'ana'), bea: join(folder, 'bea') }
  const named = ['--name', 'Riverbend', '--person', 'Ana']
  const made = await command('create', '--vault', vaults.ana, ...named)
  for (const { file, rows } of imports)
    expect(await command('import', file, '--vault', vaults.ana)).toMatchObject({
      read: rows,
      added: rows,
    })
  const { code } = await command('invite', '--vault', vaults.ana, '--for', 'Bea')
  const codeFile = join(folder, 'code')
  writeFileSync(codeFile, String(code))
  const { coalition } = made
  const id = typeof coalition === 'object' && coalition !== null && 'id' in coalition
  return { folder, vaults, coalition: id ? String(coalition.id) : '', codeFile }
}

/** Bea joins with the code, on a computer of her own. */
export function joinWithCode(
  { vaults, codeFile }: Place & { readonly codeFile: string },
  ...more: readonly string[]
): Promise<Record<string, unknown>> {
  const own = ['--vault', vaults.bea, '--device', 'Bea’s laptop']
  return command('join', '--code-file', codeFile, ...own, ...more)
}

/** Every edit is in both vaults, or what was written over it, and both hold the same. */
export async function findAll({ vaults, folder }: Place, ledger: Ledger): Promise<void> {
  const copies = new Map(
    await Promise.all(
      Object.entries(vaults).map(
        async ([name, vault]) => [name, await everythingIn(vault, folder, name)] as const,
      ),
    ),
  )
  ledger.findAllIn(copies)
  expect(await hashesOf(vaults.ana)).toEqual(await hashesOf(vaults.bea))
}

/** A list made up for this run, so that a journey can also be made without data of others. */
export function madeUp(rows: number): readonly Import[] {
  const file = join(makeTempFolder('places'), 'places.csv')
  writeFileSync(file, manyPlaces(rows))
  return [{ file, rows }]
}

/** A directory of 22 places, one of them without coordinates, and the 3,238 libraries of a country. */
export const ofOthers = (context: TestContext): readonly Import[] => [
  { file: sharedData(context, 'assets-hsds/ohana-sample-csv/locations.csv'), rows: 22 },
  { file: sharedData(context, 'places-csv/england-libraries.csv'), rows: 3238 },
]

const areThere = () => findShared('data/places-csv/england-libraries.csv') !== undefined

/** Where lists of real places are, the same journey with them takes the place of this one, which says so: each costs a minute. */
export function leaveToRealLists(context: TestContext): void {
  context.skip(areThere(), 'the same journey runs here with lists of real places')
}

/** How a journey goes of which the quick set has the made-up list alone, and the long set lists of real places where they are. */
export const inLongSet = {
  /** Where another journey of the quick set goes the same way. */
  alone: (context: TestContext, other: string) => {
    context.skip(!isLongRun, `in the long set alone (CONTRIBUTING.md): ${other}`)
  },
  madeUp: (context: TestContext) => {
    if (isLongRun) leaveToRealLists(context)
  },
  real: (context: TestContext) => {
    const reason = 'lists of real places go this way in the long set alone (CONTRIBUTING.md)'
    context.skip(areThere() && !isLongRun, reason)
  },
}

/** Both print the brief, and the same stands in both. */
export async function printBoth({ vaults, folder }: Place, words: readonly string[]) {
  const [byAna, byBea] = await Promise.all([
    printedIn(vaults.ana, folder, 'ana'),
    printedIn(vaults.bea, folder, 'bea'),
  ])
  expect(byBea).toBe(byAna)
  for (const line of words) expect(byAna).toContain(line)
}
