import type { JoinRole } from '../acts.ts'
import type { DeviceId, EnvelopeId, LogId, PersonId } from '../ids.ts'

/** The part of an act that decides who is in; an `Act` fits as it is. */
export type CountedAct =
  | { readonly kind: 'found'; readonly person: PersonId; readonly device: DeviceId }
  | {
      readonly kind: 'join'
      readonly person: PersonId
      readonly device: DeviceId
      readonly role: JoinRole
    }
  | { readonly kind: 'steward'; readonly person: PersonId }
  | { readonly kind: 'end-stewardship'; readonly person: PersonId }
  | { readonly kind: 'remove-person'; readonly person: PersonId }
  | { readonly kind: 'remove-device'; readonly device: DeviceId }

/** An envelope as the rule sees it, after its signature, its log and the device behind its log were checked. */
export type Statement = {
  readonly id: EnvelopeId
  readonly device: DeviceId
  readonly log: LogId
  readonly seq: number
  /** The envelope before it in its log; in an open, the tip of the device's previous log. */
  readonly prev: EnvelopeId | null
  readonly seen: readonly EnvelopeId[]
  readonly obeys: readonly EnvelopeId[]
  readonly act: CountedAct | null
}

/** Why an envelope is held aside for ever (WHAT-COUNTS.md, rule 2). */
export type Unsound =
  | 'stands-on-unsound'
  | 'founding'
  | 'chain'
  | 'author-not-in'
  | 'cites-before-following'
  | 'obeys-what-is-not-in-force'
  | 'brings-in-what-is-held-aside'
  | 'no-authority'

/** What became decided about one envelope. It never changes. */
export type Verdict = {
  readonly id: EnvelopeId
  readonly verdict: 'sound' | { readonly unsound: Unsound }
}

/** Who writes, and after which of its own envelopes; null before its first open. */
export type Writer = { readonly device: DeviceId; readonly prev: EnvelopeId | null }

/** What an envelope has to name; each list holds `limits.references` ids at most. */
export type References = {
  readonly seen: readonly EnvelopeId[]
  readonly obeys: readonly EnvelopeId[]
}

/** Everything an envelope names. */
export function referencesOf(statement: Statement): readonly EnvelopeId[] {
  const { prev, seen, obeys } = statement
  return prev === null ? [...seen, ...obeys] : [prev, ...seen, ...obeys]
}
