import { encodeFrame, fitsInFrame, type Frame } from '#shared/sealed-log/frames.ts'
import type { WantEntry } from '#shared/sealed-log/have.ts'
import type { LogId } from '#shared/sealed-log/ids.ts'
import type { TakeReport } from '#shared/sealed-log/sync/asking.ts'
import type { Effect, Holdings, LinkId, NoteBox } from '#shared/sealed-log/sync/effects.ts'
import { Exchange } from '#shared/sealed-log/sync/exchange.ts'
import { pace } from '#shared/sealed-log/sync/pace.ts'
import { placeOf } from '#shared/sealed-log/sync/place.ts'
import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'
import type { World } from '../clock.ts'
import type { Pipe } from './pipe.ts'

/** Bytes on their way out: above the first nothing is pushed, above the second the link is cut and begun anew. */
const pushBelow = 1024 * 1024
const cutAbove = 16 * 1024 * 1024

/** Where envelopes are kept: a space in the vault, a room at a relay. */
export type EnvelopeStore = {
  readonly holdings: Holdings
  readonly notes: NoteBox | null
  /** Durable envelopes of a log, in order. */
  readonly read: (log: LogId, from: number) => AsyncIterable<Uint8Array>
  /** Take in what came on a link; resolves when it is durable, and never rejects. */
  readonly take: (
    link: LinkId,
    envelopes: readonly Uint8Array[],
  ) => Promise<TakeReport & { readonly gaps: Iterable<LogId> }>
}

export type Heard = Extract<Effect, { kind: 'heard' | 'told' | 'presence' | 'room' }>

type Line = { readonly pipe: Pipe; answer: number }

/** Runs an exchange on real pipes, a real store and real time. */
export class ExchangeRunner {
  readonly #exchange: Exchange
  readonly #store: EnvelopeStore
  readonly #world: Pick<World, 'ticks' | 'after'>
  readonly #onHeard: (heard: Heard) => void
  readonly #lines = new Map<LinkId, Line>()
  #timer: { readonly at: number; readonly stop: () => void } | null = null

  constructor(
    store: EnvelopeStore,
    world: Pick<World, 'ticks' | 'after'>,
    onHeard: (heard: Heard) => void,
  ) {
    this.#store = store
    this.#world = world
    this.#onHeard = onHeard
    this.#exchange = new Exchange(store.holdings, store.notes)
  }

  connect(link: LinkId, to: 'member' | 'relay', pipe: Pipe): void {
    this.#lines.set(link, { pipe, answer: 0 })
    void this.#run(this.#exchange.connect(link, to, this.#world.ticks()))
  }

