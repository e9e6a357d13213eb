import type { DeviceId, EnvelopeId } from '../ids.ts'
import { authorityFor } from './authority.ts'
import { answerOwed, firstObeys, newsFor } from './duty.ts'
import { Forks, type Fork } from './forks.ts'
import { isIn, type Entry } from './history.ts'
import { Ledger } from './ledger.ts'
import type { Membership } from './membership.ts'
import { judge, type Ground } from './soundness.ts'
import {
  referencesOf,
  type CountedAct,
  type References,
  type Statement,
  type Unsound,
  type Verdict,
  type Writer,
} from './statement.ts'
import { merge, nothingCovered, visitNews, type Vector } from './vector.ts'
import { WaitingRoom } from './waiting-room.ts'

/**
 * What counts in one space, kept up to date envelope by envelope. What it says depends on the set of envelopes
 * received and never on their order (WHAT-COUNTS.md). Only `takeAccepted` remembers what it handed out before.
 *
 * Memory is about 2 kB for each sound envelope where 60 devices all talk to each other, less where fewer do, and hardly
 * more with many logs; whatever waits is kept whole. Nothing is forgotten: generations are for that (PROTOCOL.md).
 */
export class Counts {
  readonly #ledger = new Ledger()
  readonly #waiting = new WaitingRoom()
  readonly #unsound = new Map<EnvelopeId, Unsound>()
  readonly #forks = new Forks()
  #ready: Statement[] = []
  #isReady = new Set<EnvelopeId>()
  #current: { readonly members: Membership; accepted: Vector } | null = null
  #handedOut: Vector = nothingCovered

  /** Take in an envelope, whatever is here already, and decide it and everything it frees. */
  receive(statement: Statement): readonly Verdict[] {
    this.offer(statement)
    return this.settle(() => true)
  }

