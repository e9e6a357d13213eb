import type { DeviceId, PersonId } from '../ids.ts'
import {
  areConcurrent,
  byId,
  depthGiven,
  heightGiven,
  isGrant,
  isRemoval,
  standsOnAct,
  type Grant,
  type KnownAct,
  type Removal,
} from './known-act.ts'

export type ActsInForce = {
  readonly removals: readonly KnownAct<Removal>[]
  readonly grants: readonly KnownAct<Grant>[]
  /** Whether a join or a stewardship that is in force has ended. */
  readonly hasEnded: (grant: KnownAct<Grant>, as: 'device' | 'steward') => boolean
}

/**
 * Which acts of a closed set are in force (WHAT-COUNTS.md, rule 3): removing acts from the highest author down.
 * Whatever can take a removing act away is settled before it, so the outcome has no tie to break.
 */
export function actsInForce(acts: readonly KnownAct[]): ActsInForce {
  const settled = new Settled()
  const grants = acts.filter(isGrant)
  const stewardshipsOf = new Map<PersonId, KnownAct<Grant>[]>()
  const joinsOf = new Map<DeviceId, KnownAct<Grant>[]>()
  for (const grant of grants) {
    if (grant.act.kind !== 'join') push(stewardshipsOf, grant.act.person, grant)
    if (grant.act.kind !== 'steward') push(joinsOf, grant.act.device, grant)
  }
  const stewardships = (person: PersonId) => stewardshipsOf.get(person) ?? []

  /** Own-device removals go with the best stewardship their person may have claimed beside them: a device they remove could claim it too. */
  const heightOf = (removal: KnownAct<Removal>): number => {
    const open = stewardships(removal.person).filter(
      (grant) =>
        !settled.isVoid(grant) &&
        settled.endingStewardship(grant).every((end) => standsOnAct(end, removal)),
    )
    return Math.min(Infinity, ...open.map(heightGiven))
  }

  const targetStandsLower = (removal: KnownAct<Removal>): boolean => {
    const { act } = removal
    if (act.kind === 'remove-device' && removal.targetPerson === removal.person) {
      const joins = (joinsOf.get(act.device) ?? []).filter((j) => j.act.person === removal.person)
      return joins.every((join) => settled.isVoid(join) || removal.deviceDepth < depthGiven(join))
    }
    const person = act.kind === 'remove-device' ? removal.targetPerson : act.person
    return (person === null ? [] : stewardships(person)).every(
      (grant) =>
        removal.height < heightGiven(grant) ||
        settled.isVoid(grant) ||
        settled.endingStewardship(grant).length > 0,
    )
  }

  const byRank = (a: KnownAct, b: KnownAct) => a.deviceDepth - b.deviceDepth || byId(a, b)
  const removals = acts.filter(isRemoval)
  const bySteward = removals
    .filter((removal) => removal.asSteward)
    .toSorted((a, b) => a.height - b.height || byRank(a, b))
  const overOwnDevices = removals.filter((removal) => !removal.asSteward).toSorted(byRank)
  const takeHighest = (): KnownAct<Removal> | undefined => {
    let highest = bySteward[0]
    let height = highest?.height ?? Infinity
    for (const removal of overOwnDevices) {
      const own = heightOf(removal)
      if (own > height) continue
      if (own === height && highest !== undefined && byRank(highest, removal) < 0) continue
      highest = removal
      height = own
    }
    if (highest === undefined) return undefined
    const queue = highest.asSteward ? bySteward : overOwnDevices
    queue.splice(queue.indexOf(highest), 1)
    return highest
  }

  for (let removal = takeHighest(); removal !== undefined; removal = takeHighest())
    if (!settled.isVoid(removal) && targetStandsLower(removal)) settled.add(removal)
  return {
    removals: settled.removals,
    grants: grants.filter((grant) => !settled.isVoid(grant)),
    hasEnded: (grant, as) =>
      (as === 'steward' ? settled.endingStewardship(grant) : settled.endingJoin(grant)).length > 0,
  }
}

/** The removing acts found to be in force so far, by what they name. */
class Settled {
  readonly removals: KnownAct<Removal>[] = []
  readonly #persons = new Map<PersonId, KnownAct<Removal>[]>()
  readonly #stewards = new Map<PersonId, KnownAct<Removal>[]>()
  readonly #devices = new Map<DeviceId, KnownAct<Removal>[]>()

  /** Rights of one act are shared by many that rest on it; without this a long chain of stewards doubles the work at each step. */
  readonly #void = new Map<KnownAct, boolean>()

  add(removal: KnownAct<Removal>): void {
    this.#void.clear()
    this.removals.push(removal)
    const { act } = removal
    if (act.kind === 'remove-device') push(this.#devices, act.device, removal)
    else push(act.kind === 'remove-person' ? this.#persons : this.#stewards, act.person, removal)
  }

  /**
   * Whether the author, or a grant the act's right rests on, was taken away by a concurrent removing act. Walks down
   * without recursion: a member may let in ten thousand devices, each by the one before.
   */
  isVoid(known: KnownAct): boolean {
    const before = this.#void.get(known)
    if (before !== undefined) return before
    const path = [known]
    for (let act = path.at(-1); act !== undefined; act = path.at(-1)) {
      const open = act.restsOn.filter((grant) => !this.#void.has(grant))
      if (open.length > 0 && !this.#void.has(act)) {
        path.push(...open)
        continue
      }
      this.#void.set(act, this.#isTakenAway(act))
      path.pop()
    }
    return this.#void.get(known) === true
  }

  /** As `isVoid`, once it is known of what the act rests on. */
  #isTakenAway(known: KnownAct): boolean {
    if (known.act.kind === 'found') return false
    const isAgainst = (removal: KnownAct<Removal>) => areConcurrent(removal, known)
    return (
      this.#persons.get(known.person)?.some(isAgainst) === true ||
      this.#devices.get(known.device)?.some(isAgainst) === true ||
      (known.asSteward && this.#stewards.get(known.person)?.some(isAgainst) === true) ||
      known.restsOn.some((grant) => this.#void.get(grant) === true)
    )
  }

  endingStewardship(grant: KnownAct<Grant>): readonly KnownAct<Removal>[] {
    const { person } = grant.act
    const naming = [...(this.#persons.get(person) ?? []), ...(this.#stewards.get(person) ?? [])]
    return naming.filter((removal) => !standsOnAct(grant, removal))
  }

  endingJoin(join: KnownAct<Grant>): readonly KnownAct<Removal>[] {
    const { act } = join
    const device = act.kind === 'steward' ? [] : (this.#devices.get(act.device) ?? [])
    const naming = [...(this.#persons.get(act.person) ?? []), ...device]
    return naming.filter((removal) => !standsOnAct(join, removal))
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
