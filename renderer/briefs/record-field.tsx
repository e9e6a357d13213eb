import { useTranslation } from 'react-i18next'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import type { Option } from '#renderer/ui/options.ts'
import { useDecisionOptions, useGoalOptions, useStepOptions } from './record-options.ts'
import { StrengthField } from './strength-field.tsx'

type FieldProps = {
  readonly value: string | null
  readonly onChange: (record: string) => void
}
type Props = FieldProps & { readonly kind: 'goal' | 'decision' | 'actions' | 'quote' }

/** Chooses the record a part shows. */
export function RecordField({ kind, ...field }: Props) {
  switch (kind) {
    case 'goal':
      return <GoalField {...field} />
    case 'decision':
      return <DecisionField {...field} />
    case 'actions':
      return <StepField {...field} />
    case 'quote':
      return <QuotedField {...field} />
  }
}

type ListedProps = FieldProps & {
  readonly label: string
  readonly none: string
  readonly options: readonly Option<string>[]
}

function Listed({ label, none, options, value, onChange }: ListedProps) {
  if (options.length === 0) return <p className="muted">{none}</p>
  return (
    <ComboBox
      label={label}
      options={options}
      value={value}
      onChange={(key) => {
        if (key !== null && key !== value) onChange(key)
      }}
    />
  )
}

function GoalField(field: FieldProps) {
  const { t } = useTranslation('briefs')
  const options = useGoalOptions()
  return (
    <Listed label={t('record.goal')} none={t('record.no-goals')} options={options} {...field} />
  )
}

function DecisionField(field: FieldProps) {
  const { t } = useTranslation('briefs')
  const options = useDecisionOptions()
  const none = t('record.no-decisions')
  return <Listed label={t('record.decision')} none={none} options={options} {...field} />
}

function StepField(field: FieldProps) {
  const { t } = useTranslation('briefs')
  const options = useStepOptions()
  const none = t('record.no-goals')
  return <Listed label={t('record.actions')} none={none} options={options} {...field} />
}

function QuotedField(field: FieldProps) {
  const { t } = useTranslation('briefs')
  return <StrengthField label={t('record.quote')} {...field} />
}
