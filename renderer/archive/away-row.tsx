import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Away } from './use-away.ts'

type Props = {
  readonly away: Away
  /** What the person who put it away is called. */
  readonly name: string
  readonly onBack: () => void
}

/** One thing that was put away, and the way back. */
export function AwayRow({ away: { kind, title, mark, along }, name, onBack }: Props) {
  const { t } = useTranslation('archive')
  const format = useFormat()
  const lines = [
    ...(mark === null ? [] : [t('by', { name, ago: format.ago(mark.at) })]),
    ...(along > 0 ? [t('along', { count: along })] : []),
  ]
  return (
    <li className="archive-row">
      <div className="grow">
        <p className="archive-row__title">
          <bdi>{title}</bdi>
        </p>
        {lines.length > 0 && <p className="meta">{lines.join(' ')}</p>}
      </div>
      <Chip size="small">{t(`kind.${kind}`)}</Chip>
      <Button
        size="small"
        icon={RotateCcw}
        iconFlips
        aria-label={t('restore-named', { title })}
        onPress={onBack}
      >
        {t('restore')}
      </Button>
    </li>
  )
}
