import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { HexIdSchema, IdSchema, NothingSchema } from '#shared/contract/values.ts'
import {
  actionFields,
  goalFields,
  objectiveFields,
  OwnerSchema,
  statuses,
  wayFields,
} from './fields.ts'
import { ArchivedItemSchema, BoardItemSchema, MineItemSchema, OneItemSchema } from './items.ts'

const OneIdSchema = v.strictObject({ id: IdSchema })

/** Where among the others: right before one, right after one, or, where both are left out, last. */
const PlaceEntries = {
  before: v.optional(IdSchema),
  after: v.optional(IdSchema),
}

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

const CalendarOfSchema = v.strictObject({ person: v.optional(v.nullable(HexIdSchema), null) })

const OutlineSchema = v.strictObject({
  text: objectiveFields.text,
  measure: v.optional(objectiveFields.measure, ''),
  due: v.optional(objectiveFields.due, null),
  actions: v.pipe(
    v.array(v.strictObject({ text: actionFields.text, due: v.optional(actionFields.due, null) })),
    v.maxLength(40),
  ),
})

const OutlinesSchema = v.pipe(v.array(OutlineSchema), v.minLength(1), v.maxLength(40))

/** One of several plans of a goal; null: the first. */
const WaySchema = v.nullable(IdSchema)

const byId = { who: 'member', input: OneIdSchema, output: NothingSchema } as const

/** Commands of this room: name, who may, input and output. */
export const plansCommands = {
  'plans/add-goal': command({
    who: 'member',
    input: v.strictObject({
      text: goalFields.text,
      horizon: v.optional(goalFields.horizon, 'intermediate'),
      decision: v.optional(goalFields.decision, null),
    }),
    output: OneIdSchema,
  }),
  'plans/edit-goal': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, ...v.partial(v.strictObject(goalFields)).entries }),
    output: NothingSchema,
  }),
  'plans/move-goal': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, ...PlaceEntries }),
    output: NothingSchema,
  }),
  /** Takes along the objectives and actions that stand in it; what others add meanwhile shows as without a place. */
  'plans/archive-goal': command(byId),
  /** Brings back what was put away with it, too. */
  'plans/restore-goal': command(byId),

  /** Another plan for a goal, beside what is there. */
  'plans/add-way': command({
    who: 'member',
    input: v.strictObject({
      goal: IdSchema,
      name: wayFields.name,
      note: v.optional(wayFields.note, ''),
      begin: v.variant('with', [
        v.strictObject({ with: v.literal('nothing') }),
        /** What stood in the first plan, which so gets a name. */
        v.strictObject({ with: v.literal('first') }),
        /** The steps of another plan of this goal, with nothing done yet. */
        v.strictObject({ with: v.literal('copy'), way: WaySchema }),
        v.strictObject({ with: v.literal('steps'), objectives: OutlinesSchema }),
      ]),
    }),
    output: OneIdSchema,
  }),
  'plans/edit-way': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, ...v.partial(v.strictObject(wayFields)).entries }),
    output: NothingSchema,
  }),
  /** A whole plan, with its steps, to another place or another goal. */
  'plans/move-way': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, goal: IdSchema, ...PlaceEntries }),
    output: NothingSchema,
  }),
  /** Say which plan of a goal is followed; the others stay as alternatives. */
  'plans/follow-way': command({
    who: 'member',
    input: v.strictObject({ goal: IdSchema, way: WaySchema }),
    output: NothingSchema,
  }),
  'plans/archive-way': command(byId),
  'plans/restore-way': command(byId),

  'plans/add-objective': command({
    who: 'member',
    input: v.strictObject({
      goal: IdSchema,
      way: v.optional(WaySchema, null),
      text: objectiveFields.text,
      measure: v.optional(objectiveFields.measure, ''),
      due: v.optional(objectiveFields.due, null),
    }),
    output: OneIdSchema,
  }),
  'plans/edit-objective': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, ...v.partial(v.strictObject(objectiveFields)).entries }),
    output: NothingSchema,
  }),
  'plans/move-objective': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      goal: IdSchema,
      way: v.optional(WaySchema, null),
      ...PlaceEntries,
    }),
    output: NothingSchema,
  }),
  'plans/archive-objective': command(byId),
  'plans/restore-objective': command(byId),

  'plans/add-action': command({
    who: 'member',
    input: v.strictObject({
      objective: IdSchema,
      text: actionFields.text,
      owner: v.optional(OwnerSchema, null),
      due: v.optional(actionFields.due, null),
    }),
    output: OneIdSchema,
  }),
  'plans/edit-action': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, ...v.partial(v.strictObject(actionFields)).entries }),
    output: NothingSchema,
  }),
  'plans/move-action': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, objective: IdSchema, ...PlaceEntries }),
    output: NothingSchema,
  }),
  'plans/archive-action': command(byId),
  'plans/restore-action': command(byId),
  'plans/set-status': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, status: v.picklist(statuses) }),
    output: NothingSchema,
  }),
  /** Say that an action waits for another one, or that it no longer does. Refuses a circle. */
  'plans/wait-for': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, other: IdSchema, waits: v.boolean() }),
    output: NothingSchema,
  }),
  /** "I will": whoever asks carries it from now on. */
  'plans/take-on': command(byId),
  /** To somebody else, or to nobody yet. */
  'plans/hand-on': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, owner: OwnerSchema }),
    output: NothingSchema,
  }),
  /** A goal, or one that is here, with objectives and actions to begin from; all of it is one step. */
  'plans/add-outline': command({
    who: 'member',
    input: v.strictObject({
      goal: v.union([
        v.strictObject({ id: IdSchema, way: v.optional(WaySchema, null) }),
        v.strictObject({ text: goalFields.text, horizon: goalFields.horizon }),
      ]),
      objectives: OutlinesSchema,
    }),
    output: OneIdSchema,
  }),
  /** What a calendar file would hold that somebody should know before it leaves; see calendar-check.ts. */
  'plans/calendar-look': command({
    who: 'member',
    input: CalendarOfSchema,
    output: v.strictObject({
      days: CountSchema,
      /** Who carries what of it, by name. */
      people: v.array(v.string()),
      /** Days that speak of a person or a home by a name only the coalition knows. */
      private: v.array(v.strictObject({ text: v.string(), name: v.string() })),
    }),
  }),
  /** An iCalendar file of the days that are still to come about; of one person's part, where one is named. Names stay here unless somebody says otherwise. */
  'plans/calendar': command({
    who: 'member',
    input: v.strictObject({
      ...CalendarOfSchema.entries,
      /** Say who carries what. */
      people: v.optional(v.boolean(), false),
      /** Also days that speak of a person or a home by a name only the coalition knows. */
      private: v.optional(v.boolean(), false),
    }),
    output: v.strictObject({
      file: IdSchema,
      name: v.string(),
      count: CountSchema,
      /** How many days stay here. */
      kept: CountSchema,
    }),
  }),
} as const

/** Views of this room. */
export const plansViews = {
  /** Everything that is not put away, under its id. */
  'plans/board': view({ who: 'member', params: NothingSchema, item: BoardItemSchema }),
  /** One goal, objective or action under its id, also one that was put away; none where there is no such record. */
  'plans/one': view({ who: 'member', params: OneIdSchema, item: OneItemSchema }),
  /** What a person carries. */
  'plans/mine': view({
    who: 'member',
    params: v.strictObject({ person: HexIdSchema }),
    item: MineItemSchema,
  }),
  'plans/archived': view({ who: 'member', params: NothingSchema, item: ArchivedItemSchema }),
} as const
