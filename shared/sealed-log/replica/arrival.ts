import type { EnvelopeContent } from '../content.ts'
import { readHeader, type EnvelopeHeader } from '../header.ts'
import { envelopeIdOf, type DeviceId, type PersonId } from '../ids.ts'
import type { Opening } from '../opening.ts'
import type { Suite } from '../suite.ts'
import type { Spot } from './branch.ts'
import type { LogBook } from './log-book.ts'
import type { StoredEnvelope } from './news.ts'

/** An envelope that takes its place in its log. */
export type Arrival = StoredEnvelope & {
  readonly header: EnvelopeHeader
  readonly spot: Spot
  /** Null where the signed body cannot be read. */
  readonly content: EnvelopeContent | null
  /** It cannot be read because a newer app wrote it. */
  readonly isNewer: boolean
}

/** Note an opened envelope in its log; null for what is not kept, and for what has no place yet. */
export function noteArrival(logs: LogBook, opening: Opening, bytes: Uint8Array): Arrival | null {
  if (!opening.ok && (!('id' in opening) || opening.why === 'chain')) return null
  const { id, header } = opening.ok ? opening.envelope : opening
  const content = opening.ok ? opening.envelope.content : null
  const device = content?.kind === 'open' ? content.device : null
  const spot = logs.note(header, id, device, bytes.length)
  const { log, seq, prev } = header
  const isNewer = !opening.ok && opening.why === 'newer'
  return spot && { id, header, spot, content, isNewer, log, seq, prev, bytes }
}

/** Note an envelope with a piece of a blob from the own disk, unopened: it was opened on arrival, and is when somebody looks. */
export function notePiece(
  { hash }: Pick<Suite, 'hash'>,
  logs: LogBook,
  bytes: Uint8Array,
): readonly never[] {
  const reading = readHeader(bytes)
  if (reading.ok) logs.note(reading.parts.header, envelopeIdOf(hash(bytes)), null, bytes.length)
  return []
}

/** Whether an envelope may change who is in. */
export const concernsMembership = ({ content }: Arrival): boolean =>
  content?.kind === 'membership' || content?.kind === 'open'

/** The device an envelope lets in and the person it belongs to, which stays true after it has left. */
export function letIn({
  content,
}: Arrival): { readonly device: DeviceId; readonly person: PersonId } | null {
  const act =
    content?.kind === 'open'
      ? content.founding
      : content?.kind === 'membership'
        ? content.act
        : null
  return act?.kind === 'found' || act?.kind === 'join' ? act : null
}
