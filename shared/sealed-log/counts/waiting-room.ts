import type { EnvelopeId } from '../ids.ts'
import { referencesOf, type Statement } from './statement.ts'

/** Envelopes that stand on something that is not here yet. Waiting is not refusal. */
export class WaitingRoom {
  readonly #waiting = new Map<EnvelopeId, Statement>()
  readonly #behind = new Map<EnvelopeId, Statement[]>()

  has = (id: EnvelopeId): boolean => this.#waiting.has(id)
  get size(): number {
    return this.#waiting.size
  }

  /** Keep an envelope until `missing` was decided. */
  wait(statement: Statement, missing: EnvelopeId): void {
    this.#waiting.set(statement.id, statement)
    const others = this.#behind.get(missing)
    if (others === undefined) this.#behind.set(missing, [statement])
    else others.push(statement)
  }

  /** Take out what waited for this one. */
  release(id: EnvelopeId): readonly Statement[] {
    const freed = this.#behind.get(id) ?? []
    this.#behind.delete(id)
    for (const statement of freed) this.#waiting.delete(statement.id)
    return freed
  }

  /** What has to come before anything waiting can be decided. */
  missing(isDecided: (id: EnvelopeId) => boolean): readonly EnvelopeId[] {
    const missing = new Set<EnvelopeId>()
    for (const statement of this.#waiting.values())
      for (const id of referencesOf(statement))
        if (!this.#waiting.has(id) && !isDecided(id)) missing.add(id)
    return [...missing]
  }
}
