import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Absolute path of something given from the repository's top. */
export const fromTop = (path: string): string => resolve(import.meta.dirname, '..', path)

/** Plain Node processes: `out/<name>.js`, run by Node 20.19 and, under Electron, by its own Node. */
const nodeEntries = {
  'cli/commonweave': 'electron/cli/commonweave.ts',
  'cli/start': 'electron/cli/start.ts',
  'hub/main': 'electron/hub/main.ts',
  'hub/room/main': 'electron/hub/room/main.ts',
  'vault/main': 'electron/vault/main.ts',
}

const pageEntries = {
  index: 'renderer/index.html',
  courier: 'renderer/courier.html',
  projector: 'renderer/projector.html',
}

/** Entries by output name, as absolute paths; those whose file does not exist (yet) are left out. */
function existing(entries: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = Object.entries(entries).map(([name, path]) => [name, fromTop(path)] as const)
  return Object.fromEntries(pairs.filter(([, path]) => existsSync(path)))
}

export const nodeInputs = existing(nodeEntries)
export const pageInputs = existing(pageEntries)
export const mainInputs = existing({ index: 'electron/main/index.ts' })
export const preloadInputs = existing({ index: 'electron/preload/index.ts' })
