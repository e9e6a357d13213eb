import { useState } from 'react'
import { useAnnounce } from './announcer.tsx'
import { type Held, neighbourAt, placeOfSlot, step, withHeld } from './list-places.ts'

/** What a room says while something of a list of its own is moved. */
export type MoveWords = {
  readonly grip: (text: string) => string
  readonly how: string
  readonly up: string
  readonly down: string
  readonly cancelled: string
  readonly nowhere: string
  /** Over which place, from 1, a pointer carries it. */
  readonly slot: (place: number) => string
}

export type ListMoves = {
  /** Ids in the order shown: what is held stands where it is held. */
  readonly ids: readonly string[]
  readonly held: Held | null
  readonly words: MoveWords
  readonly pickUp: (id: string) => void
  readonly shift: (way: 'up' | 'down') => void
  readonly drop: () => Promise<void>
  readonly cancel: () => void
  /** One step at once, for "Move up" and "Move down". */
  readonly nudge: (id: string, way: 'up' | 'down') => Promise<void>
  /** Where a pointer let go. */
  readonly moveToSlot: (id: string, slot: number) => Promise<void>
}

/** What was picked up, where it is now, or where it was put down; `place` from 1. */
type Tell = (what: 'up' | 'over' | 'down', id: string, place: number) => string

type Neighbour = ReturnType<typeof neighbourAt>

/**
 * Moving what stands in a list by keys, by menu and by drag; each press of a key is one place, said in words.
 *
 * @param words the same object from one drawing to the next, as what is dragged listens by it
 * @param put writes where something stands now
 */
export function useListMoves(
  standing: readonly string[],
  words: MoveWords,
  tell: Tell,
  put: (id: string, place: Neighbour) => Promise<unknown>,
): ListMoves {
  const announce = useAnnounce()
  const [held, setHeld] = useState<Held | null>(null)

  const say = (what: 'up' | 'over' | 'down', { id, at }: Held) => {
    announce(tell(what, id, at + 1))
  }
  const move = (to: Held) => put(to.id, neighbourAt(standing, to))
  const startOf = (id: string): Held => ({ id, at: Math.max(0, standing.indexOf(id)) })

  return {
    ids: withHeld(standing, held),
    held,
    words,
    pickUp(id) {
      const from = startOf(id)
      setHeld(from)
      say('up', from)
    },
    shift(way) {
      if (held === null) return
      const to = step(standing, held, way)
      setHeld(to)
      say('over', to)
    },
    async drop() {
      if (held === null) return
      if (startOf(held.id).at === held.at) say('down', held)
      else await move(held)
      setHeld(null)
    },
    cancel() {
      setHeld(null)
      announce(words.cancelled)
    },
    async nudge(id, way) {
      const from = startOf(id)
      const to = step(standing, from, way)
      if (to.at !== from.at) await move(to)
    },
    async moveToSlot(id, slot) {
      const to = placeOfSlot(standing, id, slot)
      if (to !== null) await move(to)
    },
  }
}
