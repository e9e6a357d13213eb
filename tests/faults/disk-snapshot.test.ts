import { describe, expect, test } from 'vitest'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { snapshotFile } from '#electron/vault/disk/snapshot-file.ts'
import { vaultSealer } from '#electron/vault/keys/vault-sealer.ts'
import { faultyPort, type FaultyCall } from '#tests/support/faulty-port.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

const random = seededRandom(1)
const sealer = vaultSealer(random.bytes(32), random.bytes)
const path = 'one.snapshot'
const open = (files: FilePort) => snapshotFile(files, path, 'assets', sealer)
const snapshot = (number: number) => ({
  covers: { sequence: number, checksum: number * 3 },
  content: seededRandom(number).bytes(3000),
})

/** The number of the snapshot that loads; 0 for none. Whatever loads is exactly one that was saved. */
async function loadedNumber(files: FilePort): Promise<number> {
  const loaded = await open(files).load()
  if (loaded.kind !== 'loaded') return 0
  const number = loaded.snapshot.covers.sequence
  expect(loaded.snapshot).toEqual(snapshot(number))
  return number
}

async function diskWith(count: number) {
  const files = powerCutPort()
  for (let number = 1; number <= count; number += 1) await open(files).save(snapshot(number))
  return files
}

describe('the power goes while a snapshot is saved (fault 5)', () => {
  test.each([0, 1, 2])(
    'at every step, with %i saved before: the last or the new one loads',
    async (before) => {
      const seeds = repeats({ quick: 6, long: 100 })
      for (let failAt = 1; ; failAt += 1) {
        let isSaved = false
        for (let seed = 0; seed < seeds; seed += 1) {
          const disk = (await diskWith(before)).cut(0, failAt)
          const { kind } = await open(disk).save(snapshot(before + 1))
          isSaved = kind === 'saved'
          const after = disk.cut(seed)
          const number = await loadedNumber(after)
          expect(number).toBeGreaterThanOrEqual(isSaved ? before + 1 : before)
          // The next one can be saved whatever the cut left lying about.
          expect(await open(after).save(snapshot(9))).toMatchObject({ kind: 'saved' })
          expect(await loadedNumber(after.cut(seed))).toBe(9)
        }
        if (isSaved) break
      }
    },
  )

  test('on a disk whose sync does nothing a saved one gets lost: the test can fail', async () => {
    let lost = 0
    for (let seed = 0; seed < 40; seed += 1) {
      const disk = powerCutPort({ syncs: false })
      await open(disk).save(snapshot(1))
      if ((await loadedNumber(disk.cut(seed))) === 0) lost += 1
    }
    expect(lost).toBeGreaterThan(10)
  })
})

describe('a snapshot cannot be read (faults 4 and 8)', () => {
  test('any bit flipped: noticed, set aside unchanged, and the older one loads', async () => {
    const before = await diskWith(2)
    const bytes = await before.read(path)
    const older = await before.read(`${path}.older`)
    const step = repeats({ quick: 13, long: 1 })
    for (let offset = 0; offset < bytes.length; offset += offset < 120 ? 1 : step) {
      const changed = bytes.slice()
      changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8))
      const files = powerCutPort({
        names: new Map([
          [path, changed],
          [`${path}.older`, older],
        ]),
      })
      expect(await open(files).load()).toMatchObject({
        kind: 'loaded',
        generation: 'older',
        snapshot: { covers: { sequence: 1 } },
        setAside: [`${path}.bad-1`],
      })
      expect(await files.read(`${path}.bad-1`)).toEqual(changed)
    }
  })

  test('both unreadable: none loads, both are kept aside', async () => {
    const files = await diskWith(2)
    for (const place of [path, `${path}.older`]) {
      await files.remove(place)
      await files.writeNew(place, Uint8Array.of(1, 2, 3))
    }
    expect(await open(files).load()).toEqual({
      kind: 'none',
      setAside: [`${path}.bad-1`, `${path}.older.bad-1`],
    })
  })

  test('an unreadable one never replaces a good one: saving sets it aside and keeps the older', async () => {
    const files = await diskWith(2)
    await files.remove(path)
    await files.writeNew(path, Uint8Array.of(1, 2, 3))
    expect(await open(files).save(snapshot(3))).toEqual({
      kind: 'saved',
      setAside: [`${path}.bad-1`],
    })
    await files.remove(path)
    expect(await loadedNumber(files)).toBe(1)
  })

  test('one that reads back other than it was written is not put in place', async () => {
    const inner = await diskWith(1)
    const lying: FilePort = {
      ...inner,
      writeNew: (place, bytes) =>
        inner.writeNew(
          place,
          bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte)),
        ),
    }
    expect(await open(lying).save(snapshot(2))).toMatchObject({ kind: 'not-saved' })
    expect(await inner.list('')).toEqual([path])
    expect(await loadedNumber(inner)).toBe(1)
  })
})

describe('the disk refuses while a snapshot is saved (fault 6)', () => {
  const errnos = [
    ['ENOSPC', 'disk-full'],
    ['EIO', 'disk-error'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
  ] as const

  test.each(errnos)('%s on any call: said, and what was there still loads', async (errno, code) => {
    const calls: readonly FaultyCall[] = ['writeNew', 'read', 'rename', 'syncFolder']
    for (const call of calls) {
      for (let at = 1; ; at += 1) {
        const inner = await diskWith(2)
        const files = faultyPort(inner, [{ call, at, errno }])
        const saved = await open(files).save(snapshot(3))
        if (files.count(call) < at) break
        expect(saved).toEqual({ kind: 'not-saved', problem: { code, values: { file: path } } })
        expect(await loadedNumber(inner)).toBeGreaterThanOrEqual(2)
        files.mend()
        expect(await open(files).save(snapshot(4))).toMatchObject({ kind: 'saved' })
        expect(await loadedNumber(inner)).toBe(4)
      }
    }
  })

  test('and while one is loaded: nothing is moved', async () => {
    const inner = await diskWith(2)
    const files = faultyPort(inner, [{ call: 'read', at: 1, errno: 'EIO' }])
    expect(await open(files).load()).toEqual({
      kind: 'unreadable',
      problem: { code: 'disk-error', values: { file: path } },
    })
    expect(await inner.list('')).toEqual([path, `${path}.older`])
  })
})
