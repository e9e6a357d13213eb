import type { Counts } from '../counts/counts.ts'
import type { EnvelopeId } from '../ids.ts'

/** The newest envelope this vault's device wrote in this vault: what the next log begins on. */
export class OwnTip {
  readonly #counts: Pick<Counts, 'verdict' | 'standsOn'>
  #id: EnvelopeId | null = null

  constructor(counts: Pick<Counts, 'verdict' | 'standsOn'>) {
    this.#counts = counts
  }

  get id(): EnvelopeId | null {
    return this.#id
  }

  /**
   * Note an envelope of this device. Not one that waits because the disk lost what it stands on: whatever is written on
   * it would wait as well. Nor another branch, as it comes when lost ones are brought back or a copy is in use.
   */
  note(id: EnvelopeId): void {
    if (this.#counts.verdict(id) !== 'sound') return
    if (this.#id === null || this.#counts.standsOn(id, this.#id)) this.#id = id
  }
}
