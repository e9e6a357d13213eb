import { isPaper, type Seat } from '#shared/meetings/room/values.ts'
import type { Finished, Took } from '../machine.ts'

/** Who is done with a step. Passing counts as taking part; whoever gives something after passing gave, and the other way round. */
export class TookPart {
  readonly #gave = new Set<Seat>()
  readonly #passed = new Set<Seat>()

  gives(seat: Seat): void {
    this.#passed.delete(seat)
    this.#gave.add(seat)
  }

  passes(seat: Seat): void {
    if (!this.#gave.has(seat)) this.#passed.add(seat)
  }

  /** All that this seat gave is taken back: it has neither given nor passed. */
  takesBack(seat: Seat): void {
    this.#gave.delete(seat)
  }

  /** As if it had never taken part. */
  leaves(seat: Seat): void {
    this.#gave.delete(seat)
    this.#passed.delete(seat)
  }

  /** How many took part on paper. */
  papers(): number {
    return [...this.#gave, ...this.#passed].filter(isPaper).length
  }

  of(seat: Seat): Took {
    return this.#gave.has(seat) ? 'gave' : this.#passed.has(seat) ? 'passed' : 'nothing'
  }

  finished(): Finished {
    return { gave: this.#gave.size, passed: this.#passed.size }
  }
}
