import type { Desk } from '#shared/documents/desk.ts'
import { addOnce, type Fields, isThere } from '#shared/documents/record.ts'
import { mapsOf, mapsOn, type PlansMaps } from '#shared/plans/maps.ts'
import { readObjective } from '#shared/plans/objective.ts'
import { bringBack } from '#shared/plans/putting-away.ts'
import { standingOn } from '#shared/plans/standing.ts'
import { placeAmong } from '#shared/priorities/place.ts'
import type { KeptOf } from '../kept.ts'
import type { Meeting } from '../meeting.ts'
import { carriedId } from './carried-id.ts'

/**
 * Puts what people took on into the plan, each under its own id; answers which were new. They stand in a goal and a step
 * of the meeting's own, from where people move them: a step that was moved is used where it is, one that was put away
 * comes back.
 */
export function intoPlan(
  desk: Desk,
  { id: meeting, title }: Meeting,
  agreed: readonly KeptOf<'agreed'>[],
  step: string,
): readonly boolean[] {
  const [goal, objective] = [carriedId('goal', meeting), carriedId('step', meeting)]
  const isHere = ({ id }: { readonly id: string }) =>
    isThere(mapsOn(desk).actions, carriedId('action', meeting, id))
  // What was put away since is not brought back for something that is there already.
  if (agreed.every(isHere)) return agreed.map(() => false)
  // Changes within a change are one change, which one step back undoes.
  return desk.change('plans', () => {
    const known = readObjective(objective, mapsOn(desk).objectives.get(objective))
    if (known === null || known.goal === goal) {
      const words = { text: title, textText: null, horizon: 'short', decision: null, follows: null }
      addLast(desk, 'goals', goal, standingOn(desk).goals, words)
    }
    if (known === null) {
      const words = { text: step, measure: '', due: null, goal, way: null }
      addLast(desk, 'objectives', objective, [], words)
    } else if (known.archived !== null) bringStepBack(desk, objective, known.archived.along)
    return agreed.map(({ id, text, who, due }) =>
      addLast(
        desk,
        'actions',
        carriedId('action', meeting, id),
        standingOn(desk).actions.filter((one) => one.objective === objective),
        { ...nothingYet, text, owner: who, due, objective, meeting },
      ),
    )
  })
}

/** What was put away with a goal or with one of its plans comes back with that. */
function bringStepBack(desk: Desk, objective: string, along: string | null): void {
  if (along === null) bringBack(desk, 'objective', objective)
  else bringBack(desk, mapsOn(desk).goals.has(along) ? 'goal' : 'way', along)
}

/** What nobody has said about an action when it comes into the plan. */
const nothingYet = { notes: '', notesText: null, state: null } as const

type Sibling = { readonly id: string; readonly order: string }

function addLast(
  desk: Desk,
  map: keyof PlansMaps,
  id: string,
  siblings: readonly Sibling[],
  fields: Fields,
): boolean {
  // Siblings with one key are told apart by their ids; giving them others is left to whoever moves one.
  const order = placeAmong(siblings, id, {}).get(id)
  return desk.change('plans', (document) =>
    addOnce(mapsOf(document)[map], id, {
      ...fields,
      order,
      by: desk.me,
      at: desk.now,
      changed: null,
      archived: null,
    }),
  )
}
