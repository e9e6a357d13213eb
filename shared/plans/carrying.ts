import { dueBy } from './dates.ts'
import type { ActionItem, ObjectiveItem } from './items.ts'
import type { Plan } from './tree.ts'

export type Carried = {
  readonly action: ActionItem
  readonly objective: ObjectiveItem | null
}

/** What one person, or somebody named in words, carries; `null`: nobody yet. */
export type Load = {
  readonly owner: ActionItem['owner']
  /** Coming up or under way, by day, those without one last. */
  readonly open: readonly Carried[]
  readonly late: number
  readonly done: number
}

/** Who carries what: what would welcome a helper first, then people and groups in the order they are first met. @param today YYYY-MM-DD */
export function loadsOf({ goals, loose }: Plan, today: string): readonly Load[] {
  const branches = [...goals.flatMap(({ objectives }) => objectives), ...loose.objectives]
  const all: Carried[] = [
    ...branches.flatMap(({ objective, actions }) =>
      actions.map((action) => ({ action, objective })),
    ),
    ...loose.actions.map((action) => ({ action, objective: null })),
  ]
  const groups = new Map<string, Carried[]>([[keyOf(null), []]])
  for (const one of all) {
    const key = keyOf(one.action.owner)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((carried) => {
    const [first] = carried
    if (first === undefined) return []
    const { owner } = first.action
    const open = carried
      .filter(({ action: { status } }) => status === 'coming-up' || status === 'under-way')
      .toSorted((a, b) => (a.action.due ?? '9999').localeCompare(b.action.due ?? '9999'))
    const late = open.filter(({ action }) => dueBy(action.due, today).when === 'late').length
    const done = carried.filter(({ action }) => action.status === 'done').length
    return open.length === 0 && (owner === null || done === 0) ? [] : [{ owner, open, late, done }]
  })
}

const keyOf = (owner: ActionItem['owner']): string =>
  owner === null ? '' : owner.kind === 'person' ? `person ${owner.person}` : `words ${owner.name}`
