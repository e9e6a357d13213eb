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
import { languageCodes } from '#shared/language/languages.ts'
import type { Plain } from '#shared/documents/record.ts'
import { OwnerSchema } from '#shared/plans/fields.ts'

/** Whoever does something at a meeting: somebody here, or somebody named in words. null: a helper would be welcome. */
export const WhoSchema = OwnerSchema
export type Who = Readonly<v.InferOutput<typeof WhoSchema>>

/** Who does what at a meeting. Each is a field of its own in the record, so that two people may fill two at once. */
export const meetingRoles = [
  'facilitator',
  'note-taker',
  'interpreter',
  'timekeeper',
  'greeter',
] as const
export type MeetingRole = (typeof meetingRoles)[number]

/** How far a meeting is. */
export const meetingStates = ['planned', 'open', 'held'] as const

export const MarkSchema = v.object({ by: HexIdSchema, at: MomentSchema })
export type Mark = Readonly<v.InferOutput<typeof MarkSchema>>

export const OrderSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(500))

const words = (most: number) => v.pipe(TextSchema, v.trim(), v.maxLength(most))

/** An IANA time zone by its form; whether this computer knows it is asked where it is used. */
export const ZoneSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,3}$/),
  v.maxLength(64),
)

const minutes = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** Minutes an item of the agenda may take. */
export const MinutesSchema = minutes(1, 240)

/** What people write about a meeting; every field is edited on its own. */
export const meetingFields = {
  title: LineSchema,
  purpose: words(2000),
  /** YYYY-MM-DD in the meeting's own time zone; null where no day is agreed yet. */
  day: v.nullable(DateSchema),
  /** Minutes after midnight in the meeting's own time zone. */
  start: minutes(0, 1439),
  zone: ZoneSchema,
  /** Minutes that are there in all. */
  length: minutes(5, 1440),
  place: OptionalLineSchema,
  /** Address, and how to come in. */
  directions: words(1000),
  /** Languages it is held in. */
  languages: v.pipe(v.array(v.picklist(languageCodes)), v.maxLength(languageCodes.length)),
  /** What may be hard to hear, said before. */
  contentNote: words(500),
} as const

/** The kind of an activity: the name of its folder in activities/. */
export const KindSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/))

/** Settings of an activity as they are stored: plain JSON, read by the activity's own schema. */
export type StoredSettings = { readonly [name: string]: Plain }

export const StoredSettingsSchema = v.custom<StoredSettings>(
  (value) => isObject(value) && isPlain(value, deepest) && JSON.stringify(value).length <= longest,
)

const longest = 20_000
/** What comes from others may be nested without end, and asking how deep would run out of stack. */
const deepest = 6

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'object' && value !== null)
    return depth > 0 && Object.values(value).every((inner) => isPlain(inner, depth - 1))
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

/** What people write about an item of an agenda. */
export const itemFields = {
  title: LineSchema,
  /** What is asked, as everybody will read it. */
  prompt: words(2000),
  /** Keeps its length when minutes move. */
  locked: v.boolean(),
  lead: WhoSchema,
  contentNote: words(500),
} as const

/** What people may need to take part. `other` says it in words. */
export const needKinds = [
  'interpretation',
  'written-language',
  'step-free',
  'child-care',
  'large-print',
  'microphone',
  'captions',
  'quiet-corner',
  'food',
  'ride',
  'online',
  'other',
] as const

/** A need, counted and never tied to a person, and who looks after it. */
export const needFields = {
  kind: v.picklist(needKinds),
  /** Which language, or what it is. */
  words: OptionalLineSchema,
  /** How many asked; 0: it is simply there. */
  count: minutes(0, 100_000),
  helper: WhoSchema,
  /** "Ramp on Mill Avenue". */
  how: OptionalLineSchema,
} as const

/** A word as each language of a meeting says it; '' where nobody has said. */
export const wordFields = {
  en: OptionalLineSchema,
  es: OptionalLineSchema,
  ar: OptionalLineSchema,
} as const

/** Words that fit on the page of whoever interprets. */
export const mostWords = 60

export const templateFields = { name: LineSchema, purpose: words(2000) } as const

export const mostItems = 60

/** What every record here has besides. */
export const recordEntries = {
  by: HexIdSchema,
  at: MomentSchema,
  changed: v.optional(v.nullable(MarkSchema), null),
  archived: v.optional(v.nullable(MarkSchema), null),
} as const

export const OneIdSchema = v.strictObject({ id: IdSchema })
