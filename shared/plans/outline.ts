import type { Desk } from '#shared/documents/desk.ts'
import { editRecord } from '#shared/documents/record.ts'
import { waitsField } from './action.ts'
import { add } from './changing.ts'
import type { Owner } from './fields.ts'
import { objectivesAt } from './lane.ts'
import { mapsOf } from './maps.ts'
import { standingOn } from './standing.ts'
import type { Where } from './where.ts'
import { actionWithWords } from './with-words.ts'

/** A step of a plan before it has an id: words, days, and who does what. */
type Step = {
  readonly text: string
  readonly measure: string
  readonly due: string | null
  readonly actions: readonly {
    readonly text: string
    readonly due: string | null
    readonly owner?: Owner
    readonly notes?: string
  }[]
}

/** Puts steps last into a plan. Answers with the ids of their actions, in order. */
export function addOutline(desk: Desk, { goal, way }: Where, steps: readonly Step[]) {
  const where = way === null ? { goal } : { goal, way }
  return steps.flatMap(({ actions, ...fields }) => {
    const siblings = objectivesAt(desk, { goal, way })
    const objective = add(desk, 'objectives', siblings, { ...fields, ...where }).id
    return actions.map((action) => {
      const others = standingOn(desk).actions.filter((one) => one.objective === objective)
      return add(desk, 'actions', others, { ...action, objective }).id
    })
  })
}

/** Puts the steps of one plan into another one as they were meant: by the same people, nothing done yet, without what was set aside. */
export function copySteps(desk: Desk, from: Where, to: Where): void {
  const all = standingOn(desk).actions.filter(
    ({ archived, state }) => archived === null && state?.is !== 'set-aside',
  )
  const steps = objectivesAt(desk, from).map(({ id, text, measure, due }) => ({
    text,
    measure,
    due,
    actions: all.filter(({ objective }) => objective === id),
  }))
  const before = steps.flatMap(({ actions }) => actions)
  const after = addOutline(
    desk,
    to,
    steps.map((step) => ({
      ...step,
      actions: step.actions.map((action) => {
        const { text, due, owner, notes } = actionWithWords(desk, action)
        return { text, due, owner, ...(notes === '' ? {} : { notes }) }
      }),
    })),
  )
  const copies = new Map(
    before.flatMap(({ id }, at) => (after[at] === undefined ? [] : [[id, after[at]]])),
  )
  desk.change('plans', (document) => {
    for (const { id, waitsFor } of before)
      for (const other of waitsFor) {
        const [copy, first] = [copies.get(id), copies.get(other)]
        if (copy !== undefined && first !== undefined)
          editRecord(mapsOf(document).actions, copy, { [waitsField(first)]: true })
      }
  })
}
