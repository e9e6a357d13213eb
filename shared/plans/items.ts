import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import {
  actionFields,
  goalFields,
  MarkSchema,
  objectiveFields,
  OwnerSchema,
  statuses,
  wayFields,
} from './fields.ts'

const ShownMarkSchema = v.strictObject(MarkSchema.entries)
const StatusSchema = v.picklist(statuses)

/** Fields of a record in which two people may have written at the same time. */
const apartFields = [
  'text',
  'horizon',
  'decision',
  'follows',
  'name',
  'note',
  'goal',
  'way',
  'objective',
  'measure',
  'due',
  'notes',
  'owner',
  'status',
] as const
export type ApartField = (typeof apartFields)[number]

/** A value written at the same time as the one that counts; writing the field again settles it. `by` is null where nobody can tell. */
const ApartSchema = v.strictObject({
  field: v.picklist(apartFields),
  by: v.nullable(HexIdSchema),
  value: v.union([v.string(), OwnerSchema]),
})

const GoalEntries = {
  kind: v.literal('goal'),
  id: IdSchema,
  text: v.string(),
  horizon: goalFields.horizon,
  decision: goalFields.decision,
  /** The plan that is followed, where it stands in this goal; null: the first. */
  follows: v.nullable(IdSchema),
}
const WayEntries = {
  kind: v.literal('way'),
  id: IdSchema,
  /** null: without a place, because its goal was put away elsewhere or cannot be read. */
  goal: v.nullable(IdSchema),
  /** What people call the plan. */
  text: wayFields.name,
  note: wayFields.note,
}
const ObjectiveEntries = {
  kind: v.literal('objective'),
  id: IdSchema,
  /** null: without a place, because its goal was put away elsewhere or cannot be read. */
  goal: v.nullable(IdSchema),
  /** The plan of that goal it stands in; null: the first. */
  way: v.nullable(IdSchema),
  text: objectiveFields.text,
  measure: objectiveFields.measure,
  due: objectiveFields.due,
}
const ActionEntries = {
  kind: v.literal('action'),
  id: IdSchema,
  /** null: without a place, because its objective was put away elsewhere or cannot be read. */
  objective: v.nullable(IdSchema),
  text: actionFields.text,
  owner: OwnerSchema,
  due: actionFields.due,
  status: StatusSchema,
  /** Who said it is done, and when. */
  done: v.nullable(ShownMarkSchema),
  /** Ids of the actions that come first, also of some that are gone. */
  waitsFor: v.array(IdSchema),
}
const BoardEntries = {
  order: v.string(),
  /** Whether something was written in two places at once and waits to be looked at. */
  apart: v.boolean(),
}
const OneEntries = {
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.nullable(ShownMarkSchema),
  archived: v.nullable(ShownMarkSchema),
  apart: v.array(ApartSchema),
}

export const BoardItemSchema = v.variant('kind', [
  v.strictObject({ ...GoalEntries, ...BoardEntries }),
  v.strictObject({ ...WayEntries, ...BoardEntries }),
  v.strictObject({ ...ObjectiveEntries, ...BoardEntries }),
  v.strictObject({ ...ActionEntries, ...BoardEntries, noted: v.boolean() }),
])

export const OneItemSchema = v.variant('kind', [
  v.strictObject({ ...GoalEntries, ...OneEntries }),
  v.strictObject({ ...WayEntries, ...OneEntries }),
  v.strictObject({ ...ObjectiveEntries, ...OneEntries }),
  v.strictObject({
    ...ActionEntries,
    ...OneEntries,
    notes: v.string(),
    /** The meeting at which somebody took it on. */
    meeting: v.nullable(IdSchema),
  }),
])

export const MineItemSchema = v.strictObject({
  id: IdSchema,
  text: v.string(),
  due: actionFields.due,
  status: StatusSchema,
  done: v.nullable(ShownMarkSchema),
  /** The objective it is for; null where it is without a place. */
  for: v.nullable(v.string()),
  order: v.string(),
})

export const ArchivedItemSchema = v.strictObject({
  kind: v.picklist(['goal', 'way', 'objective', 'action']),
  id: IdSchema,
  text: v.string(),
  archived: ShownMarkSchema,
  /** How many others were put away with it and come back with it. */
  along: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

export type BoardItem = Readonly<v.InferOutput<typeof BoardItemSchema>>
export type GoalItem = Extract<BoardItem, { kind: 'goal' }>
export type WayItem = Extract<BoardItem, { kind: 'way' }>
export type ObjectiveItem = Extract<BoardItem, { kind: 'objective' }>
export type ActionItem = Extract<BoardItem, { kind: 'action' }>
export type OneItem = Readonly<v.InferOutput<typeof OneItemSchema>>
export type OneGoal = Extract<OneItem, { kind: 'goal' }>
export type OneWay = Extract<OneItem, { kind: 'way' }>
export type OneObjective = Extract<OneItem, { kind: 'objective' }>
export type OneAction = Extract<OneItem, { kind: 'action' }>
export type ApartValue = OneItem['apart'][number]
export type MineItem = Readonly<v.InferOutput<typeof MineItemSchema>>
export type ArchivedItem = Readonly<v.InferOutput<typeof ArchivedItemSchema>>
