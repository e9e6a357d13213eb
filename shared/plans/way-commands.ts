import type { Handlers } from '#shared/contract/handlers.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { editRecord } from '#shared/documents/record.ts'
import { add, edit, goalOn, move, standing, wayOn } from './changing.ts'
import type { plansCommands } from './contract.ts'
import { objectivesAt, standingAt } from './lane.ts'
import { mapsOf } from './maps.ts'
import { addOutline, copySteps } from './outline.ts'
import { bringBack, putAway } from './putting-away.ts'
import { standingOn } from './standing.ts'
import { findsIn, followedOf } from './where.ts'

type Commands = Handlers<typeof plansCommands>
type WayCommands = Pick<Commands, Extract<keyof Commands, `plans/${string}-way`>>

const inGoal = (desk: Desk, goal: string) =>
  standingOn(desk).ways.filter((one) => one.goal === goal && one.archived === null)

/** Several plans for one goal: begin, name, move whole, follow one, put away. */
export const wayHandlers: WayCommands = {
  'plans/add-way': (desk, { goal, name, note, begin }) => {
    const before = standing(goalOn(desk, goal), 'no-such-goal')
    const from = begin.with === 'copy' ? standingAt(desk, { goal, way: begin.way }) : null
    const first = { goal, way: null }
    const isFirstFollowed = followedOf(findsIn(standingOn(desk)), before) === null
    // Changes within a change are one change, which one step back undoes.
    return desk.change('plans', (document) => {
      const said = note === '' ? {} : { note }
      const { id } = add(desk, 'ways', inGoal(desk, goal), { goal, name, ...said })
      const here = { goal, way: id }
      if (from !== null) copySteps(desk, from, here)
      if (begin.with === 'steps') addOutline(desk, here, begin.objectives)
      if (begin.with === 'first') {
        for (const one of objectivesAt(desk, first))
          editRecord(mapsOf(document).objectives, one.id, { way: id })
        if (isFirstFollowed) editRecord(mapsOf(document).goals, goal, { follows: id })
      }
      return { id }
    })
  },
  'plans/edit-way': (desk, { id, ...fields }) => {
    wayOn(desk, id)
    return edit(desk, 'ways', id, fields)
  },
  'plans/move-way': (desk, { id, goal, ...place }) => {
    const way = wayOn(desk, id)
    standing(goalOn(desk, goal), 'no-such-goal')
    const steps = objectivesAt(desk, { goal: way.goal, way: id })
    return desk.change('plans', (document) => {
      move(desk, 'ways', id, inGoal(desk, goal), place, { goal })
      // For versions that know of no plans besides the first: there, too, the steps go where the plan went.
      for (const one of steps) editRecord(mapsOf(document).objectives, one.id, { goal })
      return {}
    })
  },
  'plans/follow-way': (desk, { goal, way }) => {
    standingAt(desk, { goal, way })
    return edit(desk, 'goals', goal, { follows: way })
  },
  'plans/archive-way': (desk, { id }) => {
    wayOn(desk, id)
    return putAway(desk, 'way', id)
  },
  'plans/restore-way': (desk, { id }) => {
    wayOn(desk, id)
    return bringBack(desk, 'way', id)
  },
}
