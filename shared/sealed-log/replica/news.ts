import type { SealProblem } from '../envelope.ts'
import type { GateProblem } from '../gate.ts'
import type { EnvelopeId, LogId } from '../ids.ts'
import type { OpenProblem } from '../opening.ts'

/** An update that counts and passed the gate: apply it, in the order handed out, as `Replica.renamed` gives it. */
export type AppliedUpdate = {
  readonly id: EnvelopeId
  readonly log: LogId
  readonly seq: number
  readonly document: string
  readonly update: Uint8Array
}

/** One envelope with its place, as it goes to disk and to links. */
export type StoredEnvelope = {
  readonly id: EnvelopeId
  readonly log: LogId
  readonly seq: number
  /** The envelope before it, in its log or in one before; null in a device's first. */
  readonly prev: EnvelopeId | null
  readonly bytes: Uint8Array
}

/** `no-room`: a piece of a blob from a device that was never let in, or whose pieces take all they may already. */
export type RefusedWhy = OpenProblem | 'no-room'

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
  readonly refused: ReadonlyMap<RefusedWhy, number>
}

/** `newer`: a newer app wrote there, so this version changes nothing. */
export type WriteProblem = SealProblem | GateProblem | 'not-in' | 'no-authority' | 'newer'

/** What was written is to be stored in any case: an open or an answer may have come before what was refused. */
export type Written = {
  readonly why: WriteProblem | null
  readonly store: readonly StoredEnvelope[]
  /** What counts only because of it. */
  readonly apply: readonly AppliedUpdate[]
}

/** What a device that is not in writes. */
export const notIn: Written = { why: 'not-in', store: [], apply: [] }
