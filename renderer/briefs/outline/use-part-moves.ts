import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { type Held, neighbourAt, placeOfSlot, step, withHeld } from '#renderer/ui/list-places.ts'

export type PartMoves = {
  /** Ids in the order shown: what is held stands where it is held. */
  readonly ids: readonly string[]
  readonly held: Held | null
  readonly pickUp: (id: string) => void
  readonly shift: (way: 'up' | 'down') => void
  readonly drop: () => Promise<void>
  readonly cancel: () => void
  /** One step at once, for "Move up" and "Move down". */
  readonly nudge: (id: string, way: 'up' | 'down') => Promise<void>
  /** Where a pointer let go. */
  readonly moveToSlot: (id: string, slot: number) => Promise<void>
}

/** Moving the parts of a brief by keys, by menu and by drag; each press of a key is one place, said in words. */
export function usePartMoves(brief: string, standing: readonly string[]): PartMoves {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const announce = useAnnounce()
  const [held, setHeld] = useState<Held | null>(null)

  const tell = (words: 'up' | 'over' | 'down', { at }: Held) => {
    announce(`${t(`lift.${words}`)} ${t('lift.place', { place: at + 1, all: standing.length })}`)
  }
  const move = async (to: Held) => {
    const place = { brief, id: to.id, ...neighbourAt(standing, to) }
    await act('briefs/move-block', place, { say: t('moved'), undo: true })
  }
  const startOf = (id: string): Held => ({ id, at: Math.max(0, standing.indexOf(id)) })

  return {
    ids: withHeld(standing, held),
    held,
    pickUp(id) {
      const from = startOf(id)
      setHeld(from)
      tell('up', from)
    },
    shift(way) {
      if (held === null) return
      const to = step(standing, held, way)
      setHeld(to)
      tell('over', to)
    },
    async drop() {
      if (held === null) return
      if (startOf(held.id).at === held.at) tell('down', held)
      else await move(held)
      setHeld(null)
    },
    cancel() {
      setHeld(null)
      announce(t('lift.cancelled'))
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
