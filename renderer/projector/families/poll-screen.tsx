import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { pollShapes } from '#shared/meetings/activities/families/poll.ts'
import type { ScreenProps } from '../activities/activity-screen.ts'
import { LargeBars } from './large-bars.tsx'
import { SaidScreen } from './said-screen.tsx'

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
