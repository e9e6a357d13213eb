import { useMemo } from 'react'
import { useView, useViewItem, useViewItems } from './use-view.ts'

type Member = { readonly id: string; readonly name: string; readonly color: number }

export type People = {
  /** Who looks; null until the coalition is known. */
  readonly me: string | null
  /** Everybody who is in, by name. */
  readonly all: readonly Member[]
  readonly personOf: (id: string) => Member | null
}

/** The people of this coalition. */
export function usePeople(): People {
  const me = useViewItem(useView('coalition', {}), 'coalition')?.me ?? null
  const members = useViewItems(useView('people/members', {}))
  return useMemo(() => {
    const byId = new Map(members.map((member) => [member.id, member]))
    return { me, all: members, personOf: (id) => byId.get(id) ?? null }
  }, [me, members])
}
