import { concat, uint } from '#shared/sealed-log/bytes.ts'
import { envelopeIdOf, idBytes, logIdOf, type LogId } from '#shared/sealed-log/ids.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import type { EventQueue } from '#tests/faults/simulator/event-queue.ts'
import type { PartyStore } from '#tests/faults/simulator/party.ts'
import { placeOf } from '#shared/sealed-log/sync/place.ts'

const suite = createNodeSuite()

export const logNamed = (name: string): LogId =>
  logIdOf(suite.hash(new TextEncoder().encode(name)).subarray(0, 16))

/** Bytes that have an envelope's log, seq and prev where they belong, and are otherwise nothing. */
export function fakeEnvelope(log: LogId, seq: number, size = 300, mark = 0): Uint8Array {
  const fill = new Uint8Array(Math.max(0, size - 46)).fill(mark)
  return concat(new Uint8Array(24), idBytes(log), uint(seq, 6), fill)
}

const idOf = (envelope: Uint8Array) => envelopeIdOf(suite.hash(envelope))

/** A holder without cryptography, for looking at the exchange alone. First come keeps its place, as in a replica. */
export class PlainHolder implements PartyStore {
  readonly logs = new Map<LogId, Uint8Array[]>()
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

  readonly holdings = {
    heads: () =>
      new Map(
        [...this.logs.keys()].flatMap((log) => {
          const tip = this.holdings.durable(log)
          return tip === null ? [] : [[log, tip]]
        }),
      ),
    durable: (log: LogId) => {
      const held = this.logs.get(log)
      const last = held?.at(-1)
      return held && last ? { next: held.length, head: idOf(last) } : null
    },
    next: (log: LogId) => this.logs.get(log)?.length ?? 0,
    urgency: (log: LogId) => (this.urgent.has(log) ? 0 : 1),
  }

  write(log: LogId, count: number, size = 300, mark = 0): Uint8Array[] {
    const held = this.logs.get(log) ?? []
    const begun = held.length
    for (let seq = begun; seq < begun + count; seq += 1)
      held.push(fakeEnvelope(log, seq, size, mark))
    this.logs.set(log, held)
    return held.slice(begun)
  }

  from = (log: LogId, seq: number) => this.logs.get(log)?.slice(seq) ?? []

  take: PartyStore['take'] = (envelopes, done) => {
    const gaps = new Set<LogId>()
    let doubled = false
    let conflicts = false
    for (const envelope of envelopes) {
      this.taken += envelope.length
      const place = placeOf(envelope)
      if (place === null || this.refuses(place.log, place.seq)) continue
      const held = this.logs.get(place.log) ?? []
      if (place.seq > held.length) gaps.add(place.log)
      else if (place.seq < held.length) {
        const same = idOf(envelope) === idOf(held[place.seq] ?? envelope)
        if (same) doubled = true
        else conflicts = true
      } else {
        held.push(envelope)
        this.logs.set(place.log, held)
      }
    }
    this.#time.after(this.#delay, () => {
      done({ doubled, conflicts, gaps })
    })
  }
}
