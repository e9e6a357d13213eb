import { EventEmitter } from 'node:events'

type Answer = (event: unknown, ...words: unknown[]) => unknown

/** Electron's ipcMain. */
export class StandInIpc extends EventEmitter {
  readonly #answers = new Map<string, Answer>()

  /** How many messages of pages arrived. */
  heard = 0

  hear(channel: string, event: unknown, words: readonly unknown[]): void {
    this.heard += 1
    this.emit(channel, event, ...words)
  }

  handle(channel: string, answer: Answer): void {
    this.#answers.set(channel, answer)
  }

  async invoke(channel: string, event: unknown, ...words: unknown[]): Promise<unknown> {
    const answer = this.#answers.get(channel)
    if (answer === undefined) throw new Error(`nobody answers ${channel}`)
    return answer(event, ...words)
  }
}
