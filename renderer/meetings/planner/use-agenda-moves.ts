import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { type ListMoves, type MoveWords, useListMoves } from '#renderer/ui/use-list-moves.ts'

/** Moving items of an agenda by keys, by menu and by drag. */
export function useAgendaMoves(
  meeting: string,
  standing: readonly string[],
  titleOf: (id: string) => string,
): ListMoves {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const all = standing.length
  const words = useMemo(
    (): MoveWords => ({
      grip: (text) => t('grip', { text }),
      how: t('lift.how'),
      up: t('lift.up'),
      down: t('lift.down'),
      cancelled: t('lift.cancelled'),
      nowhere: t('lift.nowhere'),
      slot: (place) => t('lift.slot', { place }),
    }),
    [t],
  )
  return useListMoves(
    standing,
    words,
    (what, id, place) => `${t(`lift.${what}`)} ${titleOf(id)}, ${t('lift.place', { place, all })}`,
    (id, place) =>
      act('meetings/move-item', { meeting, id, ...place }, { say: t('moved'), undo: true }),
  )
}
