import type { Sample } from './sample-content.ts'
import type { SamplePeople } from './sample-people.ts'

const day = 24 * 60 * 60 * 1000

/** A goal that carries out the decision, with what was done about it so far. `now` in milliseconds since 1970. */
export async function fillPlan(
  { goal }: Sample,
  people: SamplePeople,
  decision: string,
  daysAgo: (days: number) => void,
  now: number,
): Promise<void> {
  const host = people.link(0)
  const names = await people.personIds()
  daysAgo(5)
  const { text } = goal
  const made = await host.run('plans/add-goal', { text, horizon: 'short', decision })
  for (const { actions, ...objective } of goal.objectives) {
    const placed = await host.run('plans/add-objective', { goal: made.id, ...objective })
    for (const action of actions) {
      const person = action.owner === null ? undefined : names[action.owner]
      const added = await host.run('plans/add-action', {
        objective: placed.id,
        text: action.text,
        due: dateFrom(now + action.due * day),
        owner: person === undefined ? null : { kind: 'person', person },
      })
      await people.meet()
      if (action.status === 'coming-up') continue
      daysAgo(Math.max(1, -action.due))
      await people
        .link(action.owner ?? 0)
        .run('plans/set-status', { id: added.id, status: action.status })
      daysAgo(5)
    }
  }
}

const dateFrom = (at: number) => new Date(at).toISOString().slice(0, 10)
