import * as v from 'valibot'
import type { Desk } from '#shared/documents/desk.ts'
import { plansCommands } from '#shared/plans/contract.ts'
import { type PlansFileCommand, plansHandlers } from '#shared/plans/handlers.ts'
import type { BoardItem, OneItem } from '#shared/plans/items.ts'
import { planOf } from '#shared/plans/tree.ts'
import { plansViewers } from '#shared/plans/views.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'

type Rows = Omit<typeof plansCommands, PlansFileCommand>
type Name = keyof Rows

/** Give a command as the vault does: its input is checked first. */
export function give<C extends Name>(
  desk: Desk,
  name: C,
  input: v.InferInput<Rows[C]['input']>,
): v.InferOutput<Rows[C]['output']> {
  const handler = plansHandlers[name] as (
    desk: Desk,
    input: unknown,
  ) => v.InferOutput<Rows[C]['output']>
  return handler(desk, v.parse(plansCommands[name].input, input))
}

/** Two laptops of two people. */
export function pair(): readonly [TestDesk, TestDesk] {
  return [openDesk('1'.repeat(32)), openDesk('2'.repeat(32))]
}

export const board = (desk: TestDesk): readonly BoardItem[] =>
  [...plansViewers['plans/board'](desk, {}).items()].map(([, item]) => item)

const plan = (desk: TestDesk) => planOf(board(desk))

export function one(desk: TestDesk, id: string): OneItem {
  const [found] = plansViewers['plans/one'](desk, { id }).items()
  if (found === undefined) throw new Error(`nothing under ${id}`)
  return found[1]
}

/** The plan as lines: a goal, its objectives, their actions; what is without a place comes last. */
export function outline(desk: TestDesk): readonly string[] {
  const { goals, loose } = plan(desk)
  return [
    ...goals.flatMap(({ goal, objectives }) => [
      goal.text,
      ...objectives.flatMap((branch) => [
        `- ${branch.objective.text}`,
        ...branch.actions.map((action) => `-- ${action.text}`),
      ]),
    ]),
    ...loose.objectives.flatMap((branch) => [
      `? ${branch.objective.text}`,
      ...branch.actions.map((action) => `?- ${action.text}`),
    ]),
    ...loose.actions.map((action) => `?? ${action.text}`),
  ]
}

export const addGoal = (desk: TestDesk, text: string) => give(desk, 'plans/add-goal', { text }).id

export const addObjective = (desk: TestDesk, goal: string, text: string) =>
  give(desk, 'plans/add-objective', { goal, text }).id

export const addAction = (desk: TestDesk, objective: string, text: string) =>
  give(desk, 'plans/add-action', { objective, text }).id

/** A goal with an objective and some actions; their ids. */
export function begin(desk: TestDesk, ...actions: readonly string[]) {
  const goal = addGoal(desk, 'A warm place after three')
  const objective = addObjective(desk, goal, 'The library stays open')
  return { goal, objective, actions: actions.map((text) => addAction(desk, objective, text)) }
}
