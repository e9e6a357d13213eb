import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Span } from '#shared/plans/span.ts'
import type { GoalBranch } from '#shared/plans/tree.ts'
import { useToday } from '#renderer/device/use-today.ts'
import type { People } from '#renderer/store/use-people.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { TimelineRow } from './timeline-row.tsx'

type Props = {
  readonly branch: GoalBranch
  readonly span: Span
  readonly people: People
  /** Which of several plans it is. */
  readonly bar: ReactNode
}

/** So many names of months have room side by side. */
const mostNames = 12

/** One goal with its objectives and actions, each on the strip of months. */
export function TimelineGoal({ branch: { goal, objectives }, span, people, bar }: Props) {
  const { t } = useTranslation('plans')
  const { month } = useFormat()
  const today = useToday()
  const head = useId()
  const every = Math.ceil(span.months.length / mostNames)
  return (
    <article className="timeline" aria-labelledby={head}>
      <h2 id={head}>
        <Link href={`/plans/${goal.id}`} className="plans-name">
          <bdi>{goal.text}</bdi>
        </Link>
      </h2>
      {bar}
      <div className="timeline__all">
        <div className="timeline__months" aria-hidden>
          {span.months.map(({ first, at }, index) => (
            <span
              key={first}
              className="timeline__month"
              style={{ insetInlineStart: `${String(at * 100)}%` }}
            >
              {index % every === 0 && month(first)}
            </span>
          ))}
          <span
            className={`timeline__today${span.placeOf(today) < 0.1 ? ' timeline__today--early' : ''}`}
            style={{ insetInlineStart: `${String(span.placeOf(today) * 100)}%` }}
          >
            <b>{t('timeline.today')}</b>
          </span>
        </div>
        <ul className="timeline__rows">
          {objectives.map(({ objective, actions }) => (
            <li key={objective.id}>
              <TimelineRow item={objective} span={span} people={people} />
              {actions.length > 0 && (
                <ul>
                  {actions.map((action) => (
                    <li key={action.id}>
                      <TimelineRow item={action} span={span} people={people} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </div>
    </article>
  )
}
