import { ByteReader } from '../bytes.ts'
import { logIdOf, type LogId } from '../ids.ts'

/** Where an envelope says it stands, before anything of it is checked; null when it is too short to say. */
export function placeOf(
  envelope: Uint8Array,
): { readonly log: LogId; readonly seq: number } | null {
  if (envelope.length < 46) return null
  const reader = new ByteReader(envelope.subarray(24, 46))
  return { log: logIdOf(reader.take(16)), seq: reader.uint(6) }
}
