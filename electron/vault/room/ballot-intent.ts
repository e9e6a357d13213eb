import type { World } from '../clock.ts'
import { openBytes, sealBytes } from '../keys/sealed-bytes.ts'
import { slotBytes } from './filed-ballot.ts'

/** Bytes of a place for an intent in the file of a vote. */
export const intentBytes = 2048
const plainBytes = 4 + slotBytes
const sealedBytes = 24 + plainBytes + 16
const purpose = 'commonweave/intent/1'

/** One ballot on its way into its place; all that is said of it to laptops that stand by. */
export type Intent = {
  readonly slot: number
  readonly token: number
  readonly sealed: Uint8Array
}

/** An intent as it stands in its place, with chance after it. */
export function sealedIntent(
  key: Uint8Array,
  { slot, token, sealed }: Intent,
  { random }: Pick<World, 'random'>,
): Uint8Array {
  const plain = new Uint8Array(plainBytes)
  plain.set([slot >> 8, slot & 255, token >> 8, token & 255])
  plain.set(sealed, 4)
  const whole = random(intentBytes)
  whole.set(sealBytes(key, purpose, plain, random))
  return whole
}

/** The intent that stands in a place; null where that is chance. */
export function openIntent(key: Uint8Array, place: Uint8Array): Intent | null {
  const plain = openBytes(key, purpose, place.subarray(0, sealedBytes))
  if (plain === null) return null
  const [a = 0, b = 0, c = 0, d = 0] = plain
  return { slot: a * 256 + b, token: c * 256 + d, sealed: plain.slice(4) }
}
