import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { IdSchema, NothingSchema, TextSchema } from '#shared/contract/values.ts'
import { carryCommands, carryViews } from './carry/contract.ts'
import {
  itemFields,
  KindSchema,
  meetingFields,
  meetingRoles,
  MinutesSchema,
  mostItems,
  needFields,
  OneIdSchema,
  StoredSettingsSchema,
  templateFields,
  WhoSchema,
  wordFields,
} from './fields.ts'
import {
  InvitationFindingSchema,
  MeetingLineSchema,
  MeetingPartSchema,
  TemplateItemSchema,
} from './items.ts'
import { minutesCommands, minutesViews } from './minutes/contract.ts'

const byId = { who: 'member', input: OneIdSchema, output: NothingSchema } as const

/** Where among the others: right before one, right after one, or, where both are left out, last. */
const PlaceEntries = { before: v.optional(IdSchema), after: v.optional(IdSchema) }

/** A vote of a meeting, by its item of the agenda. */
const OneVoteSchema = v.strictObject({ meeting: IdSchema, item: IdSchema })
const BallotCountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

const InMeetingSchema = v.strictObject({ meeting: IdSchema, id: IdSchema })
const partById = { who: 'member', input: InMeetingSchema, output: NothingSchema } as const

/** An item to put into an agenda; settings that the activity does not have are refused. */
const NewItemSchema = v.strictObject({
  activity: KindSchema,
  title: itemFields.title,
  prompt: v.optional(itemFields.prompt, ''),
  minutes: MinutesSchema,
  locked: v.optional(itemFields.locked, false),
  lead: v.optional(itemFields.lead, null),
  settings: v.optional(StoredSettingsSchema, {}),
  contentNote: v.optional(itemFields.contentNote, ''),
})
export type NewItem = v.InferOutput<typeof NewItemSchema>

const ItemChangeSchema = v.partial(
  v.strictObject({ ...itemFields, settings: StoredSettingsSchema }),
)

const NewNeedSchema = v.strictObject({
  kind: needFields.kind,
  words: v.optional(needFields.words, ''),
  count: v.optional(needFields.count, 0),
  helper: v.optional(needFields.helper, null),
  how: v.optional(needFields.how, ''),
})

