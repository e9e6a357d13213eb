import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Low, type Adapter } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { bringInDirectory, foundCoalition, logOf, openBenchVault } from './parts/computer.ts'
import { makeBenchFolder } from './parts/folder.ts'
import { timed, type BenchRow } from './row.ts'

const records = 10_000

/** Milliseconds after which an edit counts as the first after a pause, and is written at once. */
const quiet = 350

/** A vault with ten thousand strengths that came with a directory. */
async function filledComputer() {
  const { folder, close } = await makeBenchFolder()
  const { vault, close: closeVault } = await openBenchVault(folder)
  const founded = await foundCoalition(vault)
  await bringInDirectory(founded, vault, records)
  const document = founded.coalition.space.shelf().read('assets')
  const assets = Array.from(assetRecordsOf(document).all(), ([, asset]) => asset)
  let edits = 0
  return {
    folder,
    log: logOf(folder, vault),
    assets,
    document,
    /** One edit through the door: done when it is sealed and on disk. */
    edit: () => {
      edits += 1
      const id = assets[(edits * 97) % records]?.id ?? ''
      const change = { address: `Street ${String(edits)}` }
      return founded.link.run('assets/edit', { id, change })
    },
    close: async () => {
      await closeVault()
      await close()
    },
  }
}

/** lowdb's own file, which it writes beside and renames, made durable: its bytes and then its name. */
function syncedJsonFile<T>(folder: string): Adapter<T> {
  const path = join(folder, 'low.json')
  const file = new JSONFile<T>(path)
  const sync = async (place: string, isFolder: boolean) => {
    const handle = await open(place, 'r')
    try {
      await (isFolder ? handle.sync() : handle.datasync())
    } finally {
      await handle.close()
    }
  }
  return {
    read: () => file.read(),
    write: async (data) => {
      await file.write(data)
      await sync(path, false)
      await sync(folder, true)
    },
  }
}

const durableEdit: BenchRow = {
  name: 'durable, acknowledged edit at 10,000 strengths: command, seal, fdatasync',
  unit: 'ms',
  besideName: 'the same strengths rewritten with lowdb, awaited + fdatasync',
  goal: { ratio: 1 / 100 },
  runs: 25,
  prepare: async () => {
    const { folder, assets, edit, close } = await filledComputer()
    const low = new Low<{ assets: readonly object[] }>(syncedJsonFile(folder), { assets })
    return {
      ours: async () => {
        await pause(quiet)
        return timed(edit)
      },
      beside: () => timed(() => low.write()),
      close,
    }
  },
}

const bytesWritten: BenchRow = {
  name: 'bytes on disk beyond the Yjs update, for one edit',
  unit: 'bytes',
  goal: { most: 300 },
  runs: 10,
  prepare: async () => {
    const { log, document, edit, close } = await filledComputer()
    const size = async () => (await stat(log)).size
    let updated = 0
    document.on('update', (update: Uint8Array) => {
      updated += update.length
    })
    await edit()
    return {
      ours: async () => {
        const before = await size()
        updated = 0
        await pause(quiet)
        await edit()
        return (await size()) - before - updated
      },
      close,
    }
  },
}

export const rows: readonly BenchRow[] = [durableEdit, bytesWritten]
