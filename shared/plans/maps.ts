import type * as Y from 'yjs'
import type { Shelf } from '#shared/documents/desk.ts'
import { recordsOf, type Records } from '#shared/documents/record.ts'

/** The root maps of the document "plans". */
export type PlansMaps = {
  readonly goals: Records
  readonly ways: Records
  readonly objectives: Records
  readonly actions: Records
}

export const mapsOf = (document: Y.Doc): PlansMaps => ({
  goals: recordsOf(document, 'goals'),
  ways: recordsOf(document, 'ways'),
  objectives: recordsOf(document, 'objectives'),
  actions: recordsOf(document, 'actions'),
})

export const mapsOn = (shelf: Pick<Shelf, 'read'>): PlansMaps => mapsOf(shelf.read('plans'))
