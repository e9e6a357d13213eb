import type { Turns } from './turns.ts'

/** Bytes waiting for a slow phone: above these only what has to arrive is sent. */
const slowAbove = 64 * 1024
/** Above these the phone takes nothing any more and is let go; it comes back by itself. */
export const deadAbove = 4 * 1024 * 1024
/** Milliseconds until what waits is tried again. */
const again = 250

export type OutboxPorts = {
  readonly turns: Pick<Turns, 'ask'>
  /** Bytes that have not left this computer. */
  readonly buffered: () => number
  readonly send: (text: string) => void
  readonly drop: () => void
}

/**
 * What one phone is to hear. Receipts and refusals leave at once and are never left out; views take turns with those of other
 * phones, and are left out when they are out of date where a phone is slow, so that one bad connection costs neither memory nor
 * anybody else's time.
 */
export class Outbox {
  readonly #ports: OutboxPorts
  readonly #waiting = new Map<string, string>()
  #isDue = false
  #isOver = false

  constructor(ports: OutboxPorts) {
    this.#ports = ports
  }

  /** Its phone is gone: nothing waits for it any more. */
  end(): void {
    this.#isOver = true
    this.#waiting.clear()
  }

  put(text: string, topic: string | null): void {
    if (this.#isOver) return
    const { buffered, send, drop, turns } = this.#ports
    if (buffered() > deadAbove) drop()
    else if (topic === null) send(text)
    else {
      this.#waiting.delete(topic)
      this.#waiting.set(topic, text)
      turns.ask(this.#say)
    }
  }

  readonly #say = (): void => {
    if (this.#isOver) return
    if (this.#ports.buffered() > slowAbove) {
      this.#later()
      return
    }
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const text of waiting) this.#ports.send(text)
  }

  #later(): void {
    if (this.#isDue) return
    this.#isDue = true
    setTimeout(() => {
      this.#isDue = false
      this.#say()
    }, again).unref()
  }
}
