import type { Vault } from '#electron/vault/vault.ts'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { exportFile } from '#shared/assets/export-file.ts'
import { bringInDirectory, type Founded, foundCoalition, openBenchVault } from './parts/computer.ts'
import { filledDesk } from './parts/filled-desk.ts'
import { makeBenchFolder } from './parts/folder.ts'
import type { BenchRow } from './row.ts'

const records = 10_000

/** Hands a file over, lets it be brought in, and stops that at one of its stages. */
const stopping = (
  what: string,
  stage: 'checking' | 'writing',
  bring: (founded: Founded, vault: Vault) => Promise<unknown>,
): BenchRow => ({
  name: `import of 10,000 ${what} into a vault: from “stop” while it ${stage === 'writing' ? 'writes' : 'checks'} to stopped, nothing left behind`,
  unit: 'ms',
  goal: { most: 1000 },
  runs: 6,
  prepare: async () => {
    const { folder, close } = await makeBenchFolder()
    const { vault, close: closeVault } = await openBenchVault(folder)
    const founded = await foundCoalition(vault)
    const { imports, space } = founded.coalition
    return {
      ours: async () => {
        let told = 0
        let stoppedAt = Number.NaN
        const leave = imports.changed.on(() => {
          told += 1
          const { now } = imports
          const isDue = now?.stage === stage && (stage === 'checking' || now.done !== 0)
          if (!isDue || !Number.isNaN(stoppedAt)) return
          stoppedAt = performance.now()
          void founded.link.run('assets/import-stop', {})
        })
        const wasStopped = await bring(founded, vault).then(
          () => false,
          () => true,
        )
        const took = performance.now() - stoppedAt
        leave()
        const left = space.shelf().read('assets').getMap('assets').size
        if (!wasStopped || left > 0) throw new Error(`${String(left)} rows were left behind.`)
        if (told < 3) throw new Error('No progress was told.')
        return took
      },
      close: async () => {
        await closeVault()
        await close()
      },
    }
  },
})

/** A directory as other programs give it: organizations, places and services that point to each other. */
async function hsds(): Promise<Uint8Array> {
  const desk = await filledDesk(records)
  const assets = [...assetRecordsOf(desk.read('assets')).all()].map(([, asset]) => asset)
  const made = exportFile({ format: 'hsds', audience: 'coalition' }, assets, () => [], [])
  return new TextEncoder().encode(made.text)
}

/** Made once for both rows, and only where one of them runs. */
let made: Promise<Uint8Array> | null = null

const bringInHsds = async ({ link }: Founded, vault: Vault) => {
  const about = { file: 'h'.repeat(16), fileName: 'directory.json', kind: 'place' } as const
  made ??= hsds()
  vault.files.put(about.file, await made)
  const { mapping } = await link.run('assets/import-look', about)
  return link.run('assets/import', { ...about, mapping })
}

const rowsOf = (founded: Founded, vault: Vault) => bringInDirectory(founded, vault, records)

export const rows: readonly BenchRow[] = [
  stopping('rows', 'writing', rowsOf),
  stopping('organizations and places of an HSDS directory', 'checking', bringInHsds),
  stopping('organizations and places of an HSDS directory', 'writing', bringInHsds),
]
