import { useTranslation } from 'react-i18next'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { isAnswer, type RoundDraft } from './round-draft.ts'
import { tieKey, tieRulesFor } from '#shared/priorities/tie-words.ts'
import type { People } from './use-people.ts'

type Props = {
  readonly draft: RoundDraft
  readonly people: People
  readonly onChange: (part: Partial<RoundDraft>) => void
}

/** What is agreed before voting: how a tie is settled, how many are enough, until when. */
export function SetupRules({ draft, people, onChange }: Props) {
  const { t } = useTranslation('priorities')
  const tie = tieRulesFor(draft.method).find((rule) => rule === draft.tie) ?? 'all-tied'
  return (
    <div className="stack stack--4">
      {!isAnswer(draft.method) && (
        <RadioGroup
          label={t('setup.tie')}
          value={tie}
          options={tieRulesFor(draft.method).map((key) => ({
            key,
            label: t(`tie.${tieKey(draft.method, key)}`),
            hint: t(`tie-hint.${key}`),
          }))}
          onChange={(rule) => {
            onChange({ tie: rule })
          }}
        />
      )}
      <Switch
        isSelected={draft.hidden}
        onChange={(hidden) => {
          onChange({ hidden })
        }}
      >
        {t('setup.hidden')}
        <span className="meta block">{t('setup.hidden-hint')}</span>
      </Switch>
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
      <Note tone="care">{draft.hidden ? t('open-round-hidden') : t('open-round')}</Note>
    </div>
  )
}
