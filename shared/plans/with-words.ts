import type { Shelf } from '#shared/documents/desk.ts'
import { type Readers, textOf } from '#shared/texts/words.ts'
import type { Action } from './action.ts'
import type { Goal } from './goal.ts'

type Reads = Pick<Shelf, 'read'>

/** A goal as people read it, where they write it together. One that was emptied says what it said before: a goal always says something. */
export function goalWithWords(shelf: Reads, goal: Goal, readers: Readers = 'coalition'): Goal {
  const text = goal.textText === null ? '' : textOf(shelf, goal, 'text', readers)
  return text === '' ? goal : { ...goal, text }
}

/** An action with its notes as people read them. */
export const actionWithWords = (shelf: Reads, action: Action): Action =>
  action.notesText === null ? action : { ...action, notes: textOf(shelf, action, 'notes') }
