import * as v from 'valibot'
import { MomentSchema } from '#shared/contract/values.ts'
import { type Seen, SeenSchema } from './contract.ts'

/** When somebody was on Home here, and how far they had seen. */
const VisitSchema = v.object({ at: MomentSchema, seen: SeenSchema })

const KeptSchema = v.object({ since: v.nullable(VisitSchema), last: v.nullable(VisitSchema) })

/** What one computer keeps about visits: the one changes are counted from, and the latest. */
export type Kept = v.InferOutput<typeof KeptSchema>

/** Going to another page and back is the same visit; after this long away a new one begins. */
export const newVisitAfterMilliseconds = 3 * 60 * 60 * 1000

/** What was kept, where it can be read; otherwise this is the first visit. */
export function readKept(text: string | null): Kept {
  const nothing: Kept = { since: null, last: null }
  if (text === null) return nothing
  try {
    const read = v.safeParse(KeptSchema, JSON.parse(text))
    return read.success ? read.output : nothing
  } catch {
    return nothing
  }
}

/** Home is opened: changes count from the latest visit once that is over, else from where this one began. */
export function beginVisit(kept: Kept, now: number): Kept {
  const { last } = kept
  if (last === null) return kept
  const passed = now - last.at
  // A clock that was set back must not hold a visit open for ever.
  return passed >= newVisitAfterMilliseconds || passed < 0 ? { since: last, last } : kept
}

/** Home was looked at, with everything up to `seen` on it. A first visit has nothing to count from but itself. */
export function keepVisit(kept: Kept, seen: Seen, now: number): Kept {
  const last = { at: now, seen }
  return { since: kept.since ?? last, last }
}

/** "I have seen these": changes count from now. */
export const settleVisit = (seen: Seen, now: number): Kept => {
  const last = { at: now, seen }
  return { since: last, last }
}
