import * as v from 'valibot'
import { AnswersSchema } from '#shared/briefs/finding.ts'
import { papers, prints } from '#shared/briefs/fields.ts'
import { formatNames } from '#shared/briefs/formats.ts'
import { command, view } from '#shared/contract/row.ts'
import { IdSchema, LineSchema, NothingSchema } from '#shared/contract/values.ts'
import { OneIdSchema } from '../fields.ts'
import {
  LanguageSchema,
  LanguagesSchema,
  LineKindSchema,
  MinutesStateSchema,
  SheetSchema,
} from './fields.ts'
import { MinutesFindingSchema, MinutesItemSchema } from './items.ts'

/** Where among the others: right before one, right after one, or, where both are left out, last. */
const PlaceEntries = { before: v.optional(IdSchema), after: v.optional(IdSchema) }

const InMeetingSchema = v.strictObject({ meeting: IdSchema, id: IdSchema })
const byId = { who: 'member', input: InMeetingSchema, output: NothingSchema } as const

/**
 * Commands about what is written after a meeting. While the minutes are final, all that would change a line of them are
 * refused with `minutes-final`.
 */
export const minutesCommands = {
  /**
   * Draft the minutes and the page that is given back from what came of the steps, in these languages. What somebody wrote
   * or took out stays as it is, so it may be asked for again whenever something has come. Refused with `minutes-not-held`.
   */
  'meetings/draft-minutes': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, languages: LanguagesSchema }),
    output: NothingSchema,
  }),
  /** An empty line, to be written in. */
  'meetings/add-line': command({
    who: 'member',
    input: v.strictObject({
      meeting: IdSchema,
      sheet: SheetSchema,
      kind: LineKindSchema,
      ...PlaceEntries,
    }),
    output: OneIdSchema,
  }),
  'meetings/move-line': command({
    who: 'member',
    input: v.strictObject({ ...InMeetingSchema.entries, ...PlaceEntries }),
    output: NothingSchema,
  }),
  /** Taken out, and kept to be put back. */
  'meetings/remove-line': command(byId),
  'meetings/restore-line': command(byId),
  /** What a line says in this language fits what it says in the first one now. */
  'meetings/line-fits': command({
    who: 'member',
    input: v.strictObject({ ...InMeetingSchema.entries, language: LanguageSchema }),
    output: NothingSchema,
  }),
  'meetings/minutes-state': command({
    who: 'member',
    input: v.strictObject({ id: IdSchema, state: MinutesStateSchema }),
    output: NothingSchema,
  }),
  /** I have read the minutes as they are now. */
  'meetings/minutes-read': command({ who: 'member', input: OneIdSchema, output: NothingSchema }),
  /** A way in which the page goes back to those who came. */
  'meetings/add-way': command({
    who: 'member',
    input: v.strictObject({ meeting: IdSchema, text: LineSchema }),
    output: OneIdSchema,
  }),
  'meetings/edit-way': command({
    who: 'member',
    input: v.strictObject({
      ...InMeetingSchema.entries,
      text: v.optional(LineSchema),
      done: v.optional(v.boolean()),
    }),
    output: NothingSchema,
  }),
  'meetings/remove-way': command(byId),
  /** Make a file of a sheet. Refused with `minutes-check-open` while the check has open questions, whoever asks. */
  'meetings/export-minutes': command({
    who: 'member',
    input: v.strictObject({
      id: IdSchema,
      sheet: SheetSchema,
      format: v.picklist(formatNames),
      paper: v.optional(v.picklist(papers), 'a4'),
      print: v.optional(v.picklist(prints), 'standard'),
      /** With the second language beside the first. */
      both: v.optional(v.boolean(), true),
      answers: v.optional(AnswersSchema, []),
    }),
    output: v.strictObject({ file: IdSchema, name: v.string() }),
  }),
} as const

/** Views of what is written after a meeting. */
export const minutesViews = {
  /** The minutes as a whole under `head`, and lines and ways under their ids. */
  'meetings/minutes': view({ who: 'member', params: OneIdSchema, item: MinutesItemSchema }),
  /** What the check before a sheet leaves the group finds, under the keys answers name. */
  'meetings/minutes-check': view({
    who: 'member',
    params: v.strictObject({ id: IdSchema, sheet: SheetSchema }),
    item: MinutesFindingSchema,
  }),
} as const
