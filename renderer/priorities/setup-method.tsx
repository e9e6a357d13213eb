import { useTranslation } from 'react-i18next'
import {
  answerMethods,
  isRanked,
  isScored,
  lookOf,
  rankedMethods,
  scoredMethods,
} from '#shared/priorities/methods.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { isAnswer, type RoundDraft } from './round-draft.ts'
import { SetupDots } from './setup-dots.tsx'

type Props = { readonly draft: RoundDraft; readonly onChange: (part: Partial<RoundDraft>) => void }

const looks = ['dots', 'ticks', 'scores', 'places'] as const
const methodOf = { dots: 'dots', ticks: 'approval', scores: 'score', places: 'schulze' } as const

/** How people say what they prefer and, for ranked ballots, which count decides. */
export function SetupMethod({ draft, onChange }: Props) {
  const { t } = useTranslation('priorities')
  const { method } = draft
  const isByDots = method === 'dots'
  if (isAnswer(method))
    return (
      <RadioGroup
        label={t('setup.scale')}
        value={method}
        options={answerMethods.map((key) => ({
          key,
          label: t(`method.${key}`),
          hint: t(`scale-hint.${key}`),
        }))}
        onChange={(scale) => {
          onChange({ method: scale })
        }}
      />
    )
  return (
    <div className="stack stack--4">
      <RadioGroup
        label={t('setup.method')}
        value={lookOf(method)}
        options={looks.map((key) => ({
          key,
          label: t(`look.${key}`),
          hint: t(`look-hint.${key}`),
        }))}
        onChange={(key) => {
          const look = looks.find((one) => one === key)
          if (look !== undefined && look !== lookOf(method)) onChange({ method: methodOf[look] })
        }}
      />
      {isByDots && <SetupDots draft={draft} onChange={onChange} />}
      {isScored(method) && (
        <RadioGroup
          label={t('setup.count')}
          value={method}
          options={scoredMethods.map((key) => ({
            key,
            label: t(`scored.${key}`),
            hint: t(`scored-hint.${key}`),
          }))}
          onChange={(scored) => {
            onChange({ method: scored })
          }}
        />
      )}
      {isRanked(method) && (
        <RadioGroup
          label={t('setup.count')}
          hint={t('setup.count-hint')}
          value={method}
          options={rankedMethods.map((key) => ({
            key,
            label: t(`ranked.${key}`),
            hint: t(`ranked-hint.${key}`),
          }))}
          onChange={(ranked) => {
            onChange({ method: ranked })
          }}
        />
      )}
    </div>
  )
}
