import { describe, expect, test } from 'vitest'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { logPath, openLog, payload, readAll } from '#tests/support/frame-logs.ts'
import { powerCutPort } from '#tests/support/power-cut-port.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

const HEADER = 32
const OVERHEAD = 16

/** The bytes of a log with these payload lengths, each a write of its own, and where each frame begins. */
async function makeLog(lengths: readonly number[]) {
  const files = powerCutPort()
  const { log } = await openLog(files)
  for (const [at, length] of lengths.entries()) await log.append([payload(at + 1, length)])
  await log.close()
  let start = HEADER
  const starts = lengths.map((length) => {
    const mine = start
    start += OVERHEAD + length
    return mine
  })
  return { bytes: await files.read(logPath), starts: [...starts, start] }
}

async function diskWith(bytes: Uint8Array): Promise<FilePort> {
  const files = powerCutPort()
  await files.writeNew(logPath, bytes)
  return files
}

/** Frames found in these bytes, checked against what was written; the log works on afterwards. */
async function reopen(bytes: Uint8Array, lengths: readonly number[]) {
  const files = await diskWith(bytes)
  const { log, health } = await openLog(files)
  const found = await readAll(log)
  for (const [sequence, frame] of found) {
    expect(Buffer.compare(frame, payload(sequence, lengths[sequence - 1]))).toBe(0)
  }
  const before = log.position().sequence
  expect(await log.append([payload(999)])).toBe(before + 1)
  await log.close()
  const again = await openLog(files)
  expect(again.health).toEqual({ kind: 'whole', missing: health.missing })
  expect((await readAll(again.log)).size).toBe(found.size + 1)
  return { files, health, sequences: [...found.keys()] }
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

describe('the end of the log was cut off (fault 3)', () => {
  // The long set cuts within the last 64 kB.
  const before = Array.from({ length: repeats({ quick: 0, long: 64 }) }, () => 1100)
  const lengths = [...before, 300, 17, 1200, 9, 600, 40, 700, 30]

  test('every truncation of the last 2 kB and every frame boundary ± 1 gives the exact prefix back', async () => {
    const { bytes, starts } = await makeLog(lengths)
    const reach = repeats({ quick: 2048, long: 64 * 1024 })
    const ends = new Set(upTo(reach).map((cut) => bytes.length - cut))
    for (const start of starts) for (const step of [-1, 0, 1]) ends.add(start + step)
    for (const end of [...ends].filter((place) => place >= 0 && place <= bytes.length)) {
      const { health, sequences, files } = await reopen(bytes.slice(0, end), lengths)
      expect(sequences).toEqual(upTo(starts.filter((start) => start <= end).length - 1))
      const isBoundary = starts.includes(end) || end === 0
      expect(health.kind).toBe(isBoundary ? 'whole' : 'tail-cut')
      // A frame cut off is nothing worth keeping a copy of.
      expect(await files.list('')).toEqual([logPath])
    }
  })

  test('zeros after the last frame, or in place of the last bytes, give the exact prefix back', async () => {
    const { bytes, starts } = await makeLog(lengths)
    const full = lengths.length
    for (const zeros of [1, 15, 16, 17, 511, 512, 4096]) {
      const padded = new Uint8Array(bytes.length + zeros)
      padded.set(bytes)
      const { health, sequences } = await reopen(padded, lengths)
      expect(sequences).toEqual(upTo(full))
      expect(health).toMatchObject({ kind: 'tail-cut', at: bytes.length, keptAs: null })
    }
    for (let zeros = 4; zeros < 2048; zeros += 7) {
      const from = bytes.length - zeros
      const { sequences } = await reopen(bytes.slice().fill(0, from), lengths)
      expect(sequences).toEqual(upTo(starts.filter((start) => start <= from).length - 1))
    }
  })

  test('a file of zeros, an empty one and a header cut short begin anew', async () => {
    const { bytes } = await makeLog([])
    for (const end of [0, 1, 16, 31]) {
      expect((await reopen(bytes.slice(0, end), [])).sequences).toEqual([])
    }
    expect((await reopen(new Uint8Array(5000), [])).sequences).toEqual([])
  })
})

describe('bits flip (fault 4)', () => {
  const lengths = [300, 17, 1200, 9, 600, 40]

  /** Flip one bit at `offset` and say what was found. */
  const flip = async (bytes: Uint8Array, offset: number, bit: number) => {
    const changed = bytes.slice()
    changed[offset] = (changed[offset] ?? 0) ^ (1 << bit)
    const result = await reopen(changed, lengths)
    const { health, files } = result
    // Detected, said, and the damaged bytes kept.
    expect(health.kind).not.toBe('whole')
    const keptAs = health.kind === 'whole' ? null : health.keptAs
    expect(keptAs).not.toBeNull()
    const kept = await files.read(keptAs ?? '')
    const from = health.kind === 'tail-cut' ? health.at : 0
    expect(Buffer.compare(kept, changed.subarray(from))).toBe(0)
    return result
  }

  test('any bit of the header: every frame is found again', async () => {
    const { bytes } = await makeLog(lengths)
    for (let offset = 0; offset < HEADER; offset += 1) {
      const { sequences } = await flip(bytes, offset, offset % 8)
      expect(sequences).toEqual(upTo(lengths.length))
    }
  })

  test('any bit of a length: the frame is found again by where the next begins', async () => {
    const { bytes, starts } = await makeLog(lengths)
    for (const start of starts.slice(0, -1)) {
      for (let bit = 0; bit < 32; bit += 1) {
        const { sequences, health } = await flip(bytes, start + (bit >> 3), bit % 8)
        expect(sequences).toEqual(upTo(lengths.length))
        expect(health).toMatchObject({ kind: 'damaged', missing: 0 })
      }
    }
  })

  test('any byte of checksum, sequence, place or payload: all the other frames are found, the loss is counted', async () => {
    const { bytes, starts } = await makeLog(lengths)
    const random = seededRandom(4)
    for (const [at, start] of starts.slice(0, -1).entries()) {
      const end = starts[at + 1] ?? 0
      const isLast = at === lengths.length - 1
      const step = repeats({ quick: 11, long: 1 })
      for (let offset = start + 4; offset < end; offset += offset < start + OVERHEAD ? 1 : step) {
        const { sequences, health } = await flip(bytes, offset, random.below(8))
        expect(sequences).toEqual(upTo(lengths.length).filter((sequence) => sequence !== at + 1))
        if (isLast) expect(health).toMatchObject({ kind: 'tail-cut', at: start })
        else {
          const places = [{ at: start, bytes: end - start, missing: 1 }]
          expect(health).toMatchObject({ kind: 'damaged', missing: 1, places })
        }
      }
    }
  })

  test('a stretch destroyed across several frames, and two stretches, are counted exactly', async () => {
    const { bytes, starts } = await makeLog(lengths)
    const random = seededRandom(7)
    const changed = bytes.slice()
    changed.set(random.bytes(40), (starts[1] ?? 0) - 20)
    changed.set(random.bytes(10), (starts[4] ?? 0) + 30)
    const { sequences, health } = await reopen(changed, lengths)
    expect(sequences).toEqual([3, 4, 6])
    expect(health).toMatchObject({ kind: 'damaged', missing: 3 })
    expect(health.kind === 'damaged' && health.places.map((place) => place.missing)).toEqual([2, 1])
  })

  test('what looks like a frame inside a payload is not taken for one when that frame is damaged', async () => {
    const inner = (await makeLog([50, 50, 50])).bytes.subarray(HEADER)
    const files = powerCutPort()
    const { log } = await openLog(files)
    await log.append([payload(1)])
    await log.append([inner.slice()])
    await log.append([payload(3)])
    const bytes = await files.read(logPath)
    // Damage in the checksum of frame 2: its length still leads to frame 3.
    const start = HEADER + OVERHEAD + 40
    bytes[start + 5] = (bytes[start + 5] ?? 0) ^ 1
    const disk = await diskWith(bytes)
    const again = await openLog(disk)
    expect(again.health).toMatchObject({ kind: 'damaged', missing: 1 })
    expect(await readAll(again.log)).toEqual(
      new Map([
        [1, payload(1)],
        [3, payload(3)],
      ]),
    )
  })

  test('rot in the last write keeps the frames after it: only what was lost to a power cut reads as zeros', async () => {
    const files = powerCutPort()
    const { log } = await openLog(files)
    await log.append([1, 2, 3].map((number) => payload(number, 200)))
    const bytes = await files.read(logPath)
    bytes[HEADER + OVERHEAD + 216] = (bytes[HEADER + OVERHEAD + 216] ?? 0) ^ 4
    const again = await openLog(await diskWith(bytes))
    expect(again.health).toMatchObject({ kind: 'damaged', missing: 1 })
    expect([...(await readAll(again.log)).keys()]).toEqual([1, 3])
  })

  test('a power cut at any step of putting damage right loses nothing more', async () => {
    const { bytes, starts } = await makeLog(lengths)
    bytes[(starts[2] ?? 0) + 100] = 0
    for (let failAt = 1; failAt < 40; failAt += 1) {
      const files = powerCutPort({ names: new Map([[logPath, bytes]]), failAt })
      await openLog(files).catch(() => null)
      const { log } = await openLog(files.cut(failAt))
      expect([...(await readAll(log)).keys()]).toEqual([1, 2, 4, 5, 6])
    }
  })
})
