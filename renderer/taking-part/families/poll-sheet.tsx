import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { pollShapes } from '#shared/meetings/activities/families/poll.ts'
import type { SheetProps } from '../activities/activity-sheet.ts'
import { Choices } from '../choices.tsx'

type Props = SheetProps & {
  readonly kind: string
  /** Answers that are numbers show them beside their words. */
  readonly isNumbered?: boolean
}

/** Which answer is ticked on one sheet of paper, and what stands on its line. Paper carries no name. */
export function PollSheet({ seen, change, kind, isNumbered }: Props) {
  const { t } = useTranslation('activities')
  const [answer, setAnswer] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const id = useId()
  const shown = v.safeParse(pollShapes.seen, seen)
  if (!shown.success) return null
  const { answers, withWords } = shown.output
  const key = (ticked: string, text: string) => {
    const words = withWords.includes(ticked) && text.trim() !== '' ? text.trim() : null
    setAnswer(ticked)
    setSaid(text)
    change({ do: 'answer', answer: ticked, words, name: null })
  }
  return (
    <>
      <Choices
        legend={t(`${kind}.question`)}
        choices={answers.map((value) => ({
          value,
          text: t(`${kind}.answer.${value}`),
          ...(isNumbered === true && { mark: value }),
        }))}
        chosen={answer}
        choose={(ticked) => {
          key(ticked, said)
        }}
      />
      {answer !== null && withWords.includes(answer) && (
        <>
          <label className="g-label" htmlFor={id}>
            {t(`${kind}.tell`)}
          </label>
          <textarea
            id={id}
            className="g-input"
            rows={3}
            dir="auto"
            maxLength={2000}
            value={said}
            onChange={({ target }) => {
              key(answer, target.value)
            }}
          />
        </>
      )}
    </>
  )
}
