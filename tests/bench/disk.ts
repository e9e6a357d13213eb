import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { openFrameLog, type FrameLog } from '#electron/vault/disk/frame-log.ts'
import { nodeFilePort } from '#electron/vault/disk/node-file-port.ts'
import { timed, type BenchRow } from './row.ts'

/** As many changes as make up the 5 MB of the comparison, of an ordinary edit's size once sealed. */
const CHANGES = 10_000
const CHANGE_BYTES = 500
const APPENDS = 200

async function withFolder() {
  // Below the working folder: many systems keep their temporary folder in memory, where a sync costs nothing.
  const folder = await mkdtemp(join(process.cwd(), 'out', 'bench-disk-'))
  return { folder, close: () => rm(folder, { recursive: true, force: true }) }
}

async function fullLog(folder: string): Promise<FrameLog> {
  const opened = await openFrameLog(nodeFilePort(folder), 'envelopes.log', {
    spaceId: new Uint8Array(16),
  })
  if (opened.kind !== 'open') throw new Error(opened.kind)
  await opened.log.append(
    Array.from({ length: CHANGES }, () => new Uint8Array(randomBytes(CHANGE_BYTES))),
  )
  return opened.log
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

/** An asset as lowdb would hold it, about 500 bytes of indented JSON. */
function makeRecord(at: number) {
  const text = (bytes: number) => randomBytes(bytes).toString('base64')
  return {
    id: text(12),
    kind: 'place',
    name: text(18),
    strength: text(18),
    offers: [text(18)],
    welcomes: [text(18)],
    organization: text(12),
    place: { kind: 'point', longitude: at / 100, latitude: at / 200 },
    audience: 'coalition',
    by: text(16),
    at: 1_700_000_000_000 + at,
  }
}

const durableAppend: BenchRow = {
  name: 'durable, acknowledged edit at 10,000 records (5 MB)',
  unit: 'ms',
  besideName: 'lowdb awaited + fdatasync',
  goal: { ratio: 1 / 100 },
  runs: 15,
  prepare: async () => {
    const { folder, close } = await withFolder()
    const log = await fullLog(folder)
    const low = new Low<{ readonly assets: readonly object[] }>(syncedJsonFile(folder), {
      assets: Array.from({ length: CHANGES }, (_, at) => makeRecord(at)),
    })
    let edits = 0
    const change = new Uint8Array(randomBytes(CHANGE_BYTES))
    return {
      ours: async () => {
        const all = await timed(async () => {
          for (let at = 0; at < APPENDS; at += 1) await log.append([change])
        })
        return all / APPENDS
      },
      beside: () => {
        edits += 1
        low.data = { assets: low.data.assets.with(edits, makeRecord(edits)) }
        return timed(() => low.write())
      },
      close: async () => {
        await log.close()
        await close()
      },
    }
  },
}

const bytesOnDisk: BenchRow = {
  name: 'bytes on disk beyond the envelope, for one edit',
  unit: 'bytes',
  goal: { most: 16 },
  prepare: async () => {
    const { folder, close } = await withFolder()
    const log = await fullLog(folder)
    const size = async () => (await stat(join(folder, 'envelopes.log'))).size
    return {
      ours: async () => {
        const before = await size()
        await log.append([new Uint8Array(randomBytes(CHANGE_BYTES))])
        return (await size()) - before - CHANGE_BYTES
      },
      close: async () => {
        await log.close()
        await close()
      },
    }
  },
}

export const rows: readonly BenchRow[] = [durableAppend, bytesOnDisk]
