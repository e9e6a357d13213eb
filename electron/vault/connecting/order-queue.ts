import { fitsTogether, type CourierOrder } from '#shared/links/courier.ts'
import type { World } from '../clock.ts'

/** Milliseconds an empty answer is held back. */
const heldFor = 25_000

/** Orders waiting for a courier page to fetch them. */
export class OrderQueue {
  readonly #after: World['after']
  #orders: CourierOrder[] = []
  #wake: (() => void) | null = null

  constructor(after: World['after']) {
    this.#after = after
  }

  push(order: CourierOrder): void {
    this.#orders.push(order)
    this.#wake?.()
  }

  /** As soon as there are some, or none after a while. A second call answers the one before it. */
  async take(): Promise<CourierOrder[]> {
    this.#wake?.()
    if (this.#orders.length === 0) await this.#more()
    return this.#orders.splice(0, fitsTogether(this.#orders))
  }

  /** Answer whoever waits. */
  close(): void {
    this.#wake?.()
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        stop()
        if (this.#wake === wake) this.#wake = null
        resolve()
      }
      const stop = this.#after(heldFor, wake)
      this.#wake = wake
    })
  }
}