  /** Take in an envelope without deciding anything yet. One that was offered before changes nothing. */
  offer(statement: Statement): void {
    const { id } = statement
    if (this.#isDecided(id) || this.#isReady.has(id) || this.#waiting.has(id)) return
    this.#ready.push(statement)
    this.#isReady.add(id)
  }

  /**
   * Decide what was offered until nothing is left or `mayGoOn`, asked after each envelope, answers false. One envelope
   * takes 15-60 µs and one that changes who is in a few ms, so a caller with a clock keeps slices within 10 ms.
   */
  settle(mayGoOn: () => boolean): readonly Verdict[] {
    const verdicts: Verdict[] = []
    for (
      let statement = this.#ready.pop();
      statement !== undefined;
      statement = this.#ready.pop()
    ) {
      const { id } = statement
      this.#isReady.delete(id)
      const verdict = this.#decide(statement)
      if (verdict !== null) {
        verdicts.push({ id, verdict })
        for (const freed of this.#waiting.release(id)) {
          this.#ready.push(freed)
          this.#isReady.add(freed.id)
        }
      }
      if (!mayGoOn()) break
    }
    return verdicts
  }

  /** Whether something was offered and not looked at yet. */
  get isSettled(): boolean {
    return this.#ready.length === 0
  }

  /** How many envelopes are sound, unsound and waiting. */
  get sizes(): { readonly sound: number; readonly unsound: number; readonly waiting: number } {
    return {
      sound: this.#ledger.history.size,
      unsound: this.#unsound.size,
      waiting: this.#waiting.size,
    }
  }

  /** What was decided about an envelope; null while it waits or has not come. */
  verdict(id: EnvelopeId): Verdict['verdict'] | null {
    if (this.#ledger.history.get(id) !== undefined) return 'sound'
    const unsound = this.#unsound.get(id)
    return unsound === undefined ? null : { unsound }
  }

  /** Ids to ask others for: nothing that waits can be decided before these come. */
  waitingFor = (): readonly EnvelopeId[] => this.#waiting.missing((id) => this.#isDecided(id))

  /** Proofs that somebody wrote two histories in one log. */
  forks = (): readonly Fork[] => this.#forks.all

  /** Who is in, and which acts are in force, by everything received. */
  membership = (): Membership => this.#now().members

  /** Whether an envelope counts, by everything received. */
  accepted(id: EnvelopeId): boolean {
    const entry = this.#ledger.history.get(id)
    return entry !== undefined && isIn(this.#now().accepted, entry)
  }

  /**
   * What counts and was not handed out before, in an order in which each comes after what it stands on.
   * Call it only while this vault's device is in and owes no answer (rule 6): what it returns is to be applied.
   */
  takeAccepted(): readonly EnvelopeId[] {
    const { accepted } = this.#now()
    const taken: Entry[] = []
    visitNews(accepted, this.#handedOut, (lane, upTo, from) => {
      for (let place = from + 1; place <= upTo; place++) {
        const entry = this.#ledger.history.entryIn(lane, place)
        if (entry !== undefined) taken.push(entry)
      }
      return true
    })
    this.#handedOut = merge(this.#handedOut, accepted)
    return taken.sort((a, b) => a.order - b.order).map((entry) => entry.id)
  }

  /** Whether an envelope was handed out. */
  isHandedOut = (id: EnvelopeId): boolean => {
    const entry = this.#ledger.history.get(id)
    return entry !== undefined && isIn(this.#handedOut, entry)
  }

  /** The answer a log owes before this vault applies more, naming what was handed out so far; null where none is owed. */
  mustAnswer = (writer: Writer): References | null =>
    answerOwed(this.#ledger, this.membership(), this.#handedOut, writer)

  /** What the very first open of a device names in `obeys`; null while the device is not in. */
  firstObeys = (device: DeviceId): readonly EnvelopeId[] | null =>
    firstObeys(this.membership(), device)

  /** What the next envelope of a log names in `seen`: the newest handed out on which it does not stand yet. */
  newsFor = (writer: Writer): readonly EnvelopeId[] =>
    newsFor(this.#ledger, this.#handedOut, writer)

  /** Whether a device may make an act now. */
  mayAct = (device: DeviceId, act: CountedAct): boolean =>
    authorityFor(this.membership(), device, act) !== null

  /** Whether a sound envelope stands on another one. */
  standsOn = (upper: EnvelopeId, lower: EnvelopeId): boolean =>
    this.#ledger.history.standsOn(upper, lower)

  /** The newest sound envelopes of a device, one for each branch: more than one after a restored backup or with two logs open. */
  tips = (device: DeviceId): readonly EnvelopeId[] => this.#ledger.history.tips(device)

  #isDecided(id: EnvelopeId): boolean {
    return this.#ledger.history.get(id) !== undefined || this.#unsound.has(id)
  }

  #decide(statement: Statement): Verdict['verdict'] | null {
    const ground = this.#groundOf(statement)
    if (ground === 'waiting') return null
    const sound = ground === 'stands-on-unsound' ? ground : judge(statement, ground, this.#ledger)
    if (sound !== 'chain' && sound !== 'stands-on-unsound') this.#forks.note(statement)
    if (typeof sound === 'string') {
      this.#unsound.set(statement.id, sound)
      return { unsound: sound }
    }
    const entry = this.#ledger.record(statement, sound.below, sound.acts, sound.known)
    this.#follow(entry, sound.known !== null)
    return 'sound'
  }

  #groundOf(statement: Statement): Ground | 'waiting' | 'stands-on-unsound' {
    const found = new Map<EnvelopeId, Entry>()
    const references = referencesOf(statement)
    if (references.some((id) => this.#unsound.has(id))) return 'stands-on-unsound'
    for (const id of references) {
      const entry = this.#ledger.history.get(id)
      if (entry === undefined) {
        this.#waiting.wait(statement, id)
        return 'waiting'
      }
      found.set(id, entry)
    }
    const entries = (ids: readonly EnvelopeId[]) => ids.flatMap((id) => found.get(id) ?? [])
    const [prev = null] = statement.prev === null ? [] : entries([statement.prev])
    return { prev, seen: entries(statement.seen), obeys: entries(statement.obeys) }
  }

  /** Keep what counts now in step: an act may change who is in, anything else only adds what it stands on. */
  #follow(entry: Entry, isAct: boolean): void {
    if (isAct) this.#current = null
    else if (this.#current?.members.devices.has(entry.device) === true)
      this.#current.accepted = merge(this.#current.accepted, entry.past)
  }

  #now(): { readonly members: Membership; readonly accepted: Vector } {
    if (this.#current !== null) return this.#current
    const members = this.#ledger.membership(this.#ledger.all)
    const everything = this.#ledger.everything
    this.#current = { members, accepted: this.#ledger.acceptedWithin(everything, members) }
    return this.#current
  }
}
