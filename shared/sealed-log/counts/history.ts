import type { DeviceId, EnvelopeId, LogId } from '../ids.ts'
import type { ActSet } from './act-sets.ts'
import type { Statement } from './statement.ts'
import { cover, coveredIn, type Vector } from './vector.ts'

/** A sound envelope and its place. A lane is one unforked run of one device's envelopes, over all its logs. */
export type Entry = {
  readonly id: EnvelopeId
  readonly device: DeviceId
  readonly log: LogId
  readonly seq: number
  readonly lane: number
  /** Its place in its lane, from 1. */
  readonly place: number
  /** Grows from whatever an envelope stands on to the envelope. */
  readonly order: number
  /** Everything it stands on, and itself. */
  readonly past: Vector
  /** The acts among these. */
  readonly acts: ActSet
}

type Lane = { readonly device: DeviceId; readonly entries: Entry[] }

/** All sound envelopes and what they stand on. */
export class History {
  readonly #entries = new Map<EnvelopeId, Entry>()
  readonly #lanes: Lane[] = []
  readonly #lanesOf = new Map<DeviceId, number[]>()

  get = (id: EnvelopeId): Entry | undefined => this.#entries.get(id)
  entryIn = (lane: number, place: number): Entry | undefined =>
    this.#lanes[lane]?.entries[place - 1]
  deviceOf = (lane: number): DeviceId | undefined => this.#lanes[lane]?.device
  lanesOf = (device: DeviceId): readonly number[] => this.#lanesOf.get(device) ?? []
  get size(): number {
    return this.#entries.size
  }

  add(statement: Statement, below: Vector, acts: ActSet): Entry {
    const { id, device, log, seq } = statement
    const lane = this.#laneAfter(statement)
    const entries = this.#lanes[lane]?.entries ?? []
    const place = entries.length + 1
    const past = cover(below, lane, place)
    const entry = { id, device, log, seq, lane, place, order: this.#entries.size, past, acts }
    entries.push(entry)
    this.#entries.set(id, entry)
    return entry
  }

  /** Whether a sound envelope stands on another; false where either is unknown. */
  standsOn(upper: EnvelopeId, lower: EnvelopeId): boolean {
    const above = this.#entries.get(upper)
    const below = this.#entries.get(lower)
    return above !== undefined && below !== undefined && above !== below && isIn(above.past, below)
  }

  /** The device's newest envelopes, one for each branch. */
  tips(device: DeviceId): readonly EnvelopeId[] {
    const last = this.lanesOf(device).flatMap((lane) => this.#lanes[lane]?.entries.at(-1) ?? [])
    return last
      .filter((tip) => !last.some((other) => other !== tip && isIn(other.past, tip)))
      .map((tip) => tip.id)
  }

  #laneAfter({ prev, device }: Statement): number {
    const before = prev === null ? undefined : this.#entries.get(prev)
    if (before !== undefined && this.#lanes[before.lane]?.entries.length === before.place)
      return before.lane
    const lane = this.#lanes.push({ device, entries: [] }) - 1
    this.#lanesOf.set(device, [...this.lanesOf(device), lane])
    return lane
  }
}

/** Whether a vector covers an envelope. */
export const isIn = (vector: Vector, entry: Entry): boolean =>
  coveredIn(vector, entry.lane) >= entry.place
