import { applyBatch, finishImport } from '#shared/assets/import/apply.ts'
import { type ImportFile, lookInto } from '#shared/assets/import/look.ts'
import { openDesk } from '#tests/support/desk.ts'
import { directory } from './directory.ts'

/** Look into a file as the vault does, without a pause. */
export const look = (
  bytes: Uint8Array,
  existing: ImportFile['existing'],
  fileName = 'directory.csv',
) =>
  lookInto(
    {
      bytes,
      fileName,
      decode: (part, encoding) => new TextDecoder(encoding).decode(part),
      existing,
    },
    () => Promise.resolve(true),
  )

/** A desk with so many strengths of a made-up directory. */
export async function filledDesk(rows: number) {
  const desk = openDesk()
  const { plan } = await look(new TextEncoder().encode(directory(rows)), [])
  const run = { id: desk.newId(), fileName: plan.fileName, ids: new Map<string, string>() }
  for (const batch of plan.batches) applyBatch(desk, run, batch)
  finishImport(desk, run, plan)
  return desk
}
