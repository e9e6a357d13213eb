import type { Handlers } from '#shared/contract/handlers.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { byOrder } from '#shared/documents/order.ts'
import { addRecord, editRecord, type Fields } from '#shared/documents/record.ts'
import type { prioritiesCommands } from './contract.ts'
import { mostCriteria, readCriterion, scoreField, type Criterion } from './criterion.ts'
import { mapsOf, mapsOn } from './maps.ts'
import { placeAmong } from './place.ts'
import { readWeighing, type Weighing } from './weighing.ts'
import { withIds } from './options.ts'

type Commands = Handlers<typeof prioritiesCommands>
type WeighingCommands = Pick<
  Commands,
  Extract<keyof Commands, `priorities/${string}-weighing` | `priorities/${string}-criterion`>
>

/** Weigh options by criteria, together: every number is the group's, and each can be changed and undone. */
export const weighingHandlers: WeighingCommands = {
  'priorities/add-weighing': (desk, { question, options }) => {
    const id = desk.newId()
    const fields = { question, options: withIds(desk, options), by: desk.me, at: desk.now }
    desk.change('priorities', (document) => {
      addRecord(mapsOf(document).weighings, id, fields)
    })
    return { id }
  },
  'priorities/archive-weighing': (desk, { id }) => setArchived(desk, id, true),
  'priorities/restore-weighing': (desk, { id }) => setArchived(desk, id, false),

  'priorities/add-criterion': (desk, { weighing, text, equity, weight }) => {
    existingWeighing(desk, weighing)
    const others = criteriaOf(desk, weighing)
    if (others.length >= mostCriteria)
      throw new Refusal('too-many-criteria', { most: mostCriteria })
    const id = desk.newId()
    const order = placeAmong(others, id, {}).get(id)
    const fields = { weighing, text, weight, equity, order, by: desk.me, at: desk.now }
    desk.change('priorities', (document) => {
      addRecord(mapsOf(document).criteria, id, fields)
    })
    return { id }
  },
  'priorities/edit-criterion': (desk, { id, ...fields }) => edit(desk, id, fields),
  'priorities/archive-criterion': (desk, { id }) => edit(desk, id, { archived: true }),
  'priorities/restore-criterion': (desk, { id }) => edit(desk, id, { archived: false }),
  'priorities/score-criterion': (desk, { id, option, score }) => {
    const criterion = existingCriterion(desk, id)
    const weighing = existingWeighing(desk, criterion.weighing)
    if (!weighing.options.some((one) => one.id === option)) throw new Refusal('no-such-option')
    return edit(desk, id, { [scoreField(option)]: score })
  },
}

function existingWeighing(desk: Desk, id: string): Weighing {
  const weighing = readWeighing(id, mapsOn(desk).weighings.get(id))
  if (weighing === null) throw new Refusal('no-such-weighing')
  return weighing
}

function existingCriterion(desk: Desk, id: string): Criterion {
  const criterion = readCriterion(id, mapsOn(desk).criteria.get(id))
  if (criterion === null) throw new Refusal('no-such-criterion')
  return criterion
}

function criteriaOf(desk: Desk, weighing: string): readonly Criterion[] {
  const { criteria } = mapsOn(desk)
  return [...criteria.keys()]
    .flatMap((id) => readCriterion(id, criteria.get(id)) ?? [])
    .filter((one) => one.weighing === weighing && !one.archived)
    .toSorted(byOrder)
}

function edit(desk: Desk, id: string, fields: Fields) {
  existingCriterion(desk, id)
  desk.change('priorities', (document) => editRecord(mapsOf(document).criteria, id, fields))
  return {}
}

function setArchived(desk: Desk, id: string, archived: boolean) {
  existingWeighing(desk, id)
  desk.change('priorities', (document) => editRecord(mapsOf(document).weighings, id, { archived }))
  return {}
}
