import { randomBytes } from 'node:crypto'
import { cp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as Y from 'yjs'
import {
  bringInDirectory,
  foundCoalition,
  openBenchVault,
  openFounded,
  type BenchVault,
} from './parts/computer.ts'
import { makeBenchFolder } from './parts/folder.ts'
import { timed, type BenchRow } from './row.ts'

const records = 10_000
const laterEdits = 60

/**
 * A closed vault of ten thousand strengths: a snapshot and, with what came after it, at most 100 envelopes beside those of
 * `photos` pictures of a mebibyte each.
 */
async function closedComputer(photos = 0) {
  const { folder, close } = await makeBenchFolder()
  const first = await openBenchVault(folder)
  const founded = await foundCoalition(first.vault)
  await bringInDirectory(founded, first.vault, records)
  const place = join(folder, first.vault.ports.shelf.all()[0]?.folder ?? '')
  await first.close()
  const snapshots = join(place, 'snapshots')
  await cp(snapshots, join(folder, 'snapshots-before'), { recursive: true })
  const again = await openBenchVault(folder)
  const { coalition, link } = await openFounded(again.vault, founded.id)
  const document = coalition.space.shelf().read('assets')
  const ids = [...document.getMap('assets').keys()]
  // Not by the usual pace: each of these is an envelope after the snapshot.
  for (let edit = 0; edit < laterEdits; edit += 1) {
    const input = { id: ids[edit * 97] ?? '', change: { address: `Street ${String(edit)}` } }
    const settled = link.run('assets/edit', input)
    await coalition.space.saved()
    await settled
  }
  for (let photo = 0; photo < photos; photo += 1)
    await coalition.space.blobs.write(new Uint8Array(randomBytes(1024 * 1024)))
  const update = Y.encodeStateAsUpdate(document)
  const json = JSON.stringify(document.toJSON())
  const envelopes = coalition.space.index.count - photos * 18
  await again.close()
  if (envelopes > 100) throw new Error(`${String(envelopes)} envelopes are more than were meant.`)
  return {
    folder,
    snapshots,
    id: founded.id,
    update,
    json,
    /** Closing keeps a newer snapshot: put the one back after which all those envelopes came. */
    putBack: async () => {
      await rm(snapshots, { recursive: true, force: true })
      await cp(join(folder, 'snapshots-before'), snapshots, { recursive: true })
    },
    close,
  }
}

const opening = (photos: number): BenchRow => ({
  name:
    photos === 0
      ? 'opening a coalition of 10,000 strengths: snapshot, up to 100 envelopes, document'
      : `opening it with ${String(photos)} MB of photos beside`,
  unit: 'ms',
  besideName: 'raw applyUpdate of the same document',
  goal: { ratio: 1.5 },
  runs: 9,
  prepare: async () => {
    const { folder, id, update, putBack, close } = await closedComputer(photos)
    return {
      ours: async () => {
        await putBack()
        const opened: BenchVault = await openBenchVault(folder)
        const took = await timed(async () => {
          const { space } = await opened.vault.coalition(id)
          const { size } = space.shelf().read('assets').getMap('assets')
          if (size !== records || space.health.snapshots.used.length === 0)
            throw new Error('It was not opened from its snapshot.')
        })
        await opened.close()
        return took
      },
      beside: () =>
        timed(() => {
          const document = new Y.Doc()
          Y.applyUpdate(document, update)
          document.destroy()
        }),
      close,
    }
  },
})

const snapshotSize: BenchRow = {
  name: 'snapshot on disk at 10,000 strengths',
  unit: 'bytes',
  besideName: 'gzip of the same JSON',
  goal: { ratio: 1.3 },
  prepare: async () => {
    const { snapshots, json, close } = await closedComputer()
    return {
      ours: async () => {
        const names = (await readdir(snapshots)).filter((name) => name.endsWith('.snap'))
        const sizes = await Promise.all(
          names.map(async (name) => (await stat(join(snapshots, name))).size),
        )
        return Math.max(...sizes)
      },
      beside: () => gzipSync(json).byteLength,
      close,
    }
  },
}

export const rows: readonly BenchRow[] = [opening(0), opening(5), snapshotSize]
