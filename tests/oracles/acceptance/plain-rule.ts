import {
  referencesOf,
  type CountedAct,
  type Statement,
  type Unsound,
} from '#shared/sealed-log/counts/statement.ts'
import type { DeviceId, EnvelopeId } from '#shared/sealed-log/ids.ts'
import type { Ablation } from './ablation.ts'
import { plainAuthority } from './plain-authority.ts'
import { plainUsedInvites } from './plain-invites.ts'
import { plainMembers, type Fact, type PlainMembers } from './plain-members.ts'

export type Judgement = {
  readonly sound: ReadonlySet<EnvelopeId>
  readonly accepted: ReadonlySet<EnvelopeId>
  readonly members: PlainMembers
}

/**
 * What counts, a second time: slow, with plain sets, read off the prose of WHAT-COUNTS.md. It keeps no state but
 * what it was given and what it worked out once; `judge` is a function of the set it is asked about.
 */
export class PlainRule {
  readonly ablation: Ablation
  readonly #statements = new Map<EnvelopeId, Statement>()
  readonly #pasts = new Map<EnvelopeId, ReadonlySet<EnvelopeId>>()
  readonly #sound = new Map<EnvelopeId, true | Unsound>()
  readonly #facts = new Map<EnvelopeId, Fact>()
  readonly #members = new Map<string, PlainMembers>()

  constructor(ablation: Ablation = {}) {
    this.ablation = ablation
  }

  add(statement: Statement): void {
    this.#statements.set(statement.id, statement)
  }

  /** Take back an envelope nobody was told about. */
  forget(id: EnvelopeId): void {
    for (const map of [this.#statements, this.#pasts, this.#sound, this.#facts]) map.delete(id)
  }

  has = (id: EnvelopeId): boolean => this.#statements.has(id)
  all = (): EnvelopeId[] => [...this.#statements.keys()]

  get(id: EnvelopeId): Statement {
    const statement = this.#statements.get(id)
    if (statement === undefined) throw new Error(`no envelope ${id}`)
    return statement
  }

  fact = (id: EnvelopeId): Fact => {
    const fact = this.#facts.get(id)
    if (fact === undefined) throw new Error(`no sound act ${id}`)
    return fact
  }

  /** Everything an envelope stands on; null while some of it is missing. */
  past(id: EnvelopeId): ReadonlySet<EnvelopeId> | null {
    const known = this.#pasts.get(id)
    if (known !== undefined) return known
    const past = new Set<EnvelopeId>()
    for (const below of referencesOf(this.get(id))) {
      const further = this.has(below) ? this.past(below) : null
      if (further === null) return null
      past.add(below)
      for (const one of further) past.add(one)
    }
    this.#pasts.set(id, past)
    return past
  }

  standsOn = (upper: EnvelopeId, lower: EnvelopeId): boolean =>
    this.past(upper)?.has(lower) ?? false

  /** These and everything they stand on. */
  closure(ids: Iterable<EnvelopeId>): Set<EnvelopeId> {
    const closed = new Set<EnvelopeId>()
    for (const id of ids) {
      closed.add(id)
      for (const below of this.past(id) ?? []) closed.add(below)
    }
    return closed
  }

  /** Rule 3 for a closed set of sound envelopes. */
  members(closed: Iterable<EnvelopeId>): PlainMembers {
    const acts = [...closed].filter((id) => this.get(id).act !== null).toSorted()
    const key = acts.join()
    const known = this.#members.get(key)
    if (known !== undefined) return known
    const members = plainMembers(acts, this, this.ablation)
    this.#members.set(key, members)
    return members
  }

  /** Rule 2: true, a reason, or null while it waits. */
  sound(id: EnvelopeId): true | Unsound | null {
    const known = this.#sound.get(id)
    if (known !== undefined) return known
    if (this.past(id) === null) return null
    const sound = this.#check(this.get(id))
    this.#sound.set(id, sound)
    return sound
  }

  #check(statement: Statement): true | Unsound {
    const { id, device, prev, seen, obeys, act } = statement
    if (referencesOf(statement).some((below) => this.sound(below) !== true))
      return 'stands-on-unsound'
    if (act?.kind === 'found') return this.#founds(statement) ? true : 'founding'
    if (!this.#continuesChain(statement)) return 'chain'
    const members = this.members(this.past(id) ?? [])
    if (!members.devices.has(device)) return 'author-not-in'
    const own = this.closure(prev === null ? [] : [prev])
    const met = this.closure([...own, ...seen])
    const membersMet = this.members(met)
    if (!this.ablation.mayCiteBeforeFollowing)
      for (const removal of membersMet.removals)
        if (!own.has(removal)) return 'cites-before-following'
    if (!this.ablation.mayBringInWhatIsHeldAside) {
      const accepted = this.#anchored(met, membersMet)
      for (const one of met)
        if (!own.has(one) && !accepted.has(one)) return 'brings-in-what-is-held-aside'
    }
    for (const one of obeys) if (!members.inForce.has(one)) return 'obeys-what-is-not-in-force'
    if (act === null) return true
    const fact = plainAuthority(id, device, act, members, this.fact, this.ablation)
    if (fact === null) return 'no-authority'
    this.#facts.set(id, fact)
    return true
  }

  #founds({ id, device, prev, seen, obeys, seq, act }: Statement): boolean {
    if (act?.kind !== 'found' || act.device !== device) return false
    if (prev !== null || seq !== 0 || seen.length + obeys.length > 0) return false
    const { person } = act
    const top = { height: -1, depth: 0, asSteward: true, restsOn: [], targetPerson: null }
    this.#facts.set(id, { id, device, act, person, ...top })
    return true
  }

  #continuesChain({ device, log, seq, prev }: Statement): boolean {
    if (prev === null) return seq === 0
    const before = this.get(prev)
    if (before.device !== device) return false
    return before.log === log ? seq === before.seq + 1 : seq === 0
  }

  /** What a member's envelope, or an act in force, stands on or is. */
  #anchored(closed: ReadonlySet<EnvelopeId>, members: PlainMembers): Set<EnvelopeId> {
    const anchors = [...closed].filter(
      (id) =>
        members.devices.has(this.get(id).device) ||
        (!this.ablation.actsDoNotAnchor && members.inForce.has(id)),
    )
    return this.closure(anchors)
  }

  /** Rules 1 and 5 for any set of envelopes. */
  judge(held: ReadonlySet<EnvelopeId>): Judgement {
    const sound = new Set(
      [...held].filter(
        (id) =>
          this.has(id) &&
          this.sound(id) === true &&
          [...(this.past(id) ?? [])].every((below) => held.has(below)),
      ),
    )
    const members = this.members(sound)
    return { sound, members, accepted: this.#anchored(sound, members) }
  }

  /** Rule 4, asked by a device before it writes. */
  mayAct = (device: DeviceId, act: CountedAct, members: PlainMembers): boolean => {
    const anywhere = members.devices.get(device)?.join
    if (anywhere === undefined) return false
    return plainAuthority(anywhere, device, act, members, this.fact, this.ablation) !== null
  }

  /** The used invite keys this device has to remove and may. */
  usedInvites = (device: DeviceId, members: PlainMembers): readonly DeviceId[] =>
    plainUsedInvites(device, members, this.fact).filter((invite) =>
      this.mayAct(device, { kind: 'remove-device', device: invite }, members),
    )

  /** Those of a set on which no other of it stands. */
  heads(ids: Iterable<EnvelopeId>): EnvelopeId[] {
    const all = [...ids]
    return all.filter((id) => !all.some((other) => this.standsOn(other, id)))
  }
}
