import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly at: 0 | 1 | 2 | 3 }

const steps = ['file', 'match', 'check', 'bring'] as const

export function ImportSteps({ at }: Props) {
  const { t } = useTranslation('assets')
  const { number } = useFormat()
  return (
    <ol className="assets-steps" aria-label={t('import.steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={
            index === at ? 'assets-steps__one assets-steps__one--now' : 'assets-steps__one'
          }
          aria-current={index === at ? 'step' : undefined}
        >
          {index < at ? <Icon of={Check} /> : <span className="numbers">{number(index + 1)}</span>}
          {t(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
