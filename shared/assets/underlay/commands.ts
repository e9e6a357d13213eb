import { storedUnderlays } from '#shared/assets/stored.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { addRecord, editRecord, recordsOf } from '#shared/documents/record.ts'
import type { underlayCommands } from './contract.ts'
import type { Piece } from './piece.ts'
import { mostUnderlays, readUnderlay, type Underlay } from './underlay.ts'

export const underlayHandlers: Handlers<typeof underlayCommands> = {
  'assets/underlay-edit': (desk, { id, change }) => {
    underlayOf(desk, id)
    desk.change('assets', (document) => {
      editRecord(storedUnderlays(document), id, {
        ...change,
        changed: { by: desk.me, at: desk.now },
      })
    })
    return {}
  },

  'assets/underlay-off': (desk, { id }) => {
    underlayOf(desk, id)
    mark(desk, id, { by: desk.me, at: desk.now })
    return {}
  },

  'assets/underlay-back': (desk, { id }) => {
    if (underlayOf(desk, id).archived === null) return {}
    refuseMore(desk)
    mark(desk, id, null)
    return {}
  },
}

/** What is known of a new layer, and the pieces it is drawn from. */
export type NewUnderlay = Omit<Underlay, 'id' | 'by' | 'at' | 'changed' | 'archived'> & {
  readonly pieces: readonly (readonly [key: string, piece: Piece])[]
}

/** Add a layer: what it draws in a document of its own, which is only opened where it is looked at. */
export function addUnderlay(desk: Desk, { pieces, box, ...said }: NewUnderlay): string {
  refuseMore(desk)
  const id = desk.newId()
  desk.change(`underlay/${id}`, (document) => {
    const stored = recordsOf(document, 'pieces')
    for (const [key, piece] of pieces) stored.set(key, piece)
  })
  desk.change('assets', (document) => {
    const [southWest, northEast] = box
    addRecord(storedUnderlays(document), id, {
      ...said,
      box: [southWest, northEast],
      by: desk.me,
      at: desk.now,
    })
  })
  return id
}

function underlayOf(desk: Desk, id: string): Underlay {
  const underlay = readUnderlay(id, storedUnderlays(desk.read('assets')).get(id))
  if (!underlay) throw new Refusal('underlay-missing')
  return underlay
}

function refuseMore(desk: Desk): void {
  const stored = storedUnderlays(desk.read('assets'))
  const there = [...stored].filter(([id, one]) => readUnderlay(id, one)?.archived === null)
  if (there.length >= mostUnderlays) throw new Refusal('underlay-enough', { count: mostUnderlays })
}

function mark(desk: Desk, id: string, archived: { by: string; at: number } | null): void {
  desk.change('assets', (document) => {
    editRecord(storedUnderlays(document), id, { archived })
  })
}
