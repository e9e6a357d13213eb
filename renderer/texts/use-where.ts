import { useEffect } from 'react'
import type { Where } from '#shared/presence/presence.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { sayerOf } from './where-sayer.ts'

/** Say to the others where this window is, while the calling component is on screen: the room and the open record. */
export function useWhere(room: Where['room'], record: string | null): void {
  const { link } = useVault()
  useEffect(() => {
    const saying = sayerOf(link).begin()
    saying.say({ room, record, text: null, caret: null, typing: false, holds: null })
    return saying.end
  }, [link, room, record])
}
