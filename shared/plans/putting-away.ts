import type { Desk } from '#shared/documents/desk.ts'
import { editRecord, type Records } from '#shared/documents/record.ts'
import { mapsOf } from './maps.ts'
import { standingOn } from './standing.ts'

type Kind = 'goal' | 'objective' | 'action'

/**
 * Put one record away, with what stands in it. What goes along remembers with which one it went, so that it comes back
 * with it and with nothing else; what somebody adds elsewhere meanwhile did not go along and stays in sight.
 */
export function putAway(desk: Desk, kind: Kind, id: string) {
  const { objectives, actions } = standingOn(desk)
  const isInSight = (one: { readonly archived: object | null }) => one.archived === null
  const inGoal =
    kind === 'goal' ? objectives.filter((one) => one.goal === id && isInSight(one)) : []
  const parents = new Set(kind === 'objective' ? [id] : inGoal.map((one) => one.id))
  const inObjectives = actions.filter((one) => parents.has(one.objective) && isInSight(one))
  desk.change('plans', (document) => {
    const maps = mapsOf(document)
    const mark = { by: desk.me, at: desk.now }
    editRecord(maps[`${kind}s`], id, { archived: { ...mark, along: null } })
    const takeAlong = (records: Records, children: typeof inGoal | typeof inObjectives) => {
      for (const child of children)
        editRecord(records, child.id, { archived: { ...mark, along: id } })
    }
    takeAlong(maps.objectives, inGoal)
    takeAlong(maps.actions, inObjectives)
  })
  return {}
}

/** Bring one record back, and what was put away with it. */
export function bringBack(desk: Desk, kind: Kind, id: string) {
  const { objectives, actions } = standingOn(desk)
  desk.change('plans', (document) => {
    const maps = mapsOf(document)
    editRecord(maps[`${kind}s`], id, { archived: null })
    for (const one of objectives)
      if (one.archived?.along === id) editRecord(maps.objectives, one.id, { archived: null })
    for (const one of actions)
      if (one.archived?.along === id) editRecord(maps.actions, one.id, { archived: null })
  })
  return {}
}