/** Commands of this room. */
export const meetingsCommands = {
  /** Plan a meeting, with an agenda to begin from; all of it is one step. */
  'meetings/add': command({
    who: 'member',
    input: v.strictObject({
      title: meetingFields.title,
      purpose: v.optional(meetingFields.purpose, ''),
      day: v.optional(meetingFields.day, null),
      start: meetingFields.start,
      zone: meetingFields.zone,
      length: v.optional(meetingFields.length, 90),
      place: v.optional(meetingFields.place, ''),
      languages: v.optional(meetingFields.languages, []),
      items: v.optional(v.pipe(v.array(NewItemSchema), v.maxLength(mostItems)), []),
    }),
    output: OneIdSchema,
  }),
  'meetings/edit': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, ...v.partial(v.strictObject(meetingFields)).entries }),
    output: NothingSchema,
  }),
  /** Who does what; null leaves it for a helper. */
  'meetings/set-role': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, role: v.picklist(meetingRoles), person: WhoSchema }),
    output: NothingSchema,
  }),
  'meetings/archive': command(byId),
  'meetings/restore': command(byId),

  'meetings/add-item': command({
    who: 'member',
    input: v.strictObject({ meeting: IdSchema, item: NewItemSchema, ...PlaceEntries }),
    output: OneIdSchema,
  }),
  'meetings/edit-item': command({
    who: 'member',
    input: v.strictObject({ ...InMeetingSchema.entries, ...ItemChangeSchema.entries }),
    output: NothingSchema,
  }),
  /** Give an item another length. What it takes more, later items without a lock give; see rebalance.ts. */
  'meetings/set-minutes': command({
    who: 'member',
    input: v.strictObject({ ...InMeetingSchema.entries, minutes: MinutesSchema }),
    output: v.strictObject({
      taken: v.array(v.strictObject({ id: IdSchema, minutes: v.number() })),
      over: v.number(),
    }),
  }),
  'meetings/move-item': command({
    who: 'member',
    input: v.strictObject({ ...InMeetingSchema.entries, ...PlaceEntries }),
    output: NothingSchema,
  }),
  /** Taken out, and kept to be put back. */
  'meetings/remove-item': command(partById),
  'meetings/restore-item': command(partById),

  'meetings/add-need': command({
    who: 'member',
    input: v.strictObject({ meeting: IdSchema, need: NewNeedSchema }),
    output: OneIdSchema,
  }),
  'meetings/edit-need': command({
    who: 'member',
    input: v.strictObject({
      ...InMeetingSchema.entries,
      ...v.partial(v.strictObject(needFields)).entries,
    }),
    output: NothingSchema,
  }),
  'meetings/remove-need': command(partById),

  /** Say how the languages of a meeting say a word, for whoever interprets. */
  'meetings/add-word': command({
    who: 'member',
    input: v.strictObject({ meeting: IdSchema, word: v.strictObject(wordFields) }),
    output: OneIdSchema,
  }),
  'meetings/edit-word': command({
    who: 'member',
    input: v.strictObject({
      ...InMeetingSchema.entries,
      ...v.partial(v.strictObject(wordFields)).entries,
    }),
    output: NothingSchema,
  }),
  'meetings/remove-word': command(partById),

  /** Keep the agenda of a meeting, without names, to begin others with. */
  'meetings/save-template': command({
    who: 'member',
    input: v.strictObject({ meeting: IdSchema, name: templateFields.name }),
    output: OneIdSchema,
  }),
  'meetings/edit-template': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, ...v.partial(v.strictObject(templateFields)).entries }),
    output: NothingSchema,
  }),
  /** What a file with the ballots of a closed vote would hold that somebody should know before it leaves. */
  'meetings/box-look': command({
    who: 'member',
    undo: 'none',
    input: OneVoteSchema,
    output: v.strictObject({
      ballots: BallotCountSchema,
      /** So few that somebody may know whose each is. */
      few: v.boolean(),
      /** With how many of them something was written. */
      written: BallotCountSchema,
      /** Names in its words that only the coalition knows. */
      names: v.array(v.string()),
    }),
  }),
  /** The ballots of a closed vote, for anybody to count again (priorities/tally/PUBLISHED-BOX.md). `accept`: what box-look says was read. */
  'meetings/publish-box': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ ...OneVoteSchema.entries, accept: v.optional(v.boolean(), false) }),
    output: v.strictObject({ file: IdSchema, name: v.string(), ballots: BallotCountSchema }),
  }),
  /** An iCalendar file of one meeting. Refuses with `meeting-check-open` while the check has open questions, whoever asks. */
  'meetings/calendar': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      /** What the entry says, in the language of whoever sends it. */
      text: v.optional(v.pipe(TextSchema, v.maxLength(10_000)), ''),
      /** Keys of findings that may leave. */
      accepted: v.optional(
        v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(200)),
        [],
      ),
    }),
    output: v.strictObject({ file: IdSchema, name: v.string() }),
  }),
  'meetings/archive-template': command(byId),
  'meetings/restore-template': command(byId),
  ...minutesCommands,
  ...carryCommands,
} as const

/** Views of this room. */
export const meetingsViews = {
  /** All meetings, also those that were put away, under their ids. */
  'meetings/list': view({ who: 'member', params: NothingSchema, item: MeetingLineSchema }),
  /** One meeting with its agenda and what people need; nothing where there is no such meeting. */
  'meetings/one': view({ who: 'member', params: OneIdSchema, item: MeetingPartSchema }),
  /** What there is to know before an invitation leaves the group. */
  'meetings/check': view({ who: 'member', params: OneIdSchema, item: InvitationFindingSchema }),
  /** Agendas this coalition keeps, also those that were put away. */
  'meetings/templates': view({ who: 'member', params: NothingSchema, item: TemplateItemSchema }),
  ...minutesViews,
  ...carryViews,
} as const
