import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { pollShapes } from '#shared/meetings/activities/families/poll.ts'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { KeysProps } from '../activities/activity-paper.ts'
import { scaleNumber } from './scale-number.ts'

/** Which answer is ticked on one sheet, by its number or by a press, and what stands on its line. */
export function PollKeys({ seen, change, kind }: KeysProps & { readonly kind: string }) {
  const { t } = useTranslation(['meeting-run', 'activities'])
  const [answer, setAnswer] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const read = v.safeParse(pollShapes.seen, seen)
  if (!read.success) return null
  const { answers, withWords } = read.output
  const key = (ticked: string, said: string) => {
    const mayTell = withWords.includes(ticked) && said.trim() !== ''
    setAnswer(ticked)
    setWords(said)
    change({
      kind: 'sheet',
      // Paper carries no name.
      input: { do: 'answer', answer: ticked, words: mayTell ? said.trim() : null, name: null },
    })
  }
  const byNumber = (event: KeyboardEvent) => {
    const ticked = answers.find((one) => scaleNumber(answers, one) === event.key)
    if (ticked !== undefined) key(ticked, words)
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a quicker way beside the arrow keys, inside the group alone */}
      <div onKeyDown={byNumber}>
        <RadioGroup
          label={t(`activities:${kind}.question`)}
          hint={t('paper.by-number')}
          options={answers.map((one) => ({
            key: one,
            label: `${scaleNumber(answers, one)} · ${t(`activities:${kind}.answer.${one}`)}`,
          }))}
          value={answer}
          onChange={(ticked) => {
            key(ticked, words)
          }}
        />
      </div>
      {answer !== null && withWords.includes(answer) && (
        <TextField
          label={t(`activities:${kind}.tell`)}
          maxLength={roomLimits.text}
          value={words}
          onChange={(said) => {
            key(answer, said)
          }}
        />
      )}
    </>
  )
}
