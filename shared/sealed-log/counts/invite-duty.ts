import type { DeviceId, EnvelopeId, PersonId } from '../ids.ts'
import { authorityFor, isAbove, stewardshipOf } from './authority.ts'
import type { Membership } from './membership.ts'

/** An invite key, and what was done with it. */
export type Invite = {
  readonly device: DeviceId
  readonly person: PersonId
  readonly inviter: PersonId
  /** The act that made it. */
  readonly join: EnvelopeId
  /** `used-twice` is said on both screens: "This code was used on two computers". */
  readonly state: 'open' | 'used' | 'used-twice'
  /** The devices it let in that are in, in the order of their ids. */
  readonly letIn: readonly DeviceId[]
}

/** The invites whose key is still in. One that was withdrawn, or removed after its use, is not among them. */
export function invites(members: Membership): readonly Invite[] {
  const letInBy = new Map<DeviceId, DeviceId[]>()
  for (const [device, { by }] of members.devices)
    if (by !== null) letInBy.set(by, [...(letInBy.get(by) ?? []), device].sort())
  return [...members.devices].flatMap(([device, { role, person, join, known }]) => {
    if (role !== 'invite') return []
    const letIn = letInBy.get(device) ?? []
    const state = letIn.length === 0 ? 'open' : letIn.length === 1 ? 'used' : 'used-twice'
    return [{ device, person, inviter: known.person, join, state, letIn } as const]
  })
}

/**
 * The used invite keys this device has to remove now: it belongs to the inviter, or to a steward above, and may do it.
 * Its act must stand on the join of the device that was let in, which every envelope does whose `seen` is complete.
 */
export function usedInvitesToRemove(members: Membership, device: DeviceId): readonly Invite[] {
  const me = members.devices.get(device)
  if (me === undefined) return []
  return invites(members).filter((invite) => {
    const known = members.devices.get(invite.device)?.known
    const stewardship = known && stewardshipOf(known)
    const isMine =
      invite.inviter === me.person || (stewardship !== undefined && isAbove(me.person, stewardship))
    const removal = { kind: 'remove-device', device: invite.device } as const
    return invite.state !== 'open' && isMine && authorityFor(members, device, removal) !== null
  })
}

/** The persons whose code let in more than one computer that is in, even after the code was removed; devices in the order of their ids. */
export function usedOnTwoComputers(members: Membership): readonly {
  readonly person: PersonId
  readonly devices: readonly DeviceId[]
}[] {
  const uses = new Map<DeviceId, { person: PersonId; devices: DeviceId[] }>()
  for (const [device, { by, person, known }] of members.devices) {
    const inviteJoin = known.restsOn[0]?.act
    if (by === null || inviteJoin?.kind !== 'join' || inviteJoin.role !== 'invite') continue
    const use = uses.get(by) ?? { person, devices: [] }
    use.devices.push(device)
    uses.set(by, use)
  }
  return [...uses.values()]
    .filter(({ devices }) => devices.length > 1)
    .map((use) => ({ ...use, devices: use.devices.toSorted() }))
}
