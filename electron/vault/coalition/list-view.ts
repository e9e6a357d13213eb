import type { Opener } from '../call.ts'
import { keyedView } from './one-item-view.ts'

/** The coalitions on this computer, by their names as last seen. */
export const coalitionsView: Opener<'coalitions'> = ({ vault }) =>
  keyedView(
    () =>
      new Map(
        [...vault.ports.shelf.all(), ...(vault.sample?.ports.shelf.all() ?? [])].map(
          ({ secrets, opened }) => {
            const { space, label, person, entering, sample } = secrets.read()
            const state = entering === null && label !== '' ? 'ready' : 'waiting'
            return [space, { id: space, name: label, person, state, sample, opened }] as const
          },
        ),
      ),
    [(refresh) => vault.listChanged.on(refresh)],
  )
