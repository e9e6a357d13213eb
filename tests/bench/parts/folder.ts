import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

export type BenchFolder = { readonly folder: string; readonly close: () => Promise<void> }

/** A folder for one row. Below the working folder: many systems keep their temporary folder in memory, where a sync costs nothing. */
export async function makeBenchFolder(): Promise<BenchFolder> {
  await mkdir('out', { recursive: true })
  const folder = await mkdtemp(join(process.cwd(), 'out', 'bench-data-'))
  return { folder, close: () => rm(folder, { recursive: true, force: true }) }
}
