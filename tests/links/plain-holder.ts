import { concat, uint } from '#shared/sealed-log/bytes.ts'
import {
  envelopeIdOf,
  idBytes,
  logIdOf,
  type EnvelopeId,
  type LogId,
} from '#shared/sealed-log/ids.ts'
import { LogRows } from '#shared/sealed-log/sync/log-rows.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import type { EventQueue } from '#tests/faults/simulator/event-queue.ts'
import type { PartyStore } from '#tests/faults/simulator/party.ts'
import { placeOf } from '#shared/sealed-log/sync/place.ts'

const suite = createNodeSuite()

export const logNamed = (name: string): LogId =>
  logIdOf(suite.hash(new TextEncoder().encode(name)).subarray(0, 16))

/** Bytes that have an envelope's log, seq and prev where they belong, and are otherwise nothing. */
export function fakeEnvelope(
  log: LogId,
  seq: number,
  size = 300,
  mark = 0,
  prev: EnvelopeId | null = null,
): Uint8Array {
  const before = prev === null ? new Uint8Array(32) : idBytes(prev)
  const fill = new Uint8Array(Math.max(0, size - 78)).fill(mark)
  return concat(new Uint8Array(24), idBytes(log), uint(seq, 6), before, fill)
}

const idOf = (envelope: Uint8Array) => envelopeIdOf(suite.hash(envelope))

type Row = {
  readonly id: EnvelopeId
  readonly seq: number
  readonly prev: EnvelopeId | null
  readonly envelope: Uint8Array
}

/** A holder without cryptography, for looking at the exchange alone. It places envelopes as a replica does. */
export class PlainHolder implements PartyStore {
  readonly rows = new Map<LogId, LogRows<Row>>()
  readonly notes = null
  /** How many bytes were given to `take`. */
  taken = 0
  readonly #time: EventQueue
  readonly #delay: number
  /** Refuses these, as a replica does with what it cannot check. */
  refuses: (log: LogId, seq: number) => boolean = () => false
  urgent: ReadonlySet<LogId> = new Set()

  constructor(time: EventQueue, delay = 1) {
    this.#time = time
    this.#delay = delay
  }

  /** Everything held, by log and id. */
  get logs(): ReadonlyMap<LogId, readonly Uint8Array[]> {
    return new Map([...this.rows.keys()].map((log) => [log, this.from(log, 0)]))
  }

  readonly holdings = {
    heads: () =>
      new Map(
        [...this.rows.keys()].flatMap((log) => {
          const tip = this.holdings.durable(log)
          return tip === null ? [] : [[log, tip]]
        }),
      ),
    durable: (log: LogId) => {
      const held = this.rows.get(log)
      return held ? { next: held.next, head: held.head(suite) } : null
    },
    next: (log: LogId) => this.rows.get(log)?.next ?? 0,
    urgency: (log: LogId) => (this.urgent.has(log) ? 0 : 1),
  }

  /** Write on at the end of a log, or in a history of it that parts at `from`. */
  write(log: LogId, count: number, size = 300, mark = 0, from?: number): Uint8Array[] {
    const begun = from ?? this.holdings.next(log)
    let prev = this.rows.get(log)?.from(begun - 1)[0]?.id ?? null
    return Array.from({ length: count }, (_, at) => {
      const envelope = fakeEnvelope(log, begun + at, size, mark, begun + at === 0 ? null : prev)
      this.#add(log, begun + at, begun + at === 0 ? null : prev, envelope)
      prev = idOf(envelope)
      return envelope
    })
  }

  from = (log: LogId, seq: number) =>
    (this.rows.get(log)?.from(seq) ?? []).map(({ envelope }) => envelope)

  take: PartyStore['take'] = (envelopes, done) => {
    const gaps = new Set<LogId>()
    let conflicts = false
    for (const envelope of envelopes) {
      this.taken += envelope.length
      const place = placeOf(envelope)
      if (place === null || this.refuses(place.log, place.seq)) continue
      const { log, seq } = place
      const held = this.rows.get(log)
      const prev = envelopeIdOf(envelope.subarray(46, 78))
      if (seq > this.holdings.next(log)) gaps.add(log)
      else if (seq > 0 && held?.has(seq - 1, prev) !== true) conflicts = true
      else this.#add(log, seq, seq === 0 ? null : prev, envelope)
    }
    this.#time.after(this.#delay, () => {
      done({ conflicts, gaps })
    })
  }

  #add(log: LogId, seq: number, prev: EnvelopeId | null, envelope: Uint8Array): void {
    const rows = this.rows.get(log) ?? new LogRows<Row>()
    const id = idOf(envelope)
    this.rows.set(log, rows)
    if (!rows.has(seq, id)) rows.add({ id, seq, prev, envelope })
  }
}
