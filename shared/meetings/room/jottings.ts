import type { Entry } from './entry.ts'
import type { Seat } from './values.ts'

type Of<K extends Entry['kind']> = Extract<Entry, { kind: K }>

export type Note = { readonly id: string; readonly text: string; readonly seat: Seat | null }

/** What was decided on the way. */
export type Decided = Readonly<Omit<Of<'decided'>, 'kind'>>

/** What somebody takes on, or would be welcome to. */
export type Agreed = Readonly<Omit<Of<'agreed'>, 'kind'>>

export type Jotted = Of<'parked' | 'unparked' | 'noted' | 'decided' | 'agreed' | 'dropped'>

/** What is written down beside the steps: parked for later, for the minutes, decided, and who does what. */
export class Jottings {
  readonly parked = new Map<string, string>()
  readonly notes = new Map<string, Note>()
  readonly decided = new Map<string, Decided>()
  readonly agreed = new Map<string, Agreed>()

  takeIn(entry: Jotted): void {
    switch (entry.kind) {
      case 'parked':
        this.parked.set(entry.id, entry.text)
        return
      case 'unparked':
        this.parked.delete(entry.id)
        return
      case 'noted':
        this.notes.set(entry.id, { id: entry.id, text: entry.text, seat: entry.seat })
        return
      case 'decided': {
        const { kind: _, ...decided } = entry
        this.decided.set(entry.id, decided)
        return
      }
      case 'agreed': {
        const { kind: _, ...agreed } = entry
        this.agreed.set(entry.id, agreed)
        return
      }
      case 'dropped':
        this.decided.delete(entry.id)
        this.agreed.delete(entry.id)
    }
  }
}
