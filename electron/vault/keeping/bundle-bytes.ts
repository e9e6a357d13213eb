import { Refusal } from '#shared/contract/problem.ts'
import { concat } from '#shared/sealed-log/bytes.ts'
import { BundleReader, BundleWriter } from '#shared/sealed-log/bundle.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { Space } from '../space/space.ts'

/** Envelopes in one record; the writer cuts them further where they are large. */
const envelopesPerRecord = 500

/** All durable envelopes of a space as the bytes of a bundle file, in the order in which they were taken in. */
export async function bundleOf(space: Space, id: SpaceId, suite: Suite): Promise<Uint8Array> {
  const writer = new BundleWriter(suite, id)
  const pieces = [writer.start()]
  let waiting: Uint8Array[] = []
  for await (const { payload } of space.log.frames()) {
    waiting.push(payload)
    if (waiting.length < envelopesPerRecord) continue
    pieces.push(writer.add(waiting))
    waiting = []
  }
  pieces.push(writer.add(waiting), writer.end())
  return concat(...pieces)
}

/** The envelopes of a whole, undamaged bundle of this space. Refuses with `bundle-…` otherwise, before any is used. */
export function envelopesIn(bytes: Uint8Array, id: SpaceId, suite: Suite): readonly Uint8Array[] {
  const reader = new BundleReader(suite, id)
  const read = reader.push(bytes)
  const end = reader.finish()
  if (!read.ok) throw new Refusal(`bundle-${read.why}`)
  if (!end.ok) throw new Refusal(`bundle-${end.why}`)
  return read.envelopes
}
