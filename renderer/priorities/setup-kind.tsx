import { useTranslation } from 'react-i18next'
import type { Method } from '#shared/priorities/methods.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { isAnswer, type RoundDraft } from './round-draft.ts'

type Props = {
  readonly method: Method
  readonly onChange: (part: Partial<RoundDraft>) => void
}

const kinds = ['choice', 'proposal'] as const

/** Is there something to choose between, or one proposal to answer? */
export function SetupKind({ method, onChange }: Props) {
  const { t } = useTranslation('priorities')
  const kind = isAnswer(method) ? 'proposal' : 'choice'
  return (
    <RadioGroup
      label={t('setup.kind')}
      value={kind}
      options={kinds.map((key) => ({
        key,
        label: t(`kind.${key}`),
        hint: t(`kind-hint.${key}`),
      }))}
      onChange={(chosen) => {
        if (chosen !== kind) onChange({ method: chosen === 'proposal' ? 'consent' : 'dots' })
      }}
    />
  )
}
