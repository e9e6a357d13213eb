import { useEffect } from 'react'
import type { Where } from '#shared/presence/presence.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { sayerOf } from './where-sayer.ts'

const nothingElse = { text: null, caret: null, typing: false } as const

/** Say to the others where this window is, while the calling page is on screen: the room and the open record. */
export function useWhere(room: Where['room'], record: string | null): void {
  const { link } = useVault()
  useEffect(() => {
    const saying = sayerOf(link).begin('page')
    saying.say({ room, record, holds: null, ...nothingElse })
    return saying.end
  }, [link, room, record])
}

/** Say to the others that this card is being moved here; `null` while it is not. */
export function useHolding(room: Where['room'], card: string | null): void {
  const { link } = useVault()
  useEffect(() => {
    if (card === null) return
    const saying = sayerOf(link).begin()
    saying.say({ room, record: null, holds: card, ...nothingElse })
    return saying.end
  }, [link, room, card])
}
