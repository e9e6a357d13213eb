type Event = { readonly at: number; readonly order: number; readonly run: () => void }

/** Simulated time: what is due happens in order of time, then of asking. */
export class EventQueue {
  now = 0
  readonly #heap: Event[] = []
  #order = 0

  /** How much is still to happen. */
  get waiting(): number {
    return this.#heap.length
  }

  /** Milliseconds from now. */
  after(milliseconds: number, run: () => void): void {
    this.#order += 1
    this.#heap.push({ at: this.now + milliseconds, order: this.#order, run })
    for (let at = this.#heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) break
      this.#swap(at, parent)
      at = parent
    }
  }

  /** Let this much time pass. */
  pass(milliseconds: number): void {
    const end = this.now + milliseconds
    for (let next = this.#heap[0]; next && next.at <= end; next = this.#heap[0]) {
      this.#pop()
      this.now = next.at
      next.run()
    }
    this.now = end
  }

  #pop(): void {
    const last = this.#heap.pop()
    if (!last || this.#heap.length === 0) return
    this.#heap[0] = last
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let first = at
      if (left < this.#heap.length && this.#isBefore(left, first)) first = left
      if (right < this.#heap.length && this.#isBefore(right, first)) first = right
      if (first === at) return
      this.#swap(at, first)
      at = first
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return false
    return one.at < other.at || (one.at === other.at && one.order < other.order)
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return
    this.#heap[a] = other
    this.#heap[b] = one
  }
}
