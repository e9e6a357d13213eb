import type { CountedAct } from '#shared/sealed-log/counts/statement.ts'
import type { DeviceId, EnvelopeId, PersonId } from '#shared/sealed-log/ids.ts'
import type { Ablation } from './ablation.ts'

/** What is fixed about a sound act the moment it is judged. */
export type Fact = {
  readonly id: EnvelopeId
  readonly device: DeviceId
  readonly act: CountedAct
  readonly person: PersonId
  readonly height: number
  readonly depth: number
  readonly asSteward: boolean
  readonly restsOn: readonly EnvelopeId[]
  readonly targetPerson: PersonId | null
}

export type PlainMember = { readonly person: PersonId; readonly join: EnvelopeId }
export type PlainSteward = { readonly height: number; readonly grant: EnvelopeId }
export type PlainMembers = {
  readonly devices: ReadonlyMap<DeviceId, PlainMember>
  readonly stewards: ReadonlyMap<PersonId, PlainSteward>
  readonly removals: ReadonlySet<EnvelopeId>
  readonly inForce: ReadonlySet<EnvelopeId>
  readonly ever: ReadonlySet<DeviceId>
}

export type Facts = {
  readonly fact: (id: EnvelopeId) => Fact
  readonly standsOn: (upper: EnvelopeId, lower: EnvelopeId) => boolean
}

const isGranting = ({ kind }: CountedAct) =>
  kind === 'found' || kind === 'join' || kind === 'steward'
const letsIn = (act: CountedAct): act is Extract<CountedAct, { kind: 'found' | 'join' }> =>
  act.kind === 'found' || act.kind === 'join'
const makesSteward = ({ kind }: CountedAct) => kind === 'found' || kind === 'steward'
const personNamed = (act: CountedAct) => (act.kind === 'remove-device' ? null : act.person)
const sorted = (ids: Iterable<EnvelopeId>) => [...ids].toSorted()

/** Rule 3, word by word: who is in, given a closed set of sound acts. */
export function plainMembers(
  acts: readonly EnvelopeId[],
  { fact, standsOn }: Facts,
  ablation: Ablation,
): PlainMembers {
  const inForce = new Set<EnvelopeId>()
  const granting = acts.filter((id) => isGranting(fact(id).act))
  const concurrent = (a: EnvelopeId, b: EnvelopeId) => a !== b && !standsOn(a, b) && !standsOn(b, a)

  /** Does this removal take away the author of that act, or the role in which it was made? */
  const takesAway = (removal: EnvelopeId, id: EnvelopeId): boolean => {
    const { act } = fact(removal)
    const { person, device, asSteward } = fact(id)
    if (act.kind === 'remove-device') return act.device === device
    if (act.kind === 'remove-person') return act.person === person
    return act.kind === 'end-stewardship' && act.person === person && asSteward
  }
  const isTaken = (id: EnvelopeId): boolean =>
    fact(id).act.kind !== 'found' &&
    ([...inForce].some((removal) => takesAway(removal, id) && concurrent(removal, id)) ||
      fact(id).restsOn.some(isTaken))

  const endsOf = (grant: EnvelopeId, as: 'device' | 'steward'): readonly EnvelopeId[] => {
    const named = fact(grant).act
    return [...inForce].filter((removal) => {
      const { act } = fact(removal)
      const byPerson =
        act.kind === 'remove-person' || (as === 'steward' && act.kind === 'end-stewardship')
      const names = byPerson
        ? act.person === personNamed(named)
        : as === 'device' &&
          act.kind === 'remove-device' &&
          letsIn(named) &&
          act.device === named.device
      return names && !standsOn(grant, removal)
    })
  }

  const stewardships = (person: PersonId | null) =>
    granting.filter((id) => makesSteward(fact(id).act) && personNamed(fact(id).act) === person)
  const heightOf = (removal: EnvelopeId): number => {
    const { asSteward, height, person } = fact(removal)
    if (asSteward || ablation.asPrototype) return height
    const claims = stewardships(person).filter(
      (id) => !isTaken(id) && endsOf(id, 'steward').every((end) => standsOn(end, removal)),
    )
    return Math.min(Infinity, ...claims.map((id) => heightFrom(fact(id))))
  }

  const standsLower = (removal: EnvelopeId): boolean => {
    const { act, person, depth, height, targetPerson } = fact(removal)
    const joins = granting.filter((id) => {
      const named = fact(id).act
      return letsIn(named) && act.kind === 'remove-device' && named.device === act.device
    })
    const first = joins[0]
    const target =
      act.kind !== 'remove-device'
        ? personNamed(act)
        : ablation.asPrototype && first !== undefined
          ? personNamed(fact(first).act)
          : targetPerson
    if (act.kind === 'remove-device' && target === person)
      return joins
        .filter((id) => ablation.asPrototype || personNamed(fact(id).act) === person)
        .every((id) => isTaken(id) || depth < depthFrom(fact(id)))
    return stewardships(target).every(
      (id) => isTaken(id) || endsOf(id, 'steward').length > 0 || height < heightFrom(fact(id)),
    )
  }

  const left = new Set(acts.filter((id) => !isGranting(fact(id).act)))
  while (left.size > 0) {
    const [highest] = [...left]
      .map((id) => ({ id, height: heightOf(id), depth: fact(id).depth }))
      .toSorted((a, b) => compare(a.height, b.height) || a.depth - b.depth || order(a.id, b.id))
    if (highest === undefined) break
    left.delete(highest.id)
    if (isTaken(highest.id)) continue
    if (ablation.removalHoldsOverEquals || standsLower(highest.id)) inForce.add(highest.id)
  }

  const removals = new Set(inForce)
  const grants = sorted(granting.filter((id) => !isTaken(id)))
  const devices = new Map<DeviceId, PlainMember>()
  for (const join of grants) {
    const { act } = fact(join)
    if (letsIn(act) && !devices.has(act.device) && endsOf(join, 'device').length === 0)
      devices.set(act.device, { person: act.person, join })
  }
  const stewards = new Map<PersonId, PlainSteward>()
  for (const member of devices.values()) {
    const [best] = grants
      .filter((id) => makesSteward(fact(id).act) && personNamed(fact(id).act) === member.person)
      .filter((id) => endsOf(id, 'steward').length === 0)
      .map((grant) => ({ grant, height: heightFrom(fact(grant)) }))
      .toSorted((a, b) => a.height - b.height || order(a.grant, b.grant))
    if (best !== undefined) stewards.set(member.person, best)
  }
  return {
    devices,
    stewards,
    removals,
    inForce: new Set([...removals, ...grants]),
    ever: new Set(
      granting.flatMap((id) => {
        const { act } = fact(id)
        return letsIn(act) ? [act.device] : []
      }),
    ),
  }
}

export const heightFrom = (grant: Fact): number =>
  grant.act.kind === 'found' ? 0 : grant.height + 1
export const depthFrom = (join: Fact): number =>
  join.act.kind === 'found' || join.asSteward ? 0 : join.depth + 1
const order = (a: EnvelopeId, b: EnvelopeId) => (a < b ? -1 : a > b ? 1 : 0)
/** Unlike a difference this is right for two that both stand at Infinity. */
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
