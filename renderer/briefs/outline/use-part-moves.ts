import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { type ListMoves, type MoveWords, useListMoves } from '#renderer/ui/use-list-moves.ts'

/** Moving the parts of a brief by keys, by menu and by drag. */
export function usePartMoves(brief: string, standing: readonly string[]): ListMoves {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
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
    (what, _id, place) => `${t(`lift.${what}`)} ${t('lift.place', { place, all })}`,
    (id, place) =>
      act('briefs/move-block', { brief, id, ...place }, { say: t('moved'), undo: true }),
  )
}
