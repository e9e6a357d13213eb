import type { Counts } from '../counts/counts.ts'
import { judgeUpdate, type GateProblem } from '../gate.ts'
import { clientIdOf } from '../identity.ts'
import type { EnvelopeId, LogId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import type { Suite } from '../suite.ts'
import { ClockBook, reachIn } from './clock-book.ts'
import type { LogBook } from './log-book.ts'

/** The gate (PROTOCOL.md section 8) with what it needs to know of a space: whose clocks reach how far. */
export class UpdateGate {
  readonly #suite: Suite
  readonly #keys: KeyRing
  readonly #logs: LogBook
  readonly #counts: Counts
  readonly #clocks = new ClockBook()
  #refused = 0

  constructor(suite: Suite, keys: KeyRing, logs: LogBook, counts: Counts) {
    this.#suite = suite
    this.#keys = keys
    this.#logs = logs
    this.#counts = counts
  }

  /** How many updates that count did not pass. */
  get refused(): number {
    return this.#refused
  }

  /** Whose client id this is, where that log has written anything. */
  writerOf(client: number): LogId | null {
    return this.#clocks.writerOf(client)
  }

  /** How far each Yjs client has written in a document, by what has passed. */
  reached(document: string): ReadonlyMap<number, number> {
    return this.#clocks.reached(document)
  }

  /** Judge an update that counts, and note its clocks if it passes. */
  pass(id: EnvelopeId, log: LogId, seq: number, document: string, update: Uint8Array): boolean {
    const reaches = new Map<LogId, number>()
    const verdict = judgeUpdate(update, {
      client: this.#clientOf(log, document),
      nextClock: this.#clocks.next(document, log),
      covers: (client) => {
        const owner = this.#clocks.ownerOf(document, client)
        if (owner === null) return 0
        const reach = reaches.get(owner) ?? this.#reach(id, owner)
        reaches.set(owner, reach)
        return this.#clocks.upTo(document, owner, reach)
      },
    })
    if (verdict.ok) this.#note(document, log, seq, verdict.nextClock)
    else this.#refused += 1
    return verdict.ok
  }

  /**
   * Judge an update this computer is about to write, which stands on everything applied here. Its clocks are noted
   * with the returned function once it is written.
   */
  passOwn(
    log: LogId,
    document: string,
    update: Uint8Array,
  ): { readonly note: (seq: number) => void } | { readonly why: GateProblem } {
    const verdict = judgeUpdate(update, {
      client: this.#clientOf(log, document),
      nextClock: this.#clocks.next(document, log),
      covers: (client) => {
        const owner = this.#clocks.ownerOf(document, client)
        return owner === null ? 0 : this.#clocks.next(document, owner)
      },
    })
    if (!verdict.ok) return { why: verdict.why }
    return { note: (seq) => this.#note(document, log, seq, verdict.nextClock) }
  }

  #reach(id: EnvelopeId, owner: LogId): number {
    const entries = this.#logs.get(owner)?.entries ?? []
    return reachIn(entries, (lower) => this.#counts.standsOn(id, lower))
  }

  #note(document: string, log: LogId, seq: number, end: number): void {
    this.#clocks.note(document, log, this.#clientOf(log, document), seq, end)
  }

  #clientOf(log: LogId, document: string): number {
    return clientIdOf(this.#suite, log, this.#keys.tagOf(document))
  }
}
