import * as v from 'valibot'
import {
  DateSchema,
  HexIdSchema,
  IdSchema,
  LineSchema,
  MomentSchema,
  OptionalLineSchema,
  TextSchema,
} from '#shared/contract/values.ts'

export const horizons = ['long', 'intermediate', 'short'] as const
export type Horizon = (typeof horizons)[number]

export const statuses = ['coming-up', 'under-way', 'done', 'set-aside'] as const
export type Status = (typeof statuses)[number]

/** What counts as victory: a text that says something. */
const GoalTextSchema = v.pipe(TextSchema, v.trim(), v.minLength(1))

/** Who carries an action: somebody here, or somebody named in words ("the youth council"). null: a helper would be welcome. */
export const OwnerSchema = v.nullable(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('person'), person: HexIdSchema }),
    v.strictObject({ kind: v.literal('words'), name: LineSchema }),
  ]),
)
export type Owner = Readonly<v.InferOutput<typeof OwnerSchema>>

export const MarkSchema = v.object({ by: HexIdSchema, at: MomentSchema })
export type Mark = Readonly<v.InferOutput<typeof MarkSchema>>

/** How far an action is and who said so last, as one value: "done" without "by whom" cannot be. */
export const StateSchema = v.object({ is: v.picklist(statuses), ...MarkSchema.entries })

/** Put away; `along` names the goal or objective it was put away with. */
const ArchivedSchema = v.object({
  ...MarkSchema.entries,
  along: v.optional(v.nullable(IdSchema), null),
})
export type Archived = Readonly<v.InferOutput<typeof ArchivedSchema>>

const OrderSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(500))

/** What people write about each; every field is edited on its own. */
export const goalFields = {
  text: GoalTextSchema,
  horizon: v.picklist(horizons),
  /** The decision this goal carries out. */
  decision: v.nullable(IdSchema),
} as const

/** One plan of several for the same goal. */
export const wayFields = {
  name: LineSchema,
  /** What speaks for it, or against it. */
  note: v.pipe(TextSchema, v.trim(), v.maxLength(4000)),
} as const

export const objectiveFields = {
  text: LineSchema,
  /** How people will know, in one line. */
  measure: OptionalLineSchema,
  due: v.nullable(DateSchema),
} as const

export const actionFields = {
  text: LineSchema,
  due: v.nullable(DateSchema),
  notes: v.pipe(TextSchema, v.trim()),
} as const

/** What every record of a plan has besides. */
export const recordEntries = {
  order: OrderSchema,
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(ArchivedSchema), null),
} as const
