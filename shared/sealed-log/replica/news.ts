import type { OpenProblem } from '../opening.ts'
import type { EnvelopeId, LogId } from '../ids.ts'

/** An update that counts and passed the gate: apply it, in the order handed out. */
export type AppliedUpdate = {
  readonly id: EnvelopeId
  readonly log: LogId
  readonly document: string
  readonly update: Uint8Array
}

/** One envelope with its place, as it goes to disk and to links. */
export type StoredEnvelope = {
  readonly id: EnvelopeId
  readonly log: LogId
  readonly seq: number
  readonly bytes: Uint8Array
}

/** What taking in envelopes led to. */
export type Taken = {
  /** To be put on disk in this order, as one write, before anything is told to others. */
  readonly store: readonly StoredEnvelope[]
  readonly apply: readonly AppliedUpdate[]
  /** Whether who is in may have changed. */
  readonly membership: boolean
  /** Logs of which something before is missing: ask whoever sent this. */
  readonly gaps: ReadonlySet<LogId>
  /** How many were refused, by reason. */
  readonly refused: ReadonlyMap<OpenProblem, number>
}
