import { expect, test } from 'vitest'
import { BallotFile } from '#electron/vault/room/ballot-file.ts'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { powerCutPort, type PowerCutPort } from '#tests/support/power-cut-port.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

const key = new Uint8Array(32).fill(7)
const path = 'ballots'

/** Chance by seed where it decides something; what only fills a new file is all the same, which is quicker. */
function portsOf(files: FilePort, seed = 1) {
  const { bytes } = seededRandom(seed)
  const random = (length: number) =>
    length > 2048 ? new Uint8Array(length).fill(1) : bytes(length)
  return { files, world: { random } }
}

/** A ballot for one of three options, with a receipt of its own. */
const ballot = (number: number, option = number % 3) => ({
  receipt: number.toString(16).padStart(16, '0'),
  marks: { [`option000000000${String(option)}`]: 1 },
  passed: false,
})

async function newFile(seed = 1, most = 64) {
  const files = memoryFilePort()
  const ports = portsOf(files, seed)
  return { files, ports, file: await BallotFile.make(ports, path, key, most) }
}

test('a ballot that was received is there after opening again; its token counts once', async () => {
  const { file, ports } = await newFile()
  expect(await file.cast(3, ballot(1))).toBe('received')
  expect(await file.cast(3, ballot(1))).toBe('again')
  expect(await file.cast(3, ballot(2))).toBe('used')
  await file.close()
  const again = await BallotFile.open(ports, path, key)
  expect(await again.all()).toEqual([ballot(1)])
  expect([again.isUsed(3), again.isUsed(4), again.count]).toEqual([true, false, 1])
  expect(await again.cast(3, ballot(2))).toBe('used')
})

test('whoever copies a receipt neither takes the place of the ballot that has it nor is told that theirs is in', async () => {
  const { file } = await newFile()
  expect(await file.cast(3, ballot(1))).toBe('received')
  const copied = { ...ballot(2), receipt: ballot(1).receipt }
  expect(await file.cast(4, copied)).toBe('taken')
  expect(await file.cast(3, copied)).toBe('used')
  expect(file.isUsed(4)).toBe(false)
  expect(await file.cast(4, ballot(2))).toBe('received')
  expect([await file.all(), file.count]).toEqual([[ballot(1), ballot(2)], 2])
})

test('where the disk fails in the middle of a ballot, nothing is called received that is not in', async () => {
  // What is written for one ballot: the intent, the slot, the bit, and what covers the intent.
  for (let failing = 1; failing <= 4; failing += 1) {
    const disk = memoryFilePort()
    const failures = { in: Infinity }
    const files = failingPort(disk, failures)
    const file = await BallotFile.make(portsOf(files, failing), path, key, 64)
    failures.in = failing
    // Whoever stands by hears of each ballot that is in, once it is in by more than its intent, and before the next.
    const told: string[] = []
    const tell = (of: string) => () => void told.push(of)
    await expect(file.cast(0, ballot(0), tell('first'))).rejects.toThrow('disk')
    expect(told).toEqual([])
    failures.in = Infinity
    const received = [0]
    const resent = await file.cast(0, ballot(0), tell('again'))
    expect(resent).toBe(failing === 1 ? 'received' : 'again')
    expect(told).toEqual([failing === 1 ? 'again' : 'first'])
    for (const at of [1, 2, 3])
      if ((await file.cast(at, ballot(at))) === 'received') received.push(at)
    expect(received).toHaveLength(4)
    const again = await BallotFile.open(portsOf(disk), path, key)
    expect(await again.all()).toEqual(received.map((at) => ballot(at)))
  }
})

/** A port one of whose coming writes fails. */
function failingPort(files: FilePort, failures: { in: number }): FilePort {
  return {
    ...files,
    openFile: async (name) => {
      const file = await files.openFile(name)
      return {
        ...file,
        write: (at, bytes) => {
          failures.in -= 1
          return failures.in === 0 ? Promise.reject(new Error('disk')) : file.write(at, bytes)
        },
      }
    },
  }
}

