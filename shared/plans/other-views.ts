import type { LiveView } from '#shared/contract/live.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { doneMark, objectiveInSight, statusOf } from './board-view.ts'
import type { Archived } from './fields.ts'
import type { ArchivedItem, MineItem } from './items.ts'
import { arranged, type PlanRecords } from './plan-records.ts'
import { isFollowed } from './where.ts'

/** What a person carries in the plans that are followed, and has not put away. */
export const viewMine = (shelf: Shelf, person: string): LiveView<MineItem> =>
  arranged<MineItem>(shelf, function* (records, keep) {
    for (const [id, action] of records.actions.items()) {
      const { owner, archived, text, due, order } = action
      if (archived !== null || owner?.kind !== 'person' || owner.person !== person) continue
      const place = objectiveInSight(records, action.objective)
      const objective = place === null ? undefined : records.objectives.get(place)
      // What stands in a plan that nobody follows is nobody's work yet.
      if (objective !== undefined && !isFollowed(records, objective)) continue
      const name = objective?.text ?? null
      const status = statusOf(action)
      const done = doneMark(action)
      yield [
        id,
        keep(action, name ?? '', () => ({ id, text, due, status, done, for: name, order })),
      ]
    }
  })

/** What was put away, with what went along counted under it. */
export const viewArchived = (shelf: Shelf): LiveView<ArchivedItem> =>
  arranged<ArchivedItem>(shelf, function* (records, keep) {
    const along = new Map<string, number>()
    const away = [...putAwayIn(records)]
    const isAway = new Set(away.map(({ id }) => id))
    const goesWith = ({ archived }: Away) =>
      archived.along !== null && isAway.has(archived.along) ? archived.along : null
    for (const one of away) {
      const parent = goesWith(one)
      if (parent !== null) along.set(parent, (along.get(parent) ?? 0) + 1)
    }
    for (const one of away) {
      if (goesWith(one) !== null) continue
      const { kind, id, text, record } = one
      const archived = { by: one.archived.by, at: one.archived.at }
      const count = along.get(id) ?? 0
      yield [id, keep(record, String(count), () => ({ kind, id, text, archived, along: count }))]
    }
  })

type Away = Pick<ArchivedItem, 'kind' | 'id' | 'text'> & {
  readonly archived: Archived
  readonly record: object
}

function* putAwayIn({ goals, ways, objectives, actions }: PlanRecords): Generator<Away> {
  for (const [id, record] of ways.items())
    if (record.archived !== null)
      yield { kind: 'way', id, text: record.name, archived: record.archived, record }
  const kinds = [
    ['goal', goals],
    ['objective', objectives],
    ['action', actions],
  ] as const
  for (const [kind, records] of kinds)
    for (const [id, record] of records.items())
      if (record.archived !== null)
        yield { kind, id, text: record.text, archived: record.archived, record }
}
