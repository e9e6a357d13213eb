import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { pollShapes } from '#shared/meetings/activities/families/poll.ts'
import { BarChart } from '#renderer/ui/bar-chart.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { DeskProps } from '../activities/activity-desk.ts'
import { ShowSwitch } from './show-switch.tsx'

/** Answers of a short scale, counted; words that came with them can be read out on the big screen. */
export function PollDesk({ seen, desk, lead, kind }: DeskProps & { readonly kind: string }) {
  const { t } = useTranslation('meeting-run')
  const words = useTranslation('activities').t
  const read = v.safeParse(pollShapes.desk, desk)
  const shown = v.safeParse(pollShapes.seen, seen)
  if (!read.success || !shown.success) return null
  const { proposal } = shown.output
  const { counts, isShown, words: said } = read.output
  const answerOf = (answer: string) => words(`${kind}.answer.${answer}`)
  return (
    <section className="run-given" aria-label={t('answers')}>
      {proposal !== '' && <blockquote dir="auto">{proposal}</blockquote>}
      <ShowSwitch isShown={isShown} lead={lead} />
      <BarChart
        caption={t('answers')}
        of={t('answers.of')}
        unit={t('answers.unit')}
        bars={counts.map(({ answer, count }) => ({
          key: answer,
          label: answerOf(answer),
          value: count,
        }))}
      />
      <ul className="run-cards">
        {said.map(({ ref, answer, words: text, name, isRead }) => (
          <li key={ref} data-held={!isRead}>
            <p dir="auto">{text}</p>
            <p className="meta">
              <bdi>{[answerOf(answer), name].filter((note) => note !== null).join(' · ')}</bdi>
            </p>
            {!isRead && (
              <Button
                size="small"
                kind="soft"
                aria-label={t('given.show-it', { text })}
                onPress={() => {
                  lead({ do: 'read-out', ref })
                }}
              >
                {t('given.show')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
