import * as Y from 'yjs'
import { fromBase64, toBase64 } from '#renderer/device/base64.ts'
import type { LiveView } from '#shared/contract/live.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { CommandInput, ViewItem, ViewParams } from '#shared/contract/table.ts'
import type { Desk, Shelf } from '#shared/documents/desk.ts'
import { editRecord, recordsOf } from '#shared/documents/record.ts'
import { beginSharedText } from '#shared/documents/shared-text.ts'
import { markWritten, textHandlers } from '#shared/texts/commands.ts'
import { pointerOf, textDocument, type TextPlace } from '#shared/texts/places.ts'
import { standingAt } from '#shared/texts/standing.ts'
import { textViewers } from '#shared/texts/views.ts'
import type { Registry } from '../support/memory-vault.ts'

type Part = ViewItem<'texts/changes'>
type Session = {
  readonly place: TextPlace
  readonly text: string
  wrote: boolean
}

/** What is typed is no step of the window's undo. */
const untracked = (desk: Desk): Desk => ({
  ...desk,
  change: (name, write) => write(desk.read(name)),
})

/**
 * Texts written together for a vault in memory: real documents, standing and reading; one editor at a time, judged by
 * nobody. What the vault itself does about it is shown in tests/texts over a real one.
 */
export function createTextRegistry(): Registry {
  const sessions = new Map<string, Session>()
  const sessionOf = (id: string): Session => {
    const session = sessions.get(id)
    if (session === undefined) throw new Refusal('text-closed')
    return session
  }
  return {
    handlers: {
      ...textHandlers,
      'texts/open': (desk: Desk, { place }: CommandInput<'texts/open'>) => {
        const standing = standingAt(desk, place)
        if (standing === null) throw new Refusal('no-such-text')
        const text = standing.text ?? desk.newId()
        if (standing.text === null) beginSharedText(desk.read(textDocument(text)), standing.plain)
        const session = desk.newId()
        sessions.set(session, { place, text, wrote: false })
        return { session, text, client: 1 + sessions.size }
      },
      'texts/write': (desk: Desk, { session, update }: CommandInput<'texts/write'>) => {
        const open = sessionOf(session)
        Y.applyUpdate(desk.read(textDocument(open.text)), fromBase64(update), open)
        if (open.wrote) return {}
        open.wrote = true
        const { document, map, id, field } = open.place
        editRecord(recordsOf(desk.read(document), map), id, { [pointerOf(field)]: open.text })
        return {}
      },
      'texts/close': (desk: Desk, { session }: CommandInput<'texts/close'>) => {
        const open = sessions.get(session)
        if (open?.wrote === true) markWritten(untracked(desk), open.place)
        sessions.delete(session)
        return {}
      },
    },
    viewers: {
      ...textViewers,
      'texts/changes': (shelf: Shelf, { session }: ViewParams<'texts/changes'>): LiveView<Part> => {
        const { text } = sessionOf(session)
        const bytes = toBase64(Y.encodeStateAsUpdate(shelf.read(textDocument(text))))
        return {
          items: () => [['000000001', { bytes, more: false, newer: false }] as const],
          subscribe: () => () => {},
          close: () => {},
        }
      },
    },
  }
}
