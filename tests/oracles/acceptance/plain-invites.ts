import type { DeviceId, EnvelopeId } from '#shared/sealed-log/ids.ts'
import type { Fact, PlainMembers } from './plain-members.ts'

/** "Invites", word by word: the used invite keys that are in and were made by this device's person or by a steward below it. */
export function plainUsedInvites(
  device: DeviceId,
  members: PlainMembers,
  fact: (id: EnvelopeId) => Fact,
): readonly DeviceId[] {
  const me = members.devices.get(device)?.person
  if (me === undefined) return []
  return [...members.devices].flatMap(([invite, { join }]) => {
    const made = fact(join)
    const isUsed = [...members.devices.values()].some((other) => fact(other.join).device === invite)
    if (made.act.kind !== 'join' || made.act.role !== 'invite' || !isUsed) return []
    const above = [made.person]
    let grant = made.restsOn.map(fact).find((below) => below.act.kind !== 'join')
    while (grant !== undefined && grant.act.kind === 'steward') {
      above.push(grant.person)
      grant = grant.restsOn.map(fact).find((below) => below.act.kind !== 'join')
    }
    return above.includes(me) ? [invite] : []
  })
}
