import { encodeFrame, fitsInFrame, type Frame } from '#shared/sealed-log/frames.ts'
import type { LogId } from '#shared/sealed-log/ids.ts'
import type { TakeReport } from '#shared/sealed-log/sync/asking.ts'
import type { Effect, Holdings, LinkId, NoteBox } from '#shared/sealed-log/sync/effects.ts'
import { Exchange } from '#shared/sealed-log/sync/exchange.ts'
import { pace } from '#shared/sealed-log/sync/pace.ts'
import { placeOf } from '#shared/sealed-log/sync/place.ts'
import type { EventQueue } from './event-queue.ts'

export type PartyTaken = TakeReport & { readonly gaps: Iterable<LogId> }

/** What a party holds. `take` calls back once it is durable. */
export type PartyStore = {
  readonly holdings: Holdings
  readonly notes: NoteBox | null
  readonly from: (log: LogId, seq: number) => Iterable<Uint8Array>
  readonly take: (envelopes: readonly Uint8Array[], done: (taken: PartyTaken) => void) => void
}

/** One end of a simulated link. */
export type End = { readonly send: (bytes: Uint8Array) => void; readonly to: 'member' | 'relay' }

/** A real exchange that does on simulated links what the vault does on real ones. */
export class Party {
  readonly exchange: Exchange
  /** Every effect ever asked for, when a test wants to look. */
  readonly seen: Effect[] = []
  /** A rule broken on purpose: frames for which this says so are never sent. */
  withholds: (frame: Frame) => boolean = () => false
  readonly #store: PartyStore
  readonly #time: EventQueue
  readonly #ends = new Map<LinkId, End>()
  #dueAt = Infinity
  #gone = false

  constructor(time: EventQueue, store: PartyStore) {
    this.#time = time
    this.#store = store
    this.exchange = new Exchange(store.holdings, store.notes)
  }

  connect(link: LinkId, end: End): void {
    this.#ends.set(link, end)
    this.#run(this.exchange.connect(link, end.to, this.#time.now))
  }

  disconnect(link: LinkId): void {
    if (this.#ends.delete(link)) this.#run(this.exchange.disconnect(link, this.#time.now))
  }

  receive(link: LinkId, bytes: Uint8Array): void {
    if (this.#ends.has(link)) this.#run(this.exchange.receive(link, bytes, this.#time.now))
  }

  stored(logs: Iterable<LogId>, fresh: readonly Uint8Array[], from: LinkId | null = null): void {
    this.#run(this.exchange.stored(logs, fresh, from, this.#time.now))
  }

  /** The computer is off: nothing more is heard of it. */
  stop(): void {
    this.#gone = true
    this.#ends.clear()
  }

  #run(effects: readonly Effect[]): void {
    for (const effect of effects) this.#perform(effect)
    if (this.#gone) return
    const next = this.exchange.nextTime(this.#time.now)
    if (next >= this.#dueAt || next === Infinity) return
    this.#dueAt = next
    this.#time.after(Math.max(0, next - this.#time.now), () => {
      if (this.#gone || this.#dueAt !== next) return
      this.#dueAt = Infinity
      this.#run(this.exchange.tick(this.#time.now))
    })
  }

  #perform(effect: Effect): void {
    this.seen.push(effect)
    const { link } = effect
    switch (effect.kind) {
      case 'send':
        this.#send(link, effect.frame)
        return
      case 'push':
        this.#sendEnvelopes(link, effect.envelopes)
        return
      case 'answer':
        this.#sendEnvelopes(link, this.#answer(effect.asked))
        return
      case 'take':
        this.#take(link, effect.envelopes)
        return
      case 'close':
        this.disconnect(link)
        return
      case 'heard':
      case 'told':
      case 'presence':
      case 'room':
        return
    }
  }

  #take(link: LinkId, envelopes: readonly Uint8Array[]): void {
    const bytes = envelopes.reduce((sum, { length }) => sum + length, 0)
    this.#store.take(envelopes, (taken) => {
      if (this.#gone) return
      const { now } = this.#time
      this.#run(this.exchange.missing(link, taken.gaps, now))
      this.#run(this.exchange.took(link, bytes, taken, now))
    })
  }

  #answer(asked: Extract<Effect, { kind: 'answer' }>['asked']): readonly Uint8Array[] {
    const answer: Uint8Array[] = []
    let bytes = 0
    for (const { log, from } of asked) {
      let last = from
      for (const envelope of this.#store.from(log, from)) {
        const seq = placeOf(envelope)?.seq ?? last
        if (bytes >= pace.answerBytes && seq > last) return answer
        last = seq
        answer.push(envelope)
        bytes += envelope.length
      }
      if (bytes >= pace.answerBytes) return answer
    }
    return answer
  }

  #sendEnvelopes(link: LinkId, envelopes: readonly Uint8Array[]): void {
    for (let rest = envelopes; rest.length > 0;) {
      const count = fitsInFrame(rest, pace.pieceBytes)
      this.#send(link, { kind: 'envelopes', envelopes: rest.slice(0, count) })
      rest = rest.slice(count)
    }
  }

  #send(link: LinkId, frame: Frame): void {
    if (!this.withholds(frame)) this.#ends.get(link)?.send(encodeFrame(frame))
  }
}
