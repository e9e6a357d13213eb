import type { CountedAct } from '#shared/sealed-log/counts/statement.ts'
import type { DeviceId, EnvelopeId, PersonId } from '#shared/sealed-log/ids.ts'
import type { Ablation } from './ablation.ts'
import { depthFrom, type Fact, type PlainMembers } from './plain-members.ts'

const cap = 50

/** Rule 4, word by word: the fixed facts of an act by this device among these members, or null where it may not make it. */
export function plainAuthority(
  id: EnvelopeId,
  device: DeviceId,
  act: CountedAct,
  members: PlainMembers,
  fact: (id: EnvelopeId) => Fact,
  ablation: Ablation,
): Fact | null {
  const me = members.devices.get(device)
  if (me === undefined) return null
  const mine = members.stewards.get(me.person)

  const standsAbove = (grant: EnvelopeId): boolean => {
    const { act: given, person, restsOn } = fact(grant)
    if (given.kind === 'found') return false
    if (person === me.person) return true
    const next = restsOn.find((below) => fact(below).act.kind !== 'join')
    return next !== undefined && standsAbove(next)
  }
  const mayActOn = (person: PersonId): boolean => {
    const theirs = members.stewards.get(person)
    return mine !== undefined && (theirs === undefined || standsAbove(theirs.grant))
  }

  const letIn = (join: EnvelopeId): boolean => {
    const { act: given, device: by, asSteward, restsOn } = fact(join)
    if (given.kind === 'found' || asSteward) return false
    const above = restsOn[0]
    return by === device || (above !== undefined && letIn(above))
  }
  const letInByPrototype = (target: DeviceId): boolean => {
    const person = members.devices.get(target)?.person
    let join = members.devices.get(target)?.join
    for (let n = 0; join !== undefined && n < cap; n++) {
      const { act: given, device: by } = fact(join)
      if (given.kind === 'found') return false
      if (by === device) return true
      const above = members.devices.get(by)
      if (above === undefined || above.person !== person) return false
      join = above.join
    }
    return false
  }
  const depthByPrototype = (): number => {
    let depth = 0
    let { join } = me
    while (fact(join).act.kind === 'join' && depth < cap) {
      const above = members.devices.get(fact(join).device)
      if (above === undefined || above.person !== me.person) break
      depth++
      join = above.join
    }
    return depth
  }

  const right = (asSteward: boolean, targetPerson: PersonId | null = null): Fact => ({
    id,
    device,
    act,
    person: me.person,
    height: mine?.height ?? Infinity,
    depth: ablation.asPrototype ? depthByPrototype() : depthFrom(fact(me.join)),
    asSteward,
    restsOn: [
      me.join,
      ...(asSteward && mine !== undefined && mine.grant !== me.join ? [mine.grant] : []),
    ],
    targetPerson,
  })

  if (act.kind === 'found') return null
  if (act.kind === 'join') {
    if (members.ever.has(act.device)) return null
    const isOwn = act.person === me.person
    return isOwn || mayActOn(act.person) ? right(!isOwn) : null
  }
  if (act.kind === 'steward') {
    const isHere = [...members.devices.values()].some((other) => other.person === act.person)
    return mine !== undefined && isHere && !members.stewards.has(act.person) ? right(true) : null
  }
  if (act.kind !== 'remove-device')
    return act.person !== me.person && mayActOn(act.person) ? right(true) : null
  const target = members.devices.get(act.device)
  if (target === undefined) return null
  if (target.person !== me.person)
    return mayActOn(target.person) ? right(true, target.person) : null
  const leaves = ablation.mayRemoveItself === true && act.device === device
  const isMine = ablation.asPrototype ? letInByPrototype(act.device) : letIn(target.join)
  return leaves || isMine ? right(false, target.person) : null
}
