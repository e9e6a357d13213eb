import { useMemo } from 'react'
import type { ActionItem, BoardItem } from '#shared/plans/items.ts'
import type { Plan } from '#shared/plans/tree.ts'
import { stillWaiting } from '#shared/plans/waiting.ts'
import { CarryingLook } from './carrying/carrying-look.tsx'
import { GoalSection } from './goal-section.tsx'
import { LooseSection } from './loose-section.tsx'
import { Mover } from './mover.tsx'
import type { Look } from './plans-head.tsx'
import { TimelineLook } from './timeline/timeline-look.tsx'
import type { Decisions } from './use-decisions.ts'
import type { Moves } from './use-moves.ts'
import type { People } from '#renderer/store/use-people.ts'
import { WaitingContext } from './waiting.ts'

type Props = {
  readonly look: Look
  readonly items: readonly BoardItem[]
  readonly standing: Plan
  readonly moves: Moves
  readonly people: People
  readonly decisions: Decisions
  readonly onLookAt: (goal: string, way: string | null) => void
}

/** The plan in the chosen look, with what waits for what. */
export function Looks({ items, ...props }: Props) {
  const waiting = useMemo(
    () => stillWaiting(items.filter((item): item is ActionItem => item.kind === 'action')),
    [items],
  )
  return (
    <WaitingContext value={waiting}>
      <Chosen {...props} />
    </WaitingContext>
  )
}

function Chosen({ look, standing, moves, people, decisions, onLookAt }: Omit<Props, 'items'>) {
  switch (look) {
    case 'timeline':
      return <TimelineLook plan={standing} people={people} onLookAt={onLookAt} />
    case 'carrying':
      return <CarryingLook plan={standing} people={people} />
    case 'plan':
      return (
        <Mover moves={moves}>
          {moves.plan.goals.map((branch) => (
            <GoalSection
              key={branch.goal.id}
              branch={branch}
              moves={moves}
              people={people}
              decisions={decisions}
              goals={moves.plan.goals}
              onLookAt={onLookAt}
            />
          ))}
          <LooseSection loose={moves.plan.loose} moves={moves} people={people} />
        </Mover>
      )
  }
}
