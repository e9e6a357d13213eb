import { readHeader } from '../header.ts'
import type { LogId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import { openEnvelope, type OpenProblem } from '../opening.ts'
import type { Suite } from '../suite.ts'
import { noteArrival, type Arrival } from './arrival.ts'
import type { LogBook } from './log-book.ts'

export type OpenedBatch = {
  readonly arrivals: readonly Arrival[]
  /** Logs of which something before is missing. */
  readonly gaps: ReadonlySet<LogId>
  /** How many were refused, by reason. */
  readonly refused: ReadonlyMap<OpenProblem, number>
}

/** Open envelopes that came together from somebody else, one after the other, and note them in their logs. */
export function openBatch(
  { suite, keys }: { readonly suite: Suite; readonly keys: KeyRing },
  logs: LogBook,
  batch: Iterable<Uint8Array>,
): OpenedBatch {
  const refused = new Map<OpenProblem, number>()
  const gaps = new Set<LogId>()
  const arrivals: Arrival[] = []
  for (const bytes of batch) {
    const opening = openEnvelope(suite, keys, logs, bytes)
    const arrival = noteArrival(logs, opening, bytes)
    if (arrival) arrivals.push(arrival)
    if (opening.ok) continue
    refused.set(opening.why, (refused.get(opening.why) ?? 0) + 1)
    const reading = opening.why === 'gap' ? readHeader(bytes) : null
    if (reading?.ok) gaps.add(reading.parts.header.log)
  }
  return { arrivals, gaps, refused }
}
