import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { pollShapes } from '#shared/meetings/activities/families/poll.ts'
import type { PhoneProps } from '../activities/activity-phone.ts'
import { Choices } from '../choices.tsx'
import { Foot } from './foot.tsx'
import { NameChoice } from './gather-phone.tsx'

type Props = PhoneProps & {
  readonly kind: string
  /** Answers that are numbers show them beside their words. */
  readonly isNumbered?: boolean
}

/** One question with a short scale; the answer can be changed until it is closed. */
export function PollPhone({ seen, mine, give, pass, took, isSending, kind, isNumbered }: Props) {
  const { t } = useTranslation('guest')
  const words = useTranslation('activities').t
  const own = v.safeParse(pollShapes.mine, mine)
  const given = own.success ? own.output : { answer: null, words: null }
  const [answer, setAnswer] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [name, setName] = useState<string | null>(null)
  const shown = v.safeParse(pollShapes.seen, seen)
  if (!shown.success) return null
  const { answers, withWords, counts, proposal } = shown.output
  const chosen = answer ?? given.answer
  const mayTell = chosen !== null && withWords.includes(chosen)
  const telling = said ?? given.words ?? ''
  const send = () => {
    const text = telling.trim()
    const chosenName = name === null || name.trim() === '' ? null : name.trim()
    const tells = mayTell && text !== ''
    give({
      do: 'answer',
      answer: chosen,
      words: tells ? text : null,
      name: tells ? chosenName : null,
    })
  }
  return (
    <>
      <div className="g-main">
        {proposal !== '' && (
          <p className="g-note" dir="auto">
            {proposal}
          </p>
        )}
        <Choices
          legend={words(`${kind}.question`)}
          choices={answers.map((value) => ({
            value,
            text: words(`${kind}.answer.${value}`),
            ...(isNumbered === true && { mark: value }),
          }))}
          chosen={chosen}
          choose={setAnswer}
        />
        {mayTell && (
          <>
            <label className="g-label" htmlFor="tell">
              {words(`${kind}.tell`)}
            </label>
            <textarea
              id="tell"
              className="g-input"
              rows={3}
              dir="auto"
              maxLength={2000}
              value={telling}
              onChange={({ target }) => {
                setSaid(target.value)
              }}
            />
            <NameChoice name={name} choose={setName} />
          </>
        )}
        <p className="g-quiet">{counts === null ? t('shown.together') : t('shown.now')}</p>
        {counts !== null && (
          <ul className="g-list">
            {counts.map(({ answer: one, count }) => (
              <li key={one}>{`${words(`${kind}.answer.${one}`)}: ${String(count)}`}</li>
            ))}
          </ul>
        )}
      </div>
      <Foot
        send={took === 'gave' ? t('change') : t('send')}
        canSend={chosen !== null}
        isSending={isSending}
        took={took}
        onSend={send}
        onPass={pass}
      />
    </>
  )
}
