import { readHeader } from '../header.ts'
import type { LogId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import { openEnvelope } from '../opening.ts'
import type { Suite } from '../suite.ts'
import { noteArrival, type Arrival } from './arrival.ts'
import type { LogBook } from './log-book.ts'
import type { RefusedWhy } from './news.ts'

export type OpenedBatch = {
  readonly arrivals: readonly Arrival[]
  /** Logs of which something before is missing. */
  readonly gaps: ReadonlySet<LogId>
  /** How many were refused, by reason. */
  readonly refused: ReadonlyMap<RefusedWhy, number>
}

/**
 * Open envelopes that came together from somebody else, one after the other, and note them in their logs. `hasRoom` says
 * of each whether there is room for it.
 */
export function openBatch(
  { suite, keys }: { readonly suite: Suite; readonly keys: KeyRing },
  logs: LogBook,
  batch: Iterable<Uint8Array>,
  hasRoom: (bytes: Uint8Array) => boolean = () => true,
): OpenedBatch {
  const refused = new Map<RefusedWhy, number>()
  const refuse = (why: RefusedWhy) => refused.set(why, (refused.get(why) ?? 0) + 1)
  const gaps = new Set<LogId>()
  const arrivals: Arrival[] = []
  for (const bytes of batch) {
    if (!hasRoom(bytes)) {
      refuse('no-room')
      continue
    }
    const opening = openEnvelope(suite, keys, logs, bytes)
    const arrival = noteArrival(logs, opening, bytes)
    if (arrival) arrivals.push(arrival)
    if (opening.ok) continue
    refuse(opening.why)
    const reading = opening.why === 'gap' ? readHeader(bytes) : null
    if (reading?.ok) gaps.add(reading.parts.header.log)
  }
  return { arrivals, gaps, refused }
}

/** Two batches as one, in this order. */
export function joinedBatches(first: OpenedBatch, then: OpenedBatch): OpenedBatch {
  const refused = new Map(first.refused)
  for (const [why, count] of then.refused) refused.set(why, (refused.get(why) ?? 0) + count)
  return {
    arrivals: [...first.arrivals, ...then.arrivals],
    gaps: new Set([...first.gaps, ...then.gaps]),
    refused,
  }
}
