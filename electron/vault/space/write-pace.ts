import type { World } from '../clock.ts'

/** Milliseconds (PROTOCOL.md section 7): at five characters a second shorter windows for a caret save nothing. */
export const pace = { quiet: 300, burst: 100, caret: 500 } as const

/**
 * Decides when edits become an envelope: the first after a quiet time at once, in a burst every 100 ms, while a
 * text caret types every 500 ms.
 */
export class WritePace {
  readonly #world: Pick<World, 'ticks' | 'after'>
  readonly #flush: () => void
  #last = -Infinity
  #due: { readonly at: number; readonly stop: () => void } | null = null

  constructor(world: Pick<World, 'ticks' | 'after'>, flush: () => void) {
    this.#world = world
    this.#flush = flush
  }

  /** Say that something was edited. A caret's edits wait longer, unless another kind of edit waits already. */
  edited(kind: 'command' | 'caret'): void {
    const now = this.#world.ticks()
    const wait = now - this.#last >= pace.quiet ? 0 : kind === 'caret' ? pace.caret : pace.burst
    this.#last = now
    if (this.#due !== null && this.#due.at <= now + wait) return
    this.#due?.stop()
    this.#due = { at: now + wait, stop: this.#world.after(wait, () => this.flushNow()) }
  }

  /** Write what waits now: before closing, and before anything that must stand on it. */
  flushNow(): void {
    this.#due?.stop()
    this.#due = null
    this.#flush()
  }

  stop(): void {
    this.#due?.stop()
    this.#due = null
  }
}
