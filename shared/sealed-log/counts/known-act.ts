import type { DeviceId, EnvelopeId, PersonId } from '../ids.ts'
import { hasAct, type ActSet } from './act-sets.ts'
import type { CountedAct } from './statement.ts'

/** Lets somebody in, or makes somebody steward. */
export type Grant = Extract<CountedAct, { kind: 'found' | 'join' | 'steward' }>
/** Takes something away. */
export type Removal = Exclude<CountedAct, Grant>

/**
 * A sound act with what its author could know. All of it follows from what the act stands on, so it never changes.
 * Heights count from the top: the founder's stewardship is 0, one it made is 1; whoever is no steward stands at Infinity.
 */
export type KnownAct<A extends CountedAct = CountedAct> = {
  readonly number: number
  readonly id: EnvelopeId
  readonly act: A
  /** The author's device and person. */
  readonly device: DeviceId
  readonly person: PersonId
  /** The author's height as a steward. */
  readonly height: number
  /** How many devices of the same person, one letting in the next, lie above the author's. */
  readonly deviceDepth: number
  /** Whether it is made as a steward, over others, and not only over the author's own devices. */
  readonly asSteward: boolean
  /** The author's join and, for a steward's act, its stewardship. */
  readonly restsOn: readonly KnownAct[]
  /** Whose device a `remove-device` meant. */
  readonly targetPerson: PersonId | null
  /** The acts it stands on. */
  readonly below: ActSet
}

export const isGrant = (known: KnownAct): known is KnownAct<Grant> =>
  known.act.kind === 'found' || known.act.kind === 'join' || known.act.kind === 'steward'
export const isRemoval = (known: KnownAct): known is KnownAct<Removal> => !isGrant(known)

/** Whether one act stands on another. */
export const standsOnAct = (upper: KnownAct, lower: KnownAct): boolean =>
  hasAct(upper.below, lower.number)

/** Whether neither of two acts stands on the other. */
export const areConcurrent = (a: KnownAct, b: KnownAct): boolean =>
  a !== b && !standsOnAct(a, b) && !standsOnAct(b, a)

/** The height of the stewardship that founding or a `steward` act gives. */
export const heightGiven = (grant: KnownAct): number =>
  grant.act.kind === 'found' ? 0 : grant.height + 1

/** How deep among its person's devices the device stands that founding or a join lets in. */
export const depthGiven = (join: KnownAct): number =>
  join.act.kind === 'found' || join.asSteward ? 0 : join.deviceDepth + 1

/** Orders acts by id: the only tie-break there is, and one that decides nothing but which of two equal grants is named. */
export const byId = (a: { readonly id: EnvelopeId }, b: { readonly id: EnvelopeId }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0