test('many at once are all received, and a vote takes no more than it has places for', async () => {
  const { file } = await newFile(2, 64)
  const cast = await Promise.all(Array.from({ length: 65 }, (_, at) => file.cast(at, ballot(at))))
  expect(cast.filter((one) => one === 'received')).toHaveLength(64)
  expect(cast.at(-1)).toBe('full')
  expect(await file.all()).toHaveLength(64)
})

test('a ballot of forty options fits, and is as long as an empty one', async () => {
  const { file, files } = await newFile()
  const before = (await files.read(path)).length
  const marks = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`option${String(at).padStart(10, '0')}`, 40]),
  )
  expect(await file.cast(0, { receipt: 'f'.repeat(16), marks, passed: false })).toBe('received')
  expect(await file.cast(1, { receipt: 'e'.repeat(16), marks: {}, passed: true })).toBe('received')
  expect(await file.all()).toHaveLength(2)
  expect((await files.read(path)).length).toBe(before)
})

test('between two looks at the disk one slot, one bit and what covers an intent have changed, and nothing in clear', async () => {
  const { file, files } = await newFile()
  const before = await files.read(path)
  await file.cast(9, ballot(1))
  const after = await files.read(path)
  const changed = new Set<string>()
  for (const [at, byte] of after.entries())
    if (byte !== before[at])
      changed.add(
        at < 4096
          ? 'intent'
          : at < 5120
            ? `used ${String(at - 4096)}`
            : `slot ${String(Math.floor((at - 5120) / 1024))}`,
      )
  expect([...changed].filter((one) => one.startsWith('slot'))).toHaveLength(1)
  expect([...changed].filter((one) => one.startsWith('used'))).toEqual(['used 1'])
  expect(bitsApart(before[4097] ?? 0, after[4097] ?? 0)).toBe(1)
  expect(Buffer.from(after).includes('option')).toBe(false)
  expect(Buffer.from(after).includes(ballot(1).receipt)).toBe(false)
})

test('another key opens no ballot', async () => {
  const { file, ports } = await newFile()
  await file.cast(0, ballot(1))
  await file.close()
  const other = await BallotFile.open(ports, path, new Uint8Array(32).fill(8))
  expect(await other.all()).toEqual([])
})

test('after a power cut at any moment what was received is in, and nothing is in by half', async () => {
  const whole = powerCutPort()
  const first = await BallotFile.make(portsOf(whole), path, key, 64)
  const begun = whole.calls()
  for (const at of [0, 1, 2]) await first.cast(at, ballot(at))
  const calls = whole.calls() - begun
  expect(calls).toBeGreaterThan(15)
  for (let failAt = 1; failAt <= calls; failAt += 1) {
    const { disk, received } = await castUntil(failAt)
    const again = await BallotFile.open(portsOf(disk.cut(failAt)), path, key)
    const there = await again.all()
    for (const at of received) expect(there).toContainEqual(ballot(at))
    const used = [0, 1, 2].filter((token) => again.isUsed(token))
    expect(there.map(({ receipt }) => receipt)).toEqual(used.map((at) => ballot(at).receipt))
    expect(await again.cast(5, ballot(5))).toBe('received')
  }
})

/** Cast three ballots on a disk that loses power in the middle of a call. */
async function castUntil(failAt: number) {
  const made = powerCutPort()
  await (await BallotFile.make(portsOf(made), path, key, 64)).close()
  await made.syncFolder('')
  const disk: PowerCutPort = made.cut(1, failAt)
  const received: number[] = []
  try {
    const file = await BallotFile.open(portsOf(disk, failAt), path, key)
    for (const at of [0, 1, 2])
      if ((await file.cast(at, ballot(at))) === 'received') received.push(at)
  } catch {
    // The power is gone.
  }
  return { disk, received }
}

function bitsApart(a: number, b: number): number {
  let apart = 0
  for (let bits = a ^ b; bits > 0; bits >>= 1) apart += bits & 1
  return apart
}
