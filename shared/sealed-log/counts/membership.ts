import type { JoinRole } from '../acts.ts'
import type { DeviceId, EnvelopeId, PersonId } from '../ids.ts'
import { actsInForce } from './in-force.ts'
import { depthGiven, heightGiven, type Grant, type KnownAct, type Removal } from './known-act.ts'

/** A device that is in. */
export type Member = {
  readonly person: PersonId
  /** The founding or joining act. */
  readonly join: EnvelopeId
  /** Who let it in; null for the founder's first device. */
  readonly by: DeviceId | null
  readonly role: JoinRole
  readonly known: KnownAct<Grant>
}

export type Steward = {
  /** 0 for the founder, and one more with each step from there. */
  readonly height: number
  readonly grant: EnvelopeId
  readonly known: KnownAct<Grant>
}

/** Who is in, reckoned from one set of acts. */
export type Membership = {
  readonly devices: ReadonlyMap<DeviceId, Member>
  readonly stewards: ReadonlyMap<PersonId, Steward>
  readonly inForce: ReadonlySet<EnvelopeId>
  readonly removals: readonly KnownAct<Removal>[]
  readonly grants: readonly KnownAct<Grant>[]
  /** Whether an act ever let a device in, be it in force or not. */
  readonly everLetIn: (device: DeviceId) => boolean
}

/** Who is in, from a closed set of sound acts in the order of their ids (WHAT-COUNTS.md, rule 3). */
export function reckonMembership(acts: readonly KnownAct[]): Membership {
  const { removals, grants, hasEnded } = actsInForce(acts)
  const devices = new Map<DeviceId, Member>()
  const stewards = new Map<PersonId, Steward>()
  const persons = new Set<PersonId>()
  const ever = new Set<DeviceId>()
  for (const { act } of acts) if (act.kind === 'found' || act.kind === 'join') ever.add(act.device)
  for (const known of grants) {
    const { act } = known
    if (act.kind === 'steward' || devices.has(act.device) || hasEnded(known, 'device')) continue
    const by = act.kind === 'found' ? null : known.device
    const role = act.kind === 'found' ? 'computer' : act.role
    devices.set(act.device, { person: act.person, join: known.id, by, role, known })
    persons.add(act.person)
  }
  for (const known of grants) {
    const { act } = known
    if (act.kind === 'join' || !persons.has(act.person) || hasEnded(known, 'steward')) continue
    const height = heightGiven(known)
    const other = stewards.get(act.person)
    if (other === undefined || height < other.height)
      stewards.set(act.person, { height, grant: known.id, known })
  }
  return {
    devices,
    stewards,
    inForce: new Set([...removals, ...grants].map((known) => known.id)),
    removals,
    grants,
    everLetIn: (device) => ever.has(device),
  }
}

/** How deep among its person's devices a member's device stands. */
export const depthOf = (member: Member): number => depthGiven(member.known)
