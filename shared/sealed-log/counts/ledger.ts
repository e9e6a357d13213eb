import { ActSets, hasAct, type ActSet } from './act-sets.ts'
import { History, isIn, type Entry } from './history.ts'
import { byId, type KnownAct } from './known-act.ts'
import { reckonMembership, type Membership } from './membership.ts'
import type { Statement } from './statement.ts'
import { cover, coveredIn, merge, nothingCovered, type Vector } from './vector.ts'

/** Memberships kept ready; another costs about a millisecond for each few hundred acts. */
const keptMemberships = 128

/** All sound envelopes, the acts among them, and who is in as reckoned from any set of these acts. */
export class Ledger {
  readonly history = new History()
  readonly sets = new ActSets()
  /** In the order of their ids, which settles which of two equal grants is named. */
  readonly #acts: KnownAct[] = []
  readonly #memberships = new Map<number, Membership>()
  #all: ActSet = this.sets.none
  #everything: Vector = nothingCovered

  /** Every act held that is sound. */
  get all(): ActSet {
    return this.#all
  }

  /** Every sound envelope held. */
  get everything(): Vector {
    return this.#everything
  }

  /** The number the next act will have. */
  get nextAct(): number {
    return this.#acts.length
  }

  record(statement: Statement, below: Vector, acts: ActSet, known: KnownAct | null): Entry {
    const entry = this.history.add(statement, below, this.#withAct(acts, known))
    this.#everything = cover(this.#everything, entry.lane, entry.place)
    return entry
  }

  #withAct(acts: ActSet, known: KnownAct | null): ActSet {
    if (known === null) return acts
    this.#acts.push(known)
    this.#acts.sort(byId)
    this.#all = this.sets.with(this.#all, known.number)
    return this.sets.with(acts, known.number)
  }

  membership(acts: ActSet): Membership {
    const known = this.#memberships.get(acts.number)
    if (known !== undefined) return known
    const members = reckonMembership(this.#acts.filter((act) => hasAct(acts, act.number)))
    for (const oldest of this.#memberships.keys()) {
      if (this.#memberships.size < keptMemberships) break
      this.#memberships.delete(oldest)
    }
    this.#memberships.set(acts.number, members)
    return members
  }

  /**
   * What counts of everything a vector covers (WHAT-COUNTS.md, rule 5): what a device that is in, or an act in force,
   * stands on or is. `members` must be reckoned from the acts in `within`.
   */
  acceptedWithin(within: Vector, members: Membership): Vector {
    let accepted = nothingCovered
    const acceptUpTo = (entry: Entry | undefined) => {
      if (entry !== undefined && !isIn(accepted, entry)) accepted = merge(accepted, entry.past)
    }
    for (const device of members.devices.keys())
      for (const lane of this.history.lanesOf(device).toReversed()) {
        const count = coveredIn(within, lane)
        if (count > coveredIn(accepted, lane)) acceptUpTo(this.history.entryIn(lane, count))
      }
    for (const act of members.inForce) acceptUpTo(this.history.get(act))
    return accepted
  }
}
