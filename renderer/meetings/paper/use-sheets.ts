import { useTranslation } from 'react-i18next'
import type { ShownItem } from '#shared/meetings/items.ts'
import { papers } from '#renderer/meetings/activities/activity-paper.ts'
import { isolated } from '#renderer/meetings/isolated.ts'
import type { Whole } from '#renderer/meetings/whole.ts'

/** One thing to print. A ballot is one for each item in which people can take part on paper. */
export type SheetKind =
  | { readonly is: 'agenda' }
  | { readonly is: 'poster' }
  | { readonly is: 'join' }
  | { readonly is: 'hands' }
  | { readonly is: 'cards' }
  | { readonly is: 'strengths' }
  | { readonly is: 'ballot'; readonly item: ShownItem }

export type SheetChoice = { readonly key: string; readonly label: string; readonly kind: SheetKind }

/** Whether people can take part in an item on paper. */
const hasPaper = ({ activity }: ShownItem): boolean => papers.has(activity)

/** Everything of a meeting that can go to paper. */
export function useSheets(whole: Whole | null): readonly SheetChoice[] {
  const { t } = useTranslation('meetings')
  if (whole === null) return []
  return [
    { key: 'agenda', label: t('sheet.agenda'), kind: { is: 'agenda' } },
    { key: 'poster', label: t('sheet.poster'), kind: { is: 'poster' } },
    { key: 'join', label: t('sheet.join'), kind: { is: 'join' } },
    { key: 'strengths', label: t('sheet.strengths'), kind: { is: 'strengths' } },
    { key: 'hands', label: t('sheet.hands'), kind: { is: 'hands' } },
    { key: 'cards', label: t('sheet.cards'), kind: { is: 'cards' } },
    ...whole.items.filter(hasPaper).map((item) => ({
      key: item.id,
      label: t('sheet.ballot', { title: isolated(item.title) }),
      kind: { is: 'ballot' as const, item },
    })),
  ]
}
