import { useMemo } from 'react'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import type { OtherCaret } from './carets.ts'

export type Writers = {
  readonly carets: readonly OtherCaret[]
  /** Names of those who typed in the last seconds, each once. */
  readonly writing: readonly string[]
}

/** Who else has a shared text open to write in. Names come from this computer's list of members, never from the others. */
export function useWriters(text: string | null): Writers {
  const here = useViewItems(useView('presence/here', {}))
  const members = useViewItems(useView('people/members', {}))
  return useMemo(() => {
    const others = here.filter((one) => text !== null && one.text === text)
    const memberOf = (person: string) => members.find(({ id }) => id === person)
    const carets = others.flatMap(({ device, person, caret }, at): OtherCaret[] => {
      const member = memberOf(person)
      if (caret === null || member === undefined) return []
      const { name, color } = member
      return [{ key: `${device}/${String(at)}`, name, color, ...caret }]
    })
    const names = others.flatMap(({ person, typing }) =>
      typing ? (memberOf(person)?.name ?? []) : [],
    )
    return { carets, writing: [...new Set(names)] }
  }, [here, members, text])
}
