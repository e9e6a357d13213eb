import type * as Y from 'yjs'
import { recordsOf, type Records } from '#shared/documents/record.ts'
import type { Shelf } from '#shared/documents/desk.ts'

/** The root maps of the document "priorities". Ballots are plain values, everything else is a record. */
export type PrioritiesMaps = {
  readonly ideas: Records
  readonly themes: Records
  readonly rounds: Records
  readonly ballots: Y.Map<unknown>
  readonly decisions: Records
  readonly weighings: Records
  readonly criteria: Records
}

export function mapsOf(document: Y.Doc): PrioritiesMaps {
  return {
    ideas: recordsOf(document, 'ideas'),
    themes: recordsOf(document, 'themes'),
    rounds: recordsOf(document, 'rounds'),
    ballots: document.getMap('ballots'),
    decisions: recordsOf(document, 'decisions'),
    weighings: recordsOf(document, 'weighings'),
    criteria: recordsOf(document, 'criteria'),
  }
}

export const mapsOn = (shelf: Pick<Shelf, 'read'>) => mapsOf(shelf.read('priorities'))
