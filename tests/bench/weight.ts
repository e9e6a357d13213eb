import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { phoneWeight } from '../support/phone-weight.ts'
import { eagerScripts } from '../support/eager-scripts.ts'
import type { BenchRow } from './row.ts'

const pages = 'out/renderer'

export const rows: readonly BenchRow[] = [
  {
    name: 'script of the workspace before it shows, gzip',
    unit: 'bytes',
    goal: { most: 320_000 },
    isOfTheBuild: true,
    prepare: () => ({
      ours: () =>
        [...eagerScripts(pages, 'index.html')].reduce(
          (sum, script) => sum + gzipSync(readFileSync(join(pages, script))).byteLength,
          0,
        ),
    }),
  },
  {
    name: 'script of the page phones get, gzip',
    unit: 'bytes',
    goal: { most: 130_000 },
    isOfTheBuild: true,
    prepare: () => ({ ours: () => phoneWeight('out/guest').script }),
  },
  {
    name: 'all a phone fetches before its first page shows, gzip',
    unit: 'bytes',
    goal: { most: 170_000 },
    isOfTheBuild: true,
    prepare: () => ({ ours: () => phoneWeight('out/guest').all }),
  },
]
