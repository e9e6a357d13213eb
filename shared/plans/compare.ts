import type { ActionItem } from './items.ts'
import type { WayBranch } from './tree.ts'

/** What a plan takes, so that several can be looked at side by side. What was set aside takes nothing. */
export type Compared = {
  readonly branch: WayBranch
  readonly objectives: number
  readonly actions: number
  readonly done: number
  /** Who carries something of it, in the order of the plan. */
  readonly owners: readonly NonNullable<ActionItem['owner']>[]
  /** Actions that nobody carries yet. */
  readonly open: number
  /** Actions without a day, so that an early end is not taken for a sure one. */
  readonly undated: number
  /** The first and the last day of it, YYYY-MM-DD; null where no day is said. */
  readonly begins: string | null
  readonly ends: string | null
}

/** The plans of a goal, side by side. */
export const comparedOf = (ways: readonly WayBranch[]): readonly Compared[] => ways.map(compared)

function compared(branch: WayBranch): Compared {
  const actions = branch.objectives
    .flatMap((one) => one.actions)
    .filter(({ status }) => status !== 'set-aside')
  const steps = branch.objectives.map(({ objective }) => objective)
  const days = [...steps, ...actions].flatMap(({ due }) => due ?? []).toSorted()
  const owners = new Map(
    actions.flatMap(({ owner }) => (owner === null ? [] : [[JSON.stringify(owner), owner]])),
  )
  return {
    branch,
    objectives: steps.length,
    actions: actions.length,
    done: actions.filter(({ status }) => status === 'done').length,
    owners: [...owners.values()],
    open: actions.filter(({ owner, status }) => owner === null && status !== 'done').length,
    undated: actions.filter(({ due }) => due === null).length,
    begins: days[0] ?? null,
    ends: days.at(-1) ?? null,
  }
}

/** The plan whose last day comes first, where each has days for everything, and no other plan ends on the same day. */
export function firstToEnd(all: readonly Compared[]): Compared | null {
  if (all.length < 2 || all.some(({ ends, undated }) => ends === null || undated > 0)) return null
  const [first, second] = all.toSorted((a, b) => (a.ends ?? '').localeCompare(b.ends ?? ''))
  return first === undefined || first.ends === second?.ends ? null : first
}
