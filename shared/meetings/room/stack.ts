import type { Speaker } from './entry.ts'

/** Somebody who waits to speak. */
export type Waiting = {
  readonly speaker: Speaker
  /** How often they have spoken today, as far as this room knows. */
  readonly spoke: number
  readonly lifted: boolean
}

/**
 * Who speaks next: a progressive stack. Voices that have spoken less come before those that have spoken more; among
 * equals whoever asked first; whom the facilitator lifts comes before all.
 */
export class Stack {
  readonly #waiting = new Map<string, { speaker: Speaker; lifted: number }>()
  readonly #spoke = new Map<string, number>()
  #now: Speaker | null = null
  #lifts = 0

  get now(): Speaker | null {
    return this.#now
  }

  get size(): number {
    return this.#waiting.size
  }

  has(speaker: Speaker): boolean {
    return this.#waiting.has(keyOf(speaker))
  }

  ask(speaker: Speaker): void {
    const key = keyOf(speaker)
    if (!this.#waiting.has(key)) this.#waiting.set(key, { speaker, lifted: 0 })
  }

  leave(speaker: Speaker): void {
    this.#waiting.delete(keyOf(speaker))
  }

  lift(speaker: Speaker): void {
    const waiting = this.#waiting.get(keyOf(speaker))
    if (waiting !== undefined) waiting.lifted = this.#lifts += 1
  }

  call(speaker: Speaker): void {
    this.done()
    this.leave(speaker)
    this.#now = speaker
  }

  done(): void {
    if (this.#now === null) return
    const key = keyOf(this.#now)
    this.#spoke.set(key, (this.#spoke.get(key) ?? 0) + 1)
    this.#now = null
  }

  /** In the order in which they are called. */
  order(): readonly Waiting[] {
    return [...this.#waiting]
      .map(([key, { speaker, lifted }]) => ({ speaker, lifted, spoke: this.#spoke.get(key) ?? 0 }))
      .toSorted((a, b) => b.lifted - a.lifted || a.spoke - b.spoke)
      .map(({ speaker, lifted, spoke }) => ({ speaker, spoke, lifted: lifted > 0 }))
  }
}

const keyOf = (speaker: Speaker): string =>
  speaker.kind === 'seat'
    ? `seat/${speaker.seat}`
    : `called/${speaker.name.toLocaleLowerCase('en')}`
