/** A thing that happens, and those who want to hear of it. */
export class Signal<T> {
  readonly #listeners = new Set<(value: T) => void>()

  /** Returns how to stop listening. */
  on(listener: (value: T) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  emit(value: T): void {
    // A copy: listeners come and go while they are called.
    for (const listener of Array.from(this.#listeners)) listener(value)
  }

  /** The next time it happens. */
  next(): Promise<T> {
    return new Promise((resolve) => {
      const stop = this.on((value) => {
        stop()
        resolve(value)
      })
    })
  }
}
