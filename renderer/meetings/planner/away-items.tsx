import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ShownItem } from '#shared/meetings/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'

type Props = { readonly meeting: string; readonly away: readonly ShownItem[] }

/** Items that were taken out, folded away, with the way back. */
export function AwayItems({ meeting, away }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  if (away.length === 0) return null
  return (
    <details className="meetings-away">
      <summary>{t('item.away', { count: away.length })}</summary>
      <ul>
        {away.map(({ id, title }) => (
          <li key={id} className="row between">
            <bdi>{title}</bdi>
            <IconButton
              size="small"
              icon={RotateCcw}
              iconFlips
              label={t('item.restore', { title })}
              onPress={() =>
                void act(
                  'meetings/restore-item',
                  { meeting, id },
                  { say: t('item.restored'), undo: true },
                )
              }
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
