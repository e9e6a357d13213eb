import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'

type Props = {
  readonly text: string
  readonly dots: number
  readonly canAdd: boolean
  readonly onChange: (dots: number) => void
}

/** One option with the dots it has from me. */
export function DotRow({ text, dots, canAdd, onChange }: Props) {
  const { t } = useTranslation('priorities')
  return (
    <li className="priorities-dot-row">
      <div className="grow">
        <b dir="auto" className="block">
          {text}
        </b>
        <span className="priorities-dots-given">
          <span className="sr-only">{t('count.dots', { count: dots })}</span>
          {dots === 0 && (
            <span className="meta" aria-hidden>
              {t('count.dots', { count: 0 })}
            </span>
          )}
          {Array.from({ length: dots }, (_, at) => (
            <span key={at} className="priorities-dot" aria-hidden />
          ))}
        </span>
      </div>
      <IconButton
        label={t('dots.less', { text })}
        icon={Minus}
        kind="secondary"
        isDisabled={dots === 0}
        onPress={() => {
          onChange(dots - 1)
        }}
      />
      <IconButton
        label={t('dots.more', { text })}
        icon={Plus}
        kind="secondary"
        isDisabled={!canAdd}
        onPress={() => {
          onChange(dots + 1)
        }}
      />
    </li>
  )
}
