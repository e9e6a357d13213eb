import type { Frame } from '../frames.ts'
import type { Have, HaveEntry, WantEntry } from '../have.ts'
import type { EnvelopeId, LogId } from '../ids.ts'

/** A number that names one link as long as it lasts. */
export type LinkId = number

/** What an exchange wants done, in this order. */
export type Effect =
  | { readonly kind: 'send'; readonly link: LinkId; readonly frame: Frame }
  /** Send unless the link is slow at present: it will ask for what it missed. */
  | { readonly kind: 'push'; readonly link: LinkId; readonly envelopes: readonly Uint8Array[] }
  /** Send what is asked, at most `pace.answerBytes`, instead of what is left of an earlier answer. */
  | { readonly kind: 'answer'; readonly link: LinkId; readonly asked: readonly WantEntry[] }
  /** Take these in, then call `took`. */
  | { readonly kind: 'take'; readonly link: LinkId; readonly envelopes: readonly Uint8Array[] }
  /** A member's device has said, signed with this log's key, that it holds this. */
  | {
      readonly kind: 'heard'
      readonly link: LinkId
      readonly log: LogId
      readonly entries: readonly HaveEntry[]
    }
  /** Somebody unnamed (a relay, a newcomer) says that it holds this. Good for asking, not for telling people. */
  | { readonly kind: 'told'; readonly link: LinkId; readonly entries: readonly HaveEntry[] }
  | { readonly kind: 'presence'; readonly link: LinkId; readonly note: Uint8Array }
  /** About a meeting that is run; unread. */
  | { readonly kind: 'room'; readonly link: LinkId; readonly message: Uint8Array }
  /** What came on this link is not the protocol. */
  | { readonly kind: 'close'; readonly link: LinkId; readonly why: 'malformed' }

/** What is held here, as far as an exchange needs to know. */
export type Holdings = {
  /** Durable envelopes of every log: what may be told to others. */
  readonly heads: () => ReadonlyMap<LogId, { readonly next: number; readonly head: EnvelopeId }>
  /** Durable envelopes of one log. */
  readonly durable: (log: LogId) => { readonly next: number; readonly head: EnvelopeId } | null
  /** How many envelopes of a log were taken in, durable or not yet. */
  readonly next: (log: LogId) => number
  /** Which logs to ask for first, the smallest number first: those that may hold acts. */
  readonly urgency: (log: LogId) => number
}

/** Signs, seals and reads the HAVEs between members. A relay has none. */
export type NoteBox = {
  /** Whether this computer can sign: its own log is begun and durable, and it is in. Until then its HAVEs are bare. */
  readonly canSeal: () => boolean
  /** Null where it cannot sign. */
  readonly seal: (have: Have) => Uint8Array | null
  readonly open: (
    note: Uint8Array,
  ) =>
    | { readonly kind: 'have'; readonly log: LogId; readonly have: Have }
    | { readonly kind: 'unknown-log'; readonly log: LogId }
    | { readonly kind: 'refused' }
}
