import type { Counts } from '../counts/counts.ts'
import { judgeUpdate, type GateProblem } from '../gate.ts'
import type { DeviceId, EnvelopeId, LogId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import type { Suite } from '../suite.ts'
import {
  beforeOpens,
  countPartings,
  endOfRun,
  isWithin,
  lastParting,
  spotBefore,
  type Branch,
  type Spot,
  type Within,
} from './branch.ts'
import { ClientNames } from './client-names.ts'
import { ClockBook } from './clock-book.ts'
import type { LogBook } from './log-book.ts'
import type { AppliedUpdate, StoredEnvelope } from './news.ts'
import { renamedUpdate } from './renamed-update.ts'
import type { LogWriter } from './writer.ts'

/** The gate (PROTOCOL.md section 8) with what it needs to know of a space: whose clocks reach how far. */
export class UpdateGate {
  readonly #logs: LogBook
  readonly #counts: Counts
  readonly #names: ClientNames
  readonly #clocks = new ClockBook()
  #refused = 0

  constructor(suite: Suite, keys: KeyRing, logs: LogBook, counts: Counts) {
    this.#logs = logs
    this.#counts = counts
    this.#names = new ClientNames(suite, keys, logs)
  }

  /** How many updates that count did not pass. */
  get refused(): number {
    return this.#refused
  }

  /** The client id a log writes under in a document. */
  clientOf = (document: string, log: LogId): number => this.#names.ofLog(document, log)

  /** Which device writes under a client id; null where no log held here has it. */
  deviceOf(client: number): DeviceId | null {
    const owner = this.#names.writerOf(client)
    return owner?.from?.branch.device ?? owner?.log.device ?? null
  }

  /** In how many places logs part, by all that counts here. */
  get partings(): number {
    let partings = 0
    for (const { branches } of this.#logs.forked)
      partings += countPartings(branches, this.#counts.isHandedOut)
    return partings
  }

  /** How far each Yjs client has written in a document, by what has passed. */
  reached(document: string): ReadonlyMap<number, number> {
    const reached = new Map<number, number>()
    const isForked = ({ log }: Branch) => this.#logs.get(log)?.isForked ?? false
    for (const { spot, end } of this.#clocks.ends(document, isForked)) {
      const client = this.#names.at(document, spot, this.#counts.isHandedOut)
      reached.set(client, Math.max(end, reached.get(client) ?? 0))
    }
    return reached
  }

  /** Judge an update that counts, and note its clocks if it passes. */
  pass(id: EnvelopeId, spot: Spot, document: string, update: Uint8Array): boolean {
    const verdict = this.#judge(document, spot.branch.log, spotBefore(spot), update, (lower) =>
      this.#counts.standsOn(id, lower),
    )
    if (verdict.ok) this.#note(document, spot, verdict.nextClock)
    else this.#refused += 1
    return verdict.ok
  }

  /**
   * Judge an update this computer is about to write, which stands on everything applied here. Its clocks are noted with
   * the returned function once it is written.
   */
  passOwn(
    { signer: { log }, tip, next }: Pick<LogWriter, 'signer' | 'tip' | 'next'>,
    document: string,
    update: Uint8Array,
  ):
    | { readonly note: (sealed: StoredEnvelope | undefined) => void }
    | { readonly why: GateProblem } {
    const before = tip === null ? null : this.#logs.spotOf({ log, seq: next - 1, id: tip })
    const verdict = this.#judge(document, log, before, update, this.#counts.isHandedOut)
    if (!verdict.ok) return { why: verdict.why }
    return {
      note: (sealed) => {
        const spot = sealed && this.#logs.spotOf(sealed)
        if (spot) this.#note(document, spot, verdict.nextClock)
      },
    }
  }

  /** An update that has passed, under the client ids that its document has here by all that counts now. */
  renamed({ id, log, seq, document, update }: AppliedUpdate): Uint8Array {
    const spot = this.#logs.forked.size === 0 ? null : this.#logs.spotOf({ log, seq, id })
    if (spot === null) return update
    const own = this.clientOf(document, log)
    const ends = new Map<number, Spot | null>([[own, spot]])
    const endOf = (client: number): Spot | null => {
      const known = ends.get(client)
      if (known !== undefined) return known
      const end = this.#endOf(document, client, (lower) => this.#counts.standsOn(id, lower))
      ends.set(client, end)
      return end
    }
    return renamedUpdate(update, (client, clock) => {
      const end = endOf(client)
      if (end === null) return { client, until: Infinity, begins: 0 }
      const { spot: at, until } = this.#clocks.writerOf(document, end, clock)
      const from = this.#logs.get(at.branch.log)?.isForked
        ? lastParting(at, this.#counts.isHandedOut)
        : null
      return {
        client: this.#names.at(document, at, this.#counts.isHandedOut),
        until,
        begins: from === null ? 0 : this.#clocks.upTo(document, spotBefore(from)),
      }
    })
  }

  #note(document: string, spot: Spot, end: number): void {
    this.#clocks.note(document, spot, end)
    this.#names.note(document, spot.branch.log)
  }

  #judge(document: string, log: LogId, tip: Spot | null, update: Uint8Array, within: Within) {
    const covered = new Map<number, number>()
    return judgeUpdate(update, {
      client: this.clientOf(document, log),
      nextClock: this.#clocks.upTo(document, tip),
      covers: (client) => {
        const known = covered.get(client)
        if (known !== undefined) return known
        const covers = this.#clocks.upTo(document, this.#endOf(document, client, within))
        covered.set(client, covers)
        return covers
      },
    })
  }

  /** How far a client id reaches by what is within: to the end of its history, or to where that parts. */
  #endOf(document: string, client: number, within: Within): Spot | null {
    const owner = this.#names.ownerOf(document, client)
    if (owner === null) return null
    const { log, from } = owner
    if (from === null) return endOfRun(beforeOpens(log.stem), within)
    const isParting = isWithin(from, within) && lastParting(from, within)?.seq === from.seq
    return isParting ? endOfRun(from, within) : null
  }
}
