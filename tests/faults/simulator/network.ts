import type { LinkId } from '#shared/sealed-log/sync/effects.ts'
import type { SeededRandom } from '#tests/support/seeded-random.ts'
import type { EventQueue } from './event-queue.ts'
import type { Party } from './party.ts'

/** Per mille of the frames, and milliseconds. */
export type Weather = {
  readonly lost: number
  readonly doubled: number
  readonly least: number
  readonly most: number
}

export const fairWeather: Weather = { lost: 0, doubled: 0, least: 1, most: 1 }

/** Links between parties, with the weather of the day. */
export class Network {
  weather: Weather = fairWeather
  readonly #time: EventQueue
  readonly #random: SeededRandom
  readonly #links = new Map<string, { readonly a: Party; readonly b: Party; id: LinkId }>()
  #nextLink = 1

  constructor(time: EventQueue, random: SeededRandom) {
    this.#time = time
    this.#random = random
  }

  /** Join two parties under a name; what was joined under it before is cut. `to`: what each finds at the other end. */
  join(name: string, a: Party, b: Party, to: { a: End['to']; b: End['to'] } = members): void {
    this.cut(name)
    const id = this.#nextLink
    this.#nextLink += 1
    this.#links.set(name, { a, b, id })
    a.connect(id, { to: to.b, send: (bytes) => this.#carry(name, id, b, bytes) })
    b.connect(id, { to: to.a, send: (bytes) => this.#carry(name, id, a, bytes) })
  }

  cut(name: string): void {
    const link = this.#links.get(name)
    if (!link) return
    this.#links.delete(name)
    link.a.disconnect(link.id)
    link.b.disconnect(link.id)
  }

  isJoined(name: string): boolean {
    return this.#links.has(name)
  }

  #carry(name: string, id: LinkId, to: Party, bytes: Uint8Array): void {
    const { lost, doubled, least, most } = this.weather
    const copies = this.#random.below(1000) < doubled ? 2 : 1
    for (let copy = 0; copy < copies; copy += 1) {
      if (this.#random.below(1000) < lost) continue
      this.#time.after(least + this.#random.below(most - least + 1), () => {
        if (this.#links.get(name)?.id === id) to.receive(id, bytes)
      })
    }
  }
}

type End = { readonly to: 'member' | 'relay' }
const members = { a: 'member', b: 'member' } as const
