import { placeInLog } from '../chain.ts'
import type { EnvelopeContent } from '../content.ts'
import type { EnvelopeHeader } from '../header.ts'
import type { DeviceId, PersonId } from '../ids.ts'
import type { Opening } from '../opening.ts'
import type { LogBook } from './log-book.ts'
import type { StoredEnvelope } from './news.ts'

/** An envelope that takes its place in its log. */
export type Arrival = StoredEnvelope & {
  readonly header: EnvelopeHeader
  /** Null where the signed body cannot be read. */
  readonly content: EnvelopeContent | null
  /** It cannot be read because a newer app wrote it. */
  readonly isNewer: boolean
}

/** Note an opened envelope in its log; null for what is not kept. */
export function noteArrival(logs: LogBook, opening: Opening, bytes: Uint8Array): Arrival | null {
  if (opening.ok) {
    const { id, header, content } = opening.envelope
    logs.note(header, id, content.kind === 'open' ? content.device : null)
    return { id, header, content, isNewer: false, log: header.log, seq: header.seq, bytes }
  }
  if (!('id' in opening) || opening.why === 'fork' || opening.why === 'chain') return null
  const { id, header } = opening
  logs.note(header, id, null)
  const isNewer = opening.why === 'newer'
  return { id, header, content: null, isNewer, log: header.log, seq: header.seq, bytes }
}

/**
 * Whether an envelope from the own disk comes right after what is held of its log. Where the disk lost one, those after it
 * are as good as not here: they are asked for again with it.
 */
export function isNextIn(logs: LogBook, opening: Opening): boolean {
  const header = opening.ok ? opening.envelope.header : 'header' in opening ? opening.header : null
  return header !== null && placeInLog(header, logs.tipOf(header.log)) === 'next'
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
