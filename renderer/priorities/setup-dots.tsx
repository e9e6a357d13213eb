import { useTranslation } from 'react-i18next'
import { mostDots } from '#shared/priorities/round-shapes.ts'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import type { RoundDraft } from './round-draft.ts'

type Props = { readonly draft: RoundDraft; readonly onChange: (part: Partial<RoundDraft>) => void }

/** How many dots each person has, and how many of them may go on one option. */
export function SetupDots({ draft, onChange }: Props) {
  const { t } = useTranslation('priorities')
  return (
    <div className="stack stack--4">
      <NumberField
        label={t('setup.dots-each')}
        minValue={1}
        maxValue={mostDots}
        value={draft.dots}
        onChange={(dots) => {
          if (Number.isInteger(dots)) onChange({ dots })
        }}
      />
      <RadioGroup
        label={t('setup.spread')}
        value={draft.atMost === null ? 'free' : 'limited'}
        options={[
          { key: 'free', label: t('setup.free') },
          { key: 'limited', label: t('setup.limited') },
        ]}
        onChange={(key) => {
          onChange({ atMost: key === 'free' ? null : Math.min(2, draft.dots) })
        }}
      />
      {draft.atMost !== null && (
        <NumberField
          label={t('setup.at-most')}
          minValue={1}
          maxValue={draft.dots}
          value={Math.min(draft.atMost, draft.dots)}
          onChange={(atMost) => {
            if (Number.isInteger(atMost)) onChange({ atMost })
          }}
        />
      )}
    </div>
  )
}