  disconnect(link: LinkId): void {
    if (!this.#lines.delete(link)) return
    void this.#run(this.#exchange.disconnect(link, this.#world.ticks()))
  }

  /** Resolves when what the frame brought is durable here. */
  async receive(link: LinkId, bytes: Uint8Array): Promise<void> {
    await this.#run(this.#exchange.receive(link, bytes, this.#world.ticks()))
  }

  /** More is durable. `fresh` goes to every link but `from` at once. */
  stored(logs: Iterable<LogId>, fresh: readonly Uint8Array[], from: LinkId | null): void {
    void this.#run(this.#exchange.stored(logs, fresh, from, this.#world.ticks()))
  }

  /** What came on `from` and is not durable here yet goes to every other link at once. */
  passOn(fresh: readonly Uint8Array[], from: LinkId): void {
    void this.#run(this.#exchange.passOn(fresh, from))
  }

  /** Send a frame on every link but `from`: presence. Where much is on its way already it is left out. */
  broadcast(frame: Frame, from: LinkId | null): void {
    const bytes = encodeFrame(frame)
    for (const [link, { pipe }] of this.#lines)
      if (link !== from && pipe.buffered() < pushBelow) pipe.send(bytes)
  }

  /** Send a frame on one link. One on which too much waits is cut. */
  sendOn(link: LinkId, frame: Frame): void {
    const line = this.#lines.get(link)
    if (line) this.#send(line, encodeFrame(frame))
  }

  close(): void {
    this.#timer?.stop()
    this.#timer = null
    this.#lines.clear()
  }

  async #run(effects: readonly Effect[]): Promise<void> {
    const takes = effects.flatMap((effect) => this.#perform(effect) ?? [])
    this.#setTimer()
    await Promise.all(takes)
  }

  #perform(effect: Effect): Promise<void> | null {
    const line = this.#lines.get(effect.link)
    switch (effect.kind) {
      case 'take':
        return this.#take(effect.link, effect.envelopes)
      case 'send':
        if (line) this.#send(line, encodeFrame(effect.frame))
        return null
      case 'push':
        if (line) this.#push(line, effect.envelopes)
        return null
      case 'answer':
        // A disk that cannot be read makes the other end ask elsewhere.
        if (line) this.#answer(line, effect.asked).catch(() => undefined)
        return null
      case 'close':
        line?.pipe.close(closeCodes.notTheProtocol)
        return null
      case 'heard':
      case 'told':
      case 'presence':
      case 'room':
        this.#onHeard(effect)
        return null
    }
  }

  async #take(link: LinkId, envelopes: readonly Uint8Array[]): Promise<void> {
    const bytes = envelopes.reduce((sum, { length }) => sum + length, 0)
    const { gaps, ...report } = await this.#store.take(link, envelopes)
    const now = this.#world.ticks()
    const missing = this.#exchange.missing(link, gaps, now)
    await this.#run([...missing, ...this.#exchange.took(link, bytes, report, now)])
  }

  #send({ pipe }: Line, bytes: Uint8Array): void {
    if (pipe.buffered() > cutAbove) pipe.close(closeCodes.tooMany)
    else pipe.send(bytes)
  }

  #push(line: Line, envelopes: readonly Uint8Array[]): void {
    for (let rest = envelopes; rest.length > 0;) {
      if (line.pipe.buffered() > pushBelow) return
      const count = fitsInFrame(rest, pace.pieceBytes)
      line.pipe.send(encodeFrame({ kind: 'envelopes', envelopes: rest.slice(0, count) }))
      rest = rest.slice(count)
    }
  }

  /** A newer question ends the answer to the one before it. */
  async #answer(line: Line, asked: readonly WantEntry[]): Promise<void> {
    line.answer += 1
    const turn = line.answer
    let piece: Uint8Array[] = []
    let pieceBytes = 0
    let bytes = 0
    const flush = async () => {
      if (piece.length === 0) return
      this.#send(line, encodeFrame({ kind: 'envelopes', envelopes: piece }))
      piece = []
      pieceBytes = 0
      await line.pipe.drained()
    }
    for (const { log, from } of asked) {
      if (bytes >= pace.answerBytes) break
      let last = from
      for await (const envelope of this.#store.read(log, from)) {
        if (line.answer !== turn) return
        const seq = placeOf(envelope)?.seq ?? last
        if (bytes >= pace.answerBytes && seq > last) break
        last = seq
        if (pieceBytes + envelope.length > pace.pieceBytes) await flush()
        if (line.answer !== turn) return
        piece.push(envelope)
        pieceBytes += envelope.length
        bytes += envelope.length
      }
    }
    if (line.answer === turn) await flush()
  }

  #setTimer(): void {
    const now = this.#world.ticks()
    const at = this.#exchange.nextTime(now)
    if (this.#timer?.at === at) return
    this.#timer?.stop()
    this.#timer = null
    if (at === Infinity || this.#lines.size === 0) return
    const stop = this.#world.after(Math.max(1, Math.ceil(at - now)), () => {
      this.#timer = null
      void this.#run(this.#exchange.tick(this.#world.ticks()))
    })
    this.#timer = { at, stop }
  }
}
