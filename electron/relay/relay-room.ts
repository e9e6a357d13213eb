import { placeInLog } from '#shared/sealed-log/chain.ts'
import { verifyEnvelope } from '#shared/sealed-log/envelope.ts'
import { readHeader } from '#shared/sealed-log/header.ts'
import { envelopeIdOf, type LogId, type SpaceId } from '#shared/sealed-log/ids.ts'
import { longestPresenceNote } from '#shared/sealed-log/sealed-note.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { LinkId } from '#shared/sealed-log/sync/effects.ts'
import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'
import type { World } from '#electron/vault/clock.ts'
import { ExchangeRunner, type EnvelopeStore } from '#electron/vault/links/exchange-runner.ts'
import type { Pipe } from '#electron/vault/links/pipe.ts'
import type { RoomFile } from './relay-store.ts'
import { RoomIndex } from './room-index.ts'

/** What one room may hold. */
export type RoomQuota = {
  readonly bytes: number
  readonly envelopes: number
  readonly logs: number
}

type Ports = {
  readonly suite: Suite
  readonly world: World
  readonly quota: RoomQuota
  /** The disk refused: the room has to be closed and read anew. */
  readonly onFailure: () => void
}

type Verdict = 'kept' | 'doubled' | 'conflicts' | 'gap' | 'refused'

const skipAtMost = 16

/** One space as a blind relay sees it: signed envelopes in logs that certify themselves, kept and passed on unread. */
export class RelayRoom {
  readonly #space: SpaceId
  readonly #file: RoomFile
  readonly #ports: Ports
  readonly #index: RoomIndex
  readonly #runner: ExchangeRunner
  readonly #links = new Map<LinkId, Pipe>()
  #hasFailed = false
  #bytes = 0

  constructor(space: SpaceId, file: RoomFile, ports: Ports) {
    this.#space = space
    this.#file = file
    this.#ports = ports
    this.#index = new RoomIndex(ports.suite)
    this.#runner = new ExchangeRunner(this.#store(), ports.world, (heard) => {
      // Who is here is passed on to whoever else is, and kept nowhere.
      if (heard.kind === 'presence' && heard.note.length <= longestPresenceNote)
        this.#runner.broadcast({ kind: 'presence', note: heard.note }, heard.link)
    })
  }

  /** Read what is here. To be called before anybody joins. */
  async load(): Promise<void> {
    for await (const { number, envelope } of this.#file.from(1)) {
      const reading = readHeader(envelope)
      if (!reading.ok) continue
      const { header } = reading.parts
      this.#index.note(header, envelopeIdOf(this.#ports.suite.hash(envelope)))
      this.#index.settle(header.log, number)
      this.#bytes += envelope.length
    }
  }

  get bytes(): number {
    return this.#bytes
  }

  get envelopes(): number {
    return this.#index.count
  }

  get isEmpty(): boolean {
    return this.#links.size === 0
  }

  join(link: LinkId, pipe: Pipe): void {
    this.#links.set(link, pipe)
    this.#runner.connect(link, 'relay', pipe)
  }

  leave(link: LinkId): void {
    if (this.#links.delete(link)) this.#runner.disconnect(link)
  }

  receive(link: LinkId, bytes: Uint8Array): Promise<void> {
    return this.#runner.receive(link, bytes)
  }

  async close(): Promise<void> {
    this.#runner.close()
    await this.#file.close().catch(() => undefined)
  }

  #store(): EnvelopeStore {
    return {
      holdings: {
        heads: () => this.#index.heads(),
        durable: (log) => this.#index.durable(log),
        next: (log) => this.#index.taken(log)?.next ?? 0,
        urgency: () => 0,
      },
      notes: null,
      read: (log, from) => this.#read(log, from),
      take: (link, envelopes) => this.#take(link, envelopes),
    }
  }

  async #take(link: LinkId, envelopes: readonly Uint8Array[]) {
    const gaps = new Set<LogId>()
    const kept: Uint8Array[] = []
    const logs: LogId[] = []
    const verdicts = new Set<Verdict>()
    for (const envelope of envelopes) {
      const { verdict, log } = this.#judge(envelope)
      verdicts.add(verdict)
      if (log !== null && verdict === 'gap') gaps.add(log)
      if (log === null || verdict !== 'kept') continue
      kept.push(envelope)
      logs.push(log)
    }
    if (kept.length > 0) await this.#keep(link, kept, logs)
    return { gaps, conflicts: verdicts.has('conflicts') }
  }

  /** Cheap checks first; a place is given only after the signature. */
  #judge(envelope: Uint8Array): { readonly verdict: Verdict; readonly log: LogId | null } {
    const { suite } = this.#ports
    const reading = readHeader(envelope)
    if (!reading.ok) return { verdict: 'refused', log: null }
    const { header } = reading.parts
    const { log, seq } = header
    const id = envelopeIdOf(suite.hash(envelope))
    const taken = this.#index.taken(log)
    if (taken?.has(seq, id) === true) return { verdict: 'doubled', log }
    const key = this.#index.keyOf(log)
    const place = placeInLog(header, taken)
    if (place === 'gap') return { verdict: 'gap', log }
    if (place !== 'next') return { verdict: 'conflicts', log }
    if (!this.#hasRoomFor(envelope, key === null)) return { verdict: 'refused', log }
    if (!verifyEnvelope(suite, this.#space, envelope, key).ok) return { verdict: 'refused', log }
    this.#index.note(header, id)
    this.#bytes += envelope.length
    return { verdict: 'kept', log }
  }

  #hasRoomFor({ length }: Uint8Array, isNewLog: boolean): boolean {
    const { quota } = this.#ports
    return (
      this.#bytes + length <= quota.bytes &&
      this.#index.count < quota.envelopes &&
      (!isNewLog || this.#index.logs < quota.logs)
    )
  }

  /**
   * Others need not wait for this disk: who wrote it has it on theirs, and nobody here says that it is held before it is.
   * What the disk then refuses is asked for again from whoever says that they hold it.
   */
  async #keep(link: LinkId, kept: readonly Uint8Array[], logs: readonly LogId[]): Promise<void> {
    this.#runner.passOn(kept, link)
    try {
      const last = await this.#file.add(kept)
      for (const [at, log] of logs.entries()) this.#index.settle(log, last - logs.length + 1 + at)
      this.#runner.stored(logs, [], link)
    } catch {
      this.#fail()
    }
  }

  /** Whoever is linked dials anew, and then meets the room as the disk has it: this one serves nobody any more. */
  #fail(): void {
    if (this.#hasFailed) return
    this.#hasFailed = true
    for (const pipe of this.#links.values()) pipe.close(closeCodes.goingAway)
    this.#ports.onFailure()
  }

  async *#read(log: LogId, from: number): AsyncIterable<Uint8Array> {
    const numbers = this.#index.numbers(log, from)
    const [first] = numbers
    if (first === undefined) return
    let envelopes = this.#file.from(first)[Symbol.asyncIterator]()
    let at = first - 1
    for (const number of numbers) {
      // Of several histories of one log, the next may lie further back.
      if (number <= at || number - at > skipAtMost) {
        envelopes = this.#file.from(number)[Symbol.asyncIterator]()
        at = number - 1
      }
      while (at < number) {
        const step = await envelopes.next()
        if (step.done === true) return
        at = step.value.number
        if (at === number) yield step.value.envelope
      }
    }
  }
}
