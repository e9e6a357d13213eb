import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { AssetKind } from '#shared/assets/kinds.ts'
import { decodeText } from '#shared/assets/csv/encoding.ts'
import { readTable, type Table } from '#shared/assets/csv/table.ts'
import { applyBatch, finishImport } from '#shared/assets/import/apply.ts'
import { guessMapping, type Mapping } from '#shared/assets/import/mapping.ts'
import { type ImportPlan, planImport, recordsOfTable } from '#shared/assets/import/plan.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import type { Laptop } from './laptop.ts'

const onwards = () => Promise.resolve(true)

export const decode = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding).decode(bytes)

export async function tableOf(file: string | Uint8Array): Promise<Table> {
  const text = typeof file === 'string' ? file : decodeText(file, decode).text
  const table = await readTable(text, onwards)
  if (!table) throw new Error('stopped')
  return table
}

export const readTableFrom = (path: string) => tableOf(new Uint8Array(readFileSync(path)))

export const guessed = (table: Table): Mapping => guessMapping(table.columns, table.rows)

export type Brought = ImportPlan & { readonly importId: string }

/** Plan on a laptop, as the vault does; nothing is written yet. */
export async function plan(
  laptop: Laptop,
  fileName: string,
  table: Table,
  mapping: Mapping = guessed(table),
  kind: AssetKind = 'place',
): Promise<ImportPlan> {
  const records = assetRecordsOf(laptop.desk.read('assets'))
  const existing = [...records.all()].map(([, asset]) => asset)
  const made = await planImport(
    { records: [recordsOfTable(table, mapping, kind)], fileName, existing },
    onwards,
  )
  if (!made) throw new Error('stopped')
  return made
}

/** Bring a table in from beginning to end. */
export async function bringIn(
  laptop: Laptop,
  fileName: string,
  table: Table,
  mapping?: Mapping,
  kind?: AssetKind,
): Promise<Brought> {
  const made = await plan(laptop, fileName, table, mapping, kind)
  const run = { id: laptop.desk.newId(), fileName, ids: new Map(made.ids) }
  for (const batch of made.batches) applyBatch(laptop.desk, run, batch)
  finishImport(laptop.desk, run, made)
  return { ...made, importId: run.id }
}

export const bringInFile = async (laptop: Laptop, path: string) =>
  bringIn(laptop, basename(path), await readTableFrom(path))
