import { useTranslation } from 'react-i18next'
import { Select } from '#renderer/ui/select.tsx'
import type { Decisions } from './use-decisions.ts'

type Props = {
  readonly decisions: Decisions
  readonly value: string | null
  readonly onChange: (decision: string | null) => void
}

const none = 'none'

/** Which decision a goal carries out; nothing to choose while nothing was decided. */
export function DecisionSelect({ decisions, value, onChange }: Props) {
  const { t } = useTranslation('plans')
  const chosen = decisions.find(value)
  // One that was amended since stays in the list while it is the one chosen.
  const known = [
    ...decisions.standing,
    ...(chosen === null || decisions.standing.includes(chosen) ? [] : [chosen]),
  ]
  if (known.length === 0) return null
  return (
    <Select
      label={t('decision.label')}
      options={[
        { key: none, label: t('decision.none') },
        ...known.map(({ id, question }) => ({ key: id, label: question })),
      ]}
      value={chosen?.id ?? none}
      onChange={(key) => {
        onChange(key === none ? null : key)
      }}
    />
  )
}
