import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import {
  itemFields,
  KindSchema,
  MarkSchema,
  meetingFields,
  meetingStates,
  MinutesSchema,
  needFields,
  StoredSettingsSchema,
  templateFields,
  WhoSchema,
  wordFields,
} from './fields.ts'
import { OutlinedItemSchema } from './template.ts'

const ShownMarkSchema = v.strictObject(MarkSchema.entries)
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

const marks = {
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.nullable(ShownMarkSchema),
  archived: v.nullable(ShownMarkSchema),
} as const

/** A value written at the same time as the one that counts; writing the field again settles it. `by` is null where nobody can tell. */
const ApartSchema = v.strictObject({
  field: v.string(),
  by: v.nullable(HexIdSchema),
  value: v.union([v.string(), v.number(), v.boolean(), v.array(v.string()), WhoSchema]),
})
export type ApartValue = Readonly<v.InferOutput<typeof ApartSchema>>

export const MeetingLineSchema = v.strictObject({
  id: IdSchema,
  title: v.string(),
  day: meetingFields.day,
  start: v.number(),
  zone: meetingFields.zone,
  place: v.string(),
  length: v.number(),
  state: v.picklist(meetingStates),
  /** Items of its agenda, and the minutes of all of them. */
  items: CountSchema,
  minutes: CountSchema,
  ...marks,
})

const RolesSchema = v.strictObject({
  facilitator: WhoSchema,
  'note-taker': WhoSchema,
  interpreter: WhoSchema,
  timekeeper: WhoSchema,
  greeter: WhoSchema,
})

const apart = v.array(ApartSchema)

/** A meeting under the key `meeting`, its agenda, what people need and the words for whoever interprets under their ids. */
export const MeetingPartSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('meeting'),
    id: IdSchema,
    ...meetingFields,
    roles: RolesSchema,
    state: v.picklist(meetingStates),
    apart,
    ...marks,
  }),
  v.strictObject({
    kind: v.literal('item'),
    id: IdSchema,
    activity: KindSchema,
    ...itemFields,
    minutes: MinutesSchema,
    order: v.string(),
    settings: StoredSettingsSchema,
    /** Whether this version knows the activity and can read its settings. */
    known: v.boolean(),
    apart,
    ...marks,
  }),
  v.strictObject({
    kind: v.literal('need'),
    id: IdSchema,
    need: needFields.kind,
    words: needFields.words,
    count: needFields.count,
    helper: needFields.helper,
    how: needFields.how,
    order: v.string(),
    apart,
    ...marks,
  }),
  v.strictObject({
    kind: v.literal('word'),
    id: IdSchema,
    ...wordFields,
    order: v.string(),
    apart,
    ...marks,
  }),
])

export const TemplateItemSchema = v.strictObject({
  id: IdSchema,
  name: templateFields.name,
  purpose: templateFields.purpose,
  length: meetingFields.length,
  items: v.array(v.strictObject(OutlinedItemSchema.entries)),
  ...marks,
})

/** What there is to know before an invitation leaves the group, in the words' keys `check.<code>`. */
const findingCodes = [
  /** No day is agreed yet. */
  'no-day',
  'unknown-zone',
  'no-place',
  /** A person or a home that only the coalition may see is named in it. */
  'name-in-text',
] as const

/** How it stands: to be put right first, to be answered, or only said. */
const standings = ['fix', 'asked', 'said'] as const

export const InvitationFindingSchema = v.strictObject({
  /** What an answer names: it answers nothing that came later. */
  key: v.string(),
  code: v.picklist(findingCodes),
  standing: v.picklist(standings),
  subject: v.string(),
})
export type InvitationFinding = Readonly<v.InferOutput<typeof InvitationFindingSchema>>

export type MeetingLine = Readonly<v.InferOutput<typeof MeetingLineSchema>>
export type MeetingPart = Readonly<v.InferOutput<typeof MeetingPartSchema>>
export type MeetingItem = Extract<MeetingPart, { kind: 'meeting' }>
export type ShownItem = Extract<MeetingPart, { kind: 'item' }>
export type ShownWord = Extract<MeetingPart, { kind: 'word' }>
export type ShownNeed = Extract<MeetingPart, { kind: 'need' }>
export type TemplateItem = Readonly<v.InferOutput<typeof TemplateItemSchema>>
