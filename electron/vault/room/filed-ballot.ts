import * as v from 'valibot'
import { SlotBallotSchema } from '#shared/meetings/room/published.ts'
import type { World } from '../clock.ts'
import { openBytes, sealBytes } from '../keys/sealed-bytes.ts'

/** Bytes of a slot: a nonce of 24, the ballot, and a tag of 16. */
export const slotBytes = 1024
const ballotBytes = slotBytes - 24 - 16
const purpose = 'commonweave/ballot/1'

/** A ballot as it lies in its slot: of one that was on paper that is known until it is counted, and published of none. */
const FiledSchema = v.strictObject({
  ...SlotBallotSchema.entries,
  paper: v.exactOptional(v.literal(true)),
})
export type FiledBallot = Readonly<v.InferOutput<typeof FiledSchema>>

/** A ballot as bytes that are always as many, whatever is on it. */
export function padded(ballot: FiledBallot): Uint8Array {
  const { receipt, passed, paper } = ballot
  // In one order, so that the same ballot is the same bytes.
  const marks = Object.fromEntries(
    Object.entries(ballot.marks).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  const text = new TextEncoder().encode(JSON.stringify({ receipt, marks, passed, paper }))
  if (text.length > ballotBytes)
    throw new RangeError('a ballot of so many options does not fit a slot')
  const whole = new Uint8Array(ballotBytes).fill(32)
  whole.set(text)
  return whole
}

/** A ballot as it lies in its slot. */
export const sealBallot = (
  key: Uint8Array,
  ballot: FiledBallot,
  { random }: Pick<World, 'random'>,
): Uint8Array => sealBytes(key, purpose, padded(ballot), random)

/** The bytes of what lies in a slot; null where that is chance. */
export const openBallot = (key: Uint8Array, slot: Uint8Array): Uint8Array | null =>
  openBytes(key, purpose, slot)

/** The ballot in a slot; null where there is none. */
export function readBallot(key: Uint8Array, slot: Uint8Array): FiledBallot | null {
  const plain = openBallot(key, slot)
  return plain === null ? null : parsedBallot(plain)
}

function parsedBallot(plain: Uint8Array): FiledBallot | null {
  try {
    const read = v.safeParse(FiledSchema, JSON.parse(new TextDecoder().decode(plain)))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
