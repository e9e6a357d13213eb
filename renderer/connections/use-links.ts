import { useMemo } from 'react'
import type { LinkItem } from '#shared/links/contract.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'

export type Door = Extract<LinkItem, { kind: 'door' }>
export type Link = Extract<LinkItem, { kind: 'link' }>
export type Courier = Extract<LinkItem, { kind: 'courier' }>

/** All that is known of the ways to other computers; door and courier are undefined until the vault has said. */
export function useLinks() {
  const view = useView('links', {})
  const state = useViewState(view)
  const items = useViewItems(view)
  return useMemo(() => {
    const links = items.flatMap((item) => (item.kind === 'link' ? [item] : []))
    return {
      state,
      links,
      door: items.find((item): item is Door => item.kind === 'door'),
      courier: items.find((item): item is Courier => item.kind === 'courier'),
    }
  }, [items, state])
}

/** How the ways to others stand, of one kind: some other end is there, one is looked for, or there is none. */
export type Reach = 'there' | 'looking' | 'none'

export const reachOf = (links: readonly Link[]): Reach =>
  links.some(isThere) ? 'there' : links.length > 0 ? 'looking' : 'none'

export const isThere = ({ phase }: Link): boolean =>
  phase.kind === 'member' || phase.kind === 'relay'

/** Whether the other end is known to be a relay. */
export const isRelay = ({ phase }: Link): boolean => phase.kind === 'relay'
