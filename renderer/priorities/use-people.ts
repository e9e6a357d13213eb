import { useMemo } from 'react'
import { useView, useViewItem, useViewItems } from '#renderer/store/use-view.ts'
import type { Person } from '#renderer/ui/avatar.tsx'

export type People = {
  /** Who looks; null until the coalition is known. */
  readonly me: string | null
  /** How many can take part: everybody who is in, invited ones left out. */
  readonly count: number
  readonly personOf: (id: string) => Person | null
}

/** The people of this coalition, by id. */
export function usePeople(): People {
  const coalition = useViewItem(useView('coalition', {}), 'coalition')
  const members = useViewItems(useView('people/members', {}))
  const me = coalition?.me ?? null
  return useMemo(() => {
    const byId = new Map(members.map((member) => [member.id, member]))
    const count = members.filter((member) => !member.invited).length
    return { me, count, personOf: (id) => byId.get(id) ?? null }
  }, [me, members])
}
