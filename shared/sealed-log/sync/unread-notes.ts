import type { LogId } from '../ids.ts'
import { pace } from './pace.ts'

/** HAVEs whose sender's log is not here yet: read again once it is. Only the newest few are kept. */
export class UnreadNotes {
  #notes: { readonly log: LogId; readonly note: Uint8Array }[] = []

  keep(log: LogId, note: Uint8Array): void {
    this.#notes.push({ log, note: note.slice() })
    while (this.#notes.length > pace.unreadNotes || this.#bytes() > pace.unreadNoteBytes)
      this.#notes.shift()
  }

  /** Take out those whose sender's log has come. */
  takeKnown(isKnown: (log: LogId) => boolean): readonly Uint8Array[] {
    const known = this.#notes.filter(({ log }) => isKnown(log))
    if (known.length > 0) this.#notes = this.#notes.filter(({ log }) => !isKnown(log))
    return known.map(({ note }) => note)
  }

  #bytes(): number {
    return this.#notes.reduce((sum, { note }) => sum + note.length, 0)
  }
}
