import type { ViewItem } from '#shared/contract/table.ts'
import type { Opener } from '../call.ts'
import type { CoalitionPlace, UnreadablePlace } from '../ports.ts'
import { keyedView } from './one-item-view.ts'

type Listed = ViewItem<'coalitions'>

/** The coalitions on this computer, by their names as last seen. */
export const coalitionsView: Opener<'coalitions'> = ({ vault }) =>
  keyedView(() => {
    const shelves = [vault.ports.shelf, ...(vault.sample ? [vault.sample.ports.shelf] : [])]
    const listed = shelves.flatMap((shelf) => [
      ...shelf.all().map(readable),
      ...shelf.unreadable().map(notReadable),
    ])
    return new Map(listed.map((item) => [item.id, item]))
  }, [(refresh) => vault.listChanged.on(refresh)])

function readable({ secrets, opened }: CoalitionPlace): Listed {
  const { space, label, person, entering, sample } = secrets.read()
  const state = entering === null && label !== '' ? 'ready' : 'waiting'
  return { id: space, name: label, person, state, sample, opened }
}

function notReadable({ folder, opened }: UnreadablePlace): Listed {
  const id = unreadableId(folder)
  return { id, name: '', person: '', state: 'unreadable', sample: false, opened }
}

/** What stands for a coalition whose own id cannot be read: the random name of its folder. */
export const unreadableId = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1)
