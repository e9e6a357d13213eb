import { useTranslation } from 'react-i18next'
import { tieRules } from '#shared/priorities/shapes.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import type { RoundDraft } from './round-draft.ts'
import type { People } from './use-people.ts'

type Props = {
  readonly draft: RoundDraft
  readonly people: People
  readonly onChange: (part: Partial<RoundDraft>) => void
}

/** What is agreed before voting: how a tie is settled, how many are enough, until when. */
export function SetupRules({ draft, people, onChange }: Props) {
  const { t } = useTranslation('priorities')
  return (
    <div className="stack stack--4">
      <RadioGroup
        label={t('setup.tie')}
        value={draft.tie}
        options={tieRules.map((key) => ({
          key,
          label: t(`tie.${key}`),
          hint: t(`tie-hint.${key}`),
        }))}
        onChange={(tie) => {
          onChange({ tie })
        }}
      />
      <Switch
        isSelected={draft.quorum !== null}
        onChange={(isAgreed) => {
          onChange({ quorum: isAgreed ? Math.max(1, Math.ceil(people.count / 2)) : null })
        }}
      >
        {t('setup.quorum-switch')}
      </Switch>
      {draft.quorum !== null && (
        <NumberField
          label={t('setup.quorum')}
          hint={t('setup.quorum-hint', { count: people.count })}
          minValue={1}
          maxValue={100_000}
          value={draft.quorum}
          onChange={(quorum) => {
            if (Number.isInteger(quorum)) onChange({ quorum })
          }}
        />
      )}
      <DateField
        label={t('setup.deadline')}
        hint={t('setup.deadline-hint')}
        value={draft.deadline}
        onChange={(deadline) => {
          onChange({ deadline })
        }}
      />
      <Note tone="care">{t('open-round')}</Note>
    </div>
  )
}
