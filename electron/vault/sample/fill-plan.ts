import { dateFrom } from './date-from.ts'
import type { Sample } from './sample-content.ts'
import type { SampleDecisions } from './fill-priorities.ts'
import type { SamplePeople } from './sample-people.ts'

const day = 24 * 60 * 60 * 1000

type Goal = Sample['goals'][number]
type Action = Goal['objectives'][number]['actions'][number]

/** Goals that carry out the decisions, with what was done about them so far. `now` in milliseconds since 1970. Resolves to the goals' ids. */
export async function fillPlan(
  { goals, plans, waits }: Sample,
  people: SamplePeople,
  decisions: SampleDecisions,
  daysAgo: (days: number) => void,
  now: number,
): Promise<readonly string[]> {
  const host = people.link(0)
  const ids: string[] = []
  const all = new Map<string, string>()
  const begun: { readonly id: string; readonly action: Action }[] = []
  daysAgo(5)
  for (const [g, { objectives, decision, ...goal }] of goals.entries()) {
    const made = await host.run('plans/add-goal', { ...goal, decision: decisions[decision] })
    ids.push(made.id)
    for (const [o, { actions, due, ...objective }] of objectives.entries()) {
      const placed = await host.run('plans/add-objective', {
        ...objective,
        goal: made.id,
        due: dateFrom(now + due * day),
      })
      for (const [a, action] of actions.entries()) {
        const id = await addAction(people, placed.id, action, now)
        all.set(String([g, o, a]), id)
        if (action.status !== 'coming-up') begun.push({ id, action })
      }
    }
  }
  for (const { action, first } of waits) {
    const [id = '', other = ''] = [all.get(String(action)), all.get(String(first))]
    await host.run('plans/wait-for', { id, other, waits: true })
  }
  const [goal = ''] = ids
  await host.run('plans/add-way', { goal, name: plans.first, note: '', begin: { with: 'first' } })
  await people.meet()
  const { name, note, objectives } = plans.other
  const steps = objectives.map(({ due, actions, ...step }) => ({
    ...step,
    due: dateFrom(now + due * day),
    actions: actions.map((action) => ({ ...action, due: dateFrom(now + action.due * day) })),
  }))
  const begin = { with: 'steps', objectives: steps } as const
  await people.link(2).run('plans/add-way', { goal, name, note, begin })
  await people.meet()
  for (const { id, action } of begun) {
    daysAgo(action.status === 'done' ? 3 : 1)
    await people.link(action.owner ?? 0).run('plans/set-status', { id, status: action.status })
  }
  return ids
}

async function addAction(
  people: SamplePeople,
  objective: string,
  { text, due, owner }: Action,
  now: number,
): Promise<string> {
  const person = owner === null ? undefined : (await people.personIds())[owner]
  const added = await people.link(0).run('plans/add-action', {
    objective,
    text,
    due: dateFrom(now + due * day),
    owner: person === undefined ? null : { kind: 'person', person },
  })
  return added.id
}
