import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ShownBlock } from '#shared/briefs/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { usePartWords } from './part-words.ts'

type Props = { readonly brief: string; readonly away: readonly ShownBlock[] }

/** Parts that were taken out, folded away, with the way back. */
export function AwayParts({ brief, away }: Props) {
  const { t } = useTranslation('briefs')
  const act = useAct('briefs')
  const wordsOf = usePartWords()
  if (away.length === 0) return null
  return (
    <details className="briefs-away">
      <summary>{t('part.away', { count: away.length })}</summary>
      <ul>
        {away.map((block) => (
          <li key={block.id} className="row between">
            <bdi>{wordsOf(block)}</bdi>
            <IconButton
              size="small"
              icon={RotateCcw}
              iconFlips
              label={t('part.restore', { text: wordsOf(block) })}
              onPress={() =>
                void act(
                  'briefs/restore-block',
                  { brief, id: block.id },
                  { say: t('part.restored'), undo: true },
                )
              }
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
