import { Refusal, type Problem } from '#shared/contract/problem.ts'
import type { StoredEnvelope } from '#shared/sealed-log/replica/news.ts'
import type { World } from '../clock.ts'
import type { FrameLog } from '../disk/frame-log.ts'

export type SaveState = 'saved' | 'saving' | { readonly problem: Problem }

/** Milliseconds between tries to write again after the disk refused. */
const retryEvery = 2000

/** Envelopes in one write. */
const batchSize = 5000

type Waiter = {
  /** How many envelopes have to be durable. */
  readonly until: number
  readonly resolve: () => void
  readonly reject: (refusal: Refusal) => void
}

/**
 * Brings envelopes to disk in order. What the disk refuses stays in memory and is tried again; until then the state says
 * so, and nothing of it is told to others.
 */
export class Saver {
  readonly #log: FrameLog
  readonly #world: World
  readonly #onSaved: (envelopes: readonly StoredEnvelope[], last: number) => void
  readonly #onState: (state: SaveState) => void
  #queue: StoredEnvelope[] = []
  #waiters: Waiter[] = []
  #durable = 0
  #state: SaveState = 'saved'
  #running = false
  #stopRetry: (() => void) | null = null
  #closed = false

  /** `onSaved` hears of durable envelopes and the frame sequence of the last of them. */
  constructor(
    log: FrameLog,
    world: World,
    onSaved: (envelopes: readonly StoredEnvelope[], last: number) => void,
    onState: (state: SaveState) => void,
  ) {
    this.#log = log
    this.#world = world
    this.#onSaved = onSaved
    this.#onState = onState
  }

  get state(): SaveState {
    return this.#state
  }

  add(envelopes: readonly StoredEnvelope[]): void {
    if (envelopes.length === 0) return
    this.#queue.push(...envelopes)
    if (typeof this.#state === 'string') void this.#pump()
  }

  /** Resolves when everything added so far is durable; rejects with `not-saved` when the disk refuses it for now. */
  saved(): Promise<void> {
    if (this.#queue.length === 0) return Promise.resolve()
    if (typeof this.#state !== 'string') return Promise.reject(refusalOf(this.#state.problem))
    return new Promise((resolve, reject) => {
      this.#waiters.push({ until: this.#durable + this.#queue.length, resolve, reject })
    })
  }

  /** Try again now. */
  async retry(): Promise<void> {
    this.#stopRetry?.()
    this.#stopRetry = null
    if (typeof this.#state === 'string') return
    const problem = await this.#log.retry()
    if (problem !== null) this.#fail(problem)
    else await this.#pump()
  }

  /** Stop trying, and wait for what is being written. */
  async close(): Promise<void> {
    this.#stopRetry?.()
    await this.saved().catch(() => undefined)
    this.#closed = true
    this.#stopRetry?.()
  }

  async #pump(): Promise<void> {
    if (this.#running) return
    this.#running = true
    this.#setState('saving')
    while (this.#queue.length > 0) {
      const batch = this.#queue.slice(0, batchSize)
      try {
        const last = await this.#log.append(batch.map((envelope) => envelope.bytes))
        this.#queue = this.#queue.slice(batch.length)
        this.#durable += batch.length
        this.#onSaved(batch, last)
        this.#release()
      } catch (cause) {
        this.#running = false
        this.#fail(cause instanceof Refusal ? cause.problem : { code: 'disk-error', values: {} })
        return
      }
    }
    this.#running = false
    this.#setState('saved')
  }

  #release(): void {
    const ready = this.#waiters.filter((waiter) => waiter.until <= this.#durable)
    this.#waiters = this.#waiters.filter((waiter) => waiter.until > this.#durable)
    for (const waiter of ready) waiter.resolve()
  }

  #fail(problem: Problem): void {
    this.#setState({ problem })
    for (const waiter of this.#waiters) waiter.reject(refusalOf(problem))
    this.#waiters = []
    if (this.#closed) return
    this.#stopRetry = this.#world.after(retryEvery, () => {
      void this.retry()
    })
  }

  #setState(state: SaveState): void {
    this.#state = state
    this.#onState(state)
  }
}

/** The change is made and shown, but not on disk yet. */
const refusalOf = (problem: Problem) =>
  new Refusal('not-saved', { ...problem.values, why: problem.code })
