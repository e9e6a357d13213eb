import type { DeviceId, PersonId } from '../ids.ts'
import type { Grant, KnownAct } from './known-act.ts'
import type { Member, Membership, Steward } from './membership.ts'
import type { CountedAct } from './statement.ts'

/** With what right an act is made. */
export type Authority = {
  readonly member: Member
  readonly steward: Steward | null
  readonly asSteward: boolean
  readonly targetPerson: PersonId | null
}

/**
 * With what right a device may make an act, reckoned from the members given; null where it may not
 * (WHAT-COUNTS.md, rule 4). Founding needs no right and is not asked here.
 */
export function authorityFor(
  members: Membership,
  device: DeviceId,
  act: CountedAct,
): Authority | null {
  const member = members.devices.get(device)
  if (member === undefined) return null
  const steward = members.stewards.get(member.person) ?? null
  const as = (asSteward: boolean, targetPerson: PersonId | null = null): Authority => ({
    member,
    steward,
    asSteward,
    targetPerson,
  })
  const isOwn = (person: PersonId) => person === member.person
  /** A steward may act on everybody who is no steward, and on stewards below. */
  const mayActOn = (person: PersonId): boolean => {
    const target = members.stewards.get(person)
    return steward !== null && (target === undefined || isAbove(member.person, target.known))
  }
  switch (act.kind) {
    case 'found':
      return null
    case 'join':
      if (members.everLetIn(act.device)) return null
      if (isOwn(act.person)) return as(false)
      return mayActOn(act.person) ? as(true) : null
    case 'steward':
      return steward !== null && !members.stewards.has(act.person) && hasDevice(members, act.person)
        ? as(true)
        : null
    case 'end-stewardship':
    case 'remove-person':
      return !isOwn(act.person) && mayActOn(act.person) ? as(true) : null
    case 'remove-device': {
      const target = members.devices.get(act.device)
      if (target === undefined) return null
      if (isOwn(target.person))
        return wasLetInBy(target.known, device) ? as(false, target.person) : null
      return mayActOn(target.person) ? as(true, target.person) : null
    }
  }
}

const hasDevice = ({ devices }: Membership, person: PersonId): boolean =>
  [...devices.values()].some((member) => member.person === person)

/** Whether a person stands above the holder of a stewardship in the tree of who made whom steward. */
export function isAbove(person: PersonId, stewardship: KnownAct): boolean {
  let grant: KnownAct | undefined = stewardship
  while (grant !== undefined && grant.act.kind !== 'found') {
    if (grant.person === person) return true
    grant = stewardshipOf(grant)
  }
  return false
}

/** The stewardship a steward's act rests on. */
export const stewardshipOf = (known: KnownAct): KnownAct | undefined =>
  known.restsOn.find((grant) => grant.act.kind !== 'join')

/** Whether a device let a join's device in, itself or through devices of the same person it let in. */
function wasLetInBy(join: KnownAct<Grant>, device: DeviceId): boolean {
  let known: KnownAct | undefined = join
  while (known !== undefined && known.act.kind === 'join' && !known.asSteward) {
    if (known.device === device) return true
    known = known.restsOn[0]
  }
  return false
}

/** What an act's right rests on: the author's join and, for a steward's act, its stewardship. */
export function restsOn({ member, steward, asSteward }: Authority): readonly KnownAct[] {
  return asSteward && steward !== null && steward.known !== member.known
    ? [member.known, steward.known]
    : [member.known]
}
