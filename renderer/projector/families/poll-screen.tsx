import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { pollShapes } from '#shared/meetings/activities/families/poll.ts'
import { fitted } from '#renderer/projector/fitted.ts'
import { LargeAsked } from '#renderer/projector/large-asked.tsx'
import type { HeadProps, ScreenProps } from '../activities/activity-screen.ts'
import { LargeBars } from './large-bars.tsx'
import { SaidScreen } from './said-screen.tsx'

/** What is proposed, large, with the question above it; where nothing is, the question. */
export function PollHead({ seen, asks }: HeadProps) {
  const read = v.safeParse(pollShapes.seen, seen)
  const proposal = read.success ? read.output.proposal : ''
  if (proposal === '') return <LargeAsked asks={asks} />
  return (
    <>
      <p className="projector__asked" dir="auto">
        {asks}
      </p>
      <h1 className={`projector__question projector__question--${fitted(proposal)}`} dir="auto">
        {proposal}
      </h1>
    </>
  )
}

/** Answers of a short scale, once they are shown to everybody; words that whoever leads reads out. */
export function PollScreen({ seen, kind }: ScreenProps & { readonly kind: string }) {
  const { t } = useTranslation('meeting-screen')
  const words = useTranslation('activities').t
  const read = v.safeParse(pollShapes.seen, seen)
  if (!read.success) return null
  const { counts, read: said } = read.output
  const answerOf = (answer: string) => words(`${kind}.answer.${answer}`)
  return (
    <>
      {counts !== null && (
        <LargeBars
          label={t('answers')}
          bars={counts.map(({ answer, count }) => ({
            key: answer,
            label: answerOf(answer),
            value: count,
          }))}
        />
      )}
      <SaidScreen
        items={said.map(({ ref, words: text, answer, name }) => ({
          ref,
          text,
          note: [answerOf(answer), name].filter((note) => note !== null).join(' · '),
        }))}
      />
    </>
  )
}
