import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardItem } from '#shared/priorities/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import {
  columnsOf,
  neighbourOf,
  spotOf,
  step,
  type Column,
  type Spot,
  type Step,
} from './columns.ts'

export type Moves = {
  readonly columns: readonly Column[]
  /** The idea that is picked up by keys. */
  readonly held: string | null
  readonly pickUp: (idea: string) => void
  readonly shift: (way: Step) => void
  readonly drop: () => Promise<void>
  readonly cancel: () => void
  /** Put an idea at a spot at once. */
  readonly moveTo: (spot: Spot) => Promise<void>
  /** The end of a column, for "Move to …". */
  readonly endOf: (idea: string, theme: string | null) => Spot
  readonly nameOf: (theme: string | null) => string
}

/**
 * Moving ideas: picking up, carrying and letting go by keys, and putting at once.
 *
 * Keys are ours and not the drag library's, because that moves by pixels: here each press is one place in a list, can be
 * said in words, and means the same in a mirrored page.
 */
export function useMoves(items: readonly BoardItem[]): Moves {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const announce = useAnnounce()
  const [spot, setSpot] = useState<Spot | null>(null)
  const columns = columnsOf(items, spot)

  const nameOf = (theme: string | null) =>
    columns.find((column) => (column.theme?.id ?? null) === theme)?.theme?.name ?? t('unsorted')
  const tell = (key: string, { idea, theme, at }: Spot) => {
    const others = columns.find((column) => (column.theme?.id ?? null) === theme)?.ideas ?? []
    const all = others.filter((one) => one.id !== idea).length + 1
    announce(t(key, { theme: nameOf(theme), place: at + 1, all }))
  }
  const moveTo = async (to: Spot) => {
    const say = t('moved', { theme: nameOf(to.theme) })
    const input = { id: to.idea, theme: to.theme, ...neighbourOf(columns, to) }
    await act('priorities/move-idea', input, { say, undo: true })
  }

  return {
    columns,
    held: spot?.idea ?? null,
    pickUp(idea) {
      const from = spotOf(columns, idea)
      setSpot(from)
      if (from !== null) tell('priorities:lift.up', from)
    },
    shift(way) {
      if (spot === null) return
      const to = step(columns, spot, way)
      setSpot(to)
      tell('priorities:lift.over', to)
    },
    async drop() {
      if (spot === null) return
      const before = spotOf(columnsOf(items, null), spot.idea)
      if (before?.theme === spot.theme && before.at === spot.at) tell('priorities:lift.down', spot)
      else await moveTo(spot)
      setSpot(null)
    },
    cancel() {
      setSpot(null)
      announce(t('lift.cancelled'))
    },
    moveTo,
    endOf: (idea, theme) => ({
      idea,
      theme,
      at: columns.find((column) => (column.theme?.id ?? null) === theme)?.ideas.length ?? 0,
    }),
    nameOf,
  }
}
