import type { Desk } from '#shared/documents/desk.ts'
import { editRecord, type Records } from '#shared/documents/record.ts'
import { mapsOf } from './maps.ts'
import { standingOn, type Standing } from './standing.ts'
import { findsIn, whereObjective } from './where.ts'

type Kind = 'goal' | 'way' | 'objective' | 'action'

/**
 * Put one record away, with what stands in it. What goes along remembers with which one it went, so that it comes back
 * with it and with nothing else; what somebody adds elsewhere meanwhile did not go along and stays in sight.
 */
export function putAway(desk: Desk, kind: Kind, id: string) {
  const standing = standingOn(desk)
  const ways =
    kind === 'goal' ? standing.ways.filter((one) => one.goal === id && isInSight(one)) : []
  const objectives = objectivesIn(standing, kind, id)
  const parents = new Set(kind === 'objective' ? [id] : objectives.map((one) => one.id))
  const actions = standing.actions.filter((one) => parents.has(one.objective) && isInSight(one))
  desk.change('plans', (document) => {
    const maps = mapsOf(document)
    const mark = { by: desk.me, at: desk.now }
    editRecord(maps[`${kind}s`], id, { archived: { ...mark, along: null } })
    const takeAlong = (records: Records, children: readonly { readonly id: string }[]) => {
      for (const child of children)
        editRecord(records, child.id, { archived: { ...mark, along: id } })
    }
    takeAlong(maps.ways, ways)
    takeAlong(maps.objectives, objectives)
    takeAlong(maps.actions, actions)
  })
  return {}
}

const isInSight = (one: { readonly archived: object | null }) => one.archived === null

function objectivesIn(standing: Standing, kind: Kind, id: string) {
  if (kind !== 'goal' && kind !== 'way') return []
  const finds = findsIn(standing)
  return standing.objectives.filter(
    (one) => isInSight(one) && whereObjective(finds, one)?.[kind] === id,
  )
}

/** Bring one record back, and what was put away with it. */
export function bringBack(desk: Desk, kind: Kind, id: string) {
  const standing = standingOn(desk)
  desk.change('plans', (document) => {
    const maps = mapsOf(document)
    editRecord(maps[`${kind}s`], id, { archived: null })
    for (const map of ['ways', 'objectives', 'actions'] as const)
      for (const one of standing[map])
        if (one.archived?.along === id) editRecord(maps[map], one.id, { archived: null })
  })
  return {}
}
