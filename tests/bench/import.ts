import { bringInDirectory, foundCoalition, openBenchVault } from './parts/computer.ts'
import { makeBenchFolder } from './parts/folder.ts'
import type { BenchRow } from './row.ts'

const records = 10_000

export const rows: readonly BenchRow[] = [
  {
    name: 'import of 10,000 rows into a vault: from “stop” while it writes to stopped, nothing left behind',
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
            const isDue = now?.stage === 'writing' && now?.done !== 0
            if (!isDue || !Number.isNaN(stoppedAt)) return
            stoppedAt = performance.now()
            void founded.link.run('assets/import-stop', {})
          })
          const wasStopped = await bringInDirectory(founded, vault, records).then(
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
  },
]
