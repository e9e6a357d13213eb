import { useTranslation } from 'react-i18next'
import { mostPoints } from '#shared/priorities/methods.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { BallotField } from './ballot-field.ts'

const scores = Array.from({ length: mostPoints + 1 }, (_, score) => score)

/** Score: 0 to 5 for each option; what is left open counts as 0. */
export function BallotScores({ setup, given, onChange }: BallotField) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  return (
    <>
      <p className="muted">{t('ballot.about-scores')}</p>
      <div className="stack stack--4 priorities-scores">
        {setup.options.map(({ id, text }) => (
          <RadioGroup
            key={id}
            label={text}
            flow="beside"
            value={given[id] === undefined ? null : String(given[id])}
            options={scores.map((score) => ({ key: String(score), label: number(score) }))}
            onChange={(score) => {
              onChange({ ...given, [id]: Number(score) })
            }}
          />
        ))}
      </div>
    </>
  )
}
