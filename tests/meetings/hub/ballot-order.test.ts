import { expect, test } from 'vitest'
import { memoryFilePort } from '#electron/vault/disk/memory-file-port.ts'
import { BallotFile } from '#electron/vault/room/ballot-file.ts'
import { shuffleBy } from '#electron/vault/shuffle-by.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'

const path = 'ballots'
const slotsAt = 5120
const slotBytes = 1024
const usedAt = 4096
const rounds = 200
const ballots = 12

/** Of one ballot: when it was cast, which slot and which bit it changed, and where it was published; as ranks of its round. */
type Traces = { readonly [K in 'cast' | 'slot' | 'bit' | 'published']: readonly number[] }

/** A vote of which somebody looks at the disk after each ballot, in which seats vote in an order of their own. */
async function hold(seed: number): Promise<Traces> {
  const { bytes, below } = seededRandom(seed)
  const random = (length: number) =>
    length > 2048 ? new Uint8Array(length).fill(1) : bytes(length)
  const files = memoryFilePort()
  const file = await BallotFile.make(
    { files, world: { random } },
    path,
    new Uint8Array(32).fill(7),
    64,
  )
  const seats = shuffled(ranksTo(ballots), below)
  // Receipts that grow as ballots come: what sorts by them would give the order away.
  const receiptOf = (at: number) => String(at).padStart(16, '0')
  const slots: number[] = []
  const bits: number[] = []
  let before = await files.read(path)
  for (const [at, seat] of seats.entries()) {
    await file.cast(seat, { receipt: receiptOf(at), marks: {}, passed: true })
    const after = await files.read(path)
    slots.push(onlyOf(changedSlots(before, after)))
    bits.push(onlyOf(changedBits(before, after)))
    before = after
  }
  const published = shuffleBy(random)(await file.all()).map(({ receipt }) => Number(receipt))
  const cast = ranksTo(ballots)
  return {
    cast,
    slot: ranksOf(slots),
    bit: ranksOf(bits),
    published: cast.map((at) => published.indexOf(at)),
  }
}

const pairs = [
  ['cast', 'slot'],
  ['cast', 'published'],
  ['bit', 'slot'],
  ['bit', 'published'],
  ['slot', 'published'],
] as const

test('when a ballot came, which bit and slot it changed and where it is published are unrelated', async () => {
  const all: Traces[] = []
  for (let seed = 1; seed <= rounds; seed += 1) all.push(await hold(seed))
  for (const [one, other] of pairs)
    expect(
      chanceOf(all.map((traces) => [traces[one], traces[other]])),
      `${one} and ${other}`,
    ).toBeGreaterThan(0.01)
  // The same look does see what is related, be it only in every tenth round.
  const leaky = all.map(({ cast, slot }, at) => [cast, at % 10 === 0 ? cast : slot] as const)
  expect(chanceOf(leaky)).toBeLessThan(0.01)
})

type Pair = readonly [readonly number[], readonly number[]]

/**
 * How likely it is that what is unrelated looks as related as these do: a permutation test. The look is how unevenly pairs of
 * ranks are spread over all rounds, which sees any rule, not only that both grow together.
 */
function chanceOf(all: readonly Pair[]): number {
  const { below } = seededRandom(99)
  const seen = unevenness(all)
  const permutations = 499
  let asMuch = 0
  for (let time = 0; time < permutations; time += 1)
    if (unevenness(all.map(([one, other]) => [one, shuffled(other, below)])) >= seen) asMuch += 1
  return (1 + asMuch) / (1 + permutations)
}

function unevenness(all: readonly Pair[]): number {
  const counts = new Float64Array(ballots * ballots)
  for (const [one, other] of all)
    for (const [at, rank] of one.entries()) {
      const cell = rank * ballots + (other[at] ?? 0)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  return counts.reduce((sum, count) => sum + count * count, 0)
}

function changedSlots(before: Uint8Array, after: Uint8Array): ReadonlySet<number> {
  const changed = new Set<number>()
  for (let at = slotsAt; at < after.length; at += slotBytes) {
    const [one, other] = [before, after].map((bytes) => bytes.subarray(at, at + slotBytes))
    if (one && other && Buffer.compare(one, other) !== 0) changed.add((at - slotsAt) / slotBytes)
  }
  return changed
}

function changedBits(before: Uint8Array, after: Uint8Array): ReadonlySet<number> {
  const changed = new Set<number>()
  for (let at = usedAt; at < slotsAt; at += 1) {
    const apart = (before[at] ?? 0) ^ (after[at] ?? 0)
    for (let bit = 0; apart >> bit > 0; bit += 1)
      if ((apart >> bit) & 1) changed.add((at - usedAt) * 8 + bit)
  }
  return changed
}

function onlyOf(changed: ReadonlySet<number>): number {
  expect(changed.size).toBe(1)
  const [only = -1] = changed
  return only
}

const ranksTo = (end: number): readonly number[] => Array.from({ length: end }, (_, at) => at)

const ranksOf = (values: readonly number[]): readonly number[] =>
  values.map((value) => values.filter((other) => other < value).length)

/** Fisher and Yates's shuffle. */
function shuffled(values: readonly number[], below: (limit: number) => number): readonly number[] {
  const mixed = [...values]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = below(at + 1)
    const kept = mixed[at] ?? 0
    mixed[at] = mixed[other] ?? 0
    mixed[other] = kept
  }
  return mixed
}
