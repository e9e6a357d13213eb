import { useMemo } from 'react'
import { useView, useViewItems } from '#renderer/store/use-view.ts'

export type Member = { readonly name: string; readonly color: number; readonly me: boolean }

/** People of this coalition by their id. */
export function useMembers(): ReadonlyMap<string, Member> {
  const members = useViewItems(useView('people/members', {}))
  return useMemo(() => new Map(members.map((member) => [member.id, member])), [members])
}
