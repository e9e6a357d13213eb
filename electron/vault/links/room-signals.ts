import * as v from 'valibot'
import { Signal } from '../space/signal.ts'

/** The two messages of y-webrtc that have to be said again on every new link. */
const TopicsSchema = v.object({
  type: v.picklist(['subscribe', 'unsubscribe']),
  topics: v.array(v.string()),
})

type Way = (text: string) => void

/**
 * Signalling of one coalition between its courier page and everything that passes it on: the own hub, other members'
 * hubs and relays. A way that comes up later hears of the topics followed before.
 */
export class RoomSignals {
  /** What came from others, for the courier page. */
  readonly received = new Signal<string>()
  readonly #ways = new Map<unknown, Way>()
  readonly #topics = new Set<string>()

  add(key: unknown, way: Way): void {
    this.#ways.set(key, way)
    if (this.#topics.size > 0) way(JSON.stringify({ type: 'subscribe', topics: [...this.#topics] }))
  }

  remove(key: unknown): void {
    this.#ways.delete(key)
  }

  /** Send what the courier page says. */
  send(text: string): void {
    const topics = topicsIn(text)
    for (const topic of topics?.topics ?? []) {
      if (topics?.type === 'subscribe') this.#topics.add(topic)
      else this.#topics.delete(topic)
    }
    for (const way of this.#ways.values()) way(text)
  }
}

function topicsIn(text: string): v.InferOutput<typeof TopicsSchema> | null {
  try {
    const reading = v.safeParse(TopicsSchema, JSON.parse(text))
    return reading.success ? reading.output : null
  } catch {
    return null
  }
}
