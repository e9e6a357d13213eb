import { useTranslation } from 'react-i18next'
import { activities } from '#shared/meetings/activities/all.ts'
import type { ShownItem } from '#shared/meetings/items.ts'
import { isolated } from '#renderer/meetings/isolated.ts'
import type { Whole } from '#renderer/meetings/whole.ts'

/** One thing to print. A ballot is one for each item at which people decide. */
export type SheetKind =
  | { readonly is: 'agenda' }
  | { readonly is: 'poster' }
  | { readonly is: 'hands' }
  | { readonly is: 'strengths' }
  | { readonly is: 'ballot'; readonly item: ShownItem }

export type SheetChoice = { readonly key: string; readonly label: string; readonly kind: SheetKind }

/** Whether an item asks people to decide. */
const decides = ({ activity }: ShownItem): boolean => activities.of(activity)?.family === 'decide'

/** Everything of a meeting that can go to paper. */
export function useSheets(whole: Whole | null): readonly SheetChoice[] {
  const { t } = useTranslation('meetings')
  if (whole === null) return []
  return [
    { key: 'agenda', label: t('sheet.agenda'), kind: { is: 'agenda' } },
    { key: 'poster', label: t('sheet.poster'), kind: { is: 'poster' } },
    { key: 'strengths', label: t('sheet.strengths'), kind: { is: 'strengths' } },
    { key: 'hands', label: t('sheet.hands'), kind: { is: 'hands' } },
    ...whole.items.filter(decides).map((item) => ({
      key: item.id,
      label: t('sheet.ballot', { title: isolated(item.title) }),
      kind: { is: 'ballot' as const, item },
    })),
  ]
}
