import { useTranslation } from 'react-i18next'
import { statuses } from '#shared/plans/fields.ts'
import { spanOf } from '#shared/plans/span.ts'
import type { Plan } from '#shared/plans/tree.ts'
import { useToday } from '#renderer/device/use-today.ts'
import type { People } from '#renderer/store/use-people.ts'
import { StatusMark } from '#renderer/plans/status-mark.tsx'
import { WayBar } from '#renderer/plans/ways/way-bar.tsx'
import { TimelineGoal } from './timeline-goal.tsx'
import './timeline.css'

type Props = {
  readonly plan: Plan
  readonly people: People
  readonly onLookAt: (goal: string, way: string | null) => void
}

/** The plan by months: every row says its day in words too, so that nobody has to read the strip. */
export function TimelineLook({ plan, people, onLookAt }: Props) {
  const { t } = useTranslation('plans')
  const today = useToday()
  const branches = [...plan.goals.flatMap(({ objectives }) => objectives), ...plan.loose.objectives]
  const days = branches.flatMap(({ objective, actions }) =>
    [objective, ...actions].flatMap(({ due }) => due ?? []),
  )
  const span = spanOf(days, today)
  return (
    <>
      {plan.goals.map((branch) => (
        <TimelineGoal
          key={branch.goal.id}
          branch={branch}
          span={span}
          people={people}
          bar={<WayBar branch={branch} goals={plan.goals} onLookAt={onLookAt} />}
        />
      ))}
      <p className="timeline__key meta" aria-hidden>
        {statuses.map((status) => (
          <span key={status} className="row">
            <StatusMark status={status} />
            {t(`status.${status}`)}
          </span>
        ))}
      </p>
    </>
  )
}
