import { useTranslation } from 'react-i18next'
import { needsReason, type Scale, stepsOf } from '#shared/priorities/scales.ts'
import { answerSentence } from '#shared/priorities/scale-sentences.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { BallotField } from './ballot-field.ts'
import { useSay } from './use-say.ts'

type Props = BallotField & {
  readonly scale: Scale
  readonly words: string
  readonly onWords: (words: string) => void
}

/** One answer to a proposal, and room for a concern; an objection comes with its reason. */
export function BallotAnswer({ setup, scale, given, onChange, words, onWords }: Props) {
  const { t } = useTranslation('priorities')
  const say = useSay()
  const proposal = setup.options[0]?.id ?? ''
  const mark = given[proposal]
  const isNeeded = mark !== undefined && mark === needsReason(scale)
  return (
    <div className="stack stack--4">
      <RadioGroup
        label={setup.question}
        labelHidden
        value={mark === undefined ? null : String(mark)}
        options={stepsOf[scale].map((step) => ({
          key: String(step.mark),
          label: say(answerSentence(scale, step.mark)),
        }))}
        onChange={(chosen) => {
          onChange({ [proposal]: Number(chosen) })
        }}
      />
      <TextArea
        label={isNeeded ? t('answer.reason') : t('answer.words')}
        hint={t('answer.hint')}
        maxLength={1000}
        value={words}
        onChange={onWords}
      />
    </div>
  )
}
