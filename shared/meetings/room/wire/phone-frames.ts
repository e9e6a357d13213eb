import * as v from 'valibot'
import { ProblemSchema } from '#shared/contract/problem.ts'
import { IdSchema } from '#shared/contract/values.ts'
import { MarksSchema } from '#shared/priorities/round-shapes.ts'
import { CardCodeSchema } from '#shared/meetings/cards.ts'
import { IntentSchema } from '../intent.ts'
import { NotesSchema, PaperSchema, PublicViewSchema, SeatViewSchema } from '../room-views.ts'
import { ReceiptSchema } from '../published.ts'
import { guestRoles } from '../roles.ts'
import { CountSchema, LanguageSchema, SeatSchema } from '../values.ts'

/** 16 random bytes a phone makes and keeps, in lower-case hex: whoever shows it again has the same seat. */
export const TokenSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

/** What a phone says once it is understood: who it is, to the room alone. */
export const EnterSchema = v.strictObject({
  kind: v.literal('enter'),
  token: TokenSchema,
  language: LanguageSchema,
})

/** What would help, for whoever asks for a pause and wants to say so. */
export const helps = ['slower', 'break', 'heavy'] as const

/** A ballot: never an entry of the journal where the vote is secret (ROOM.md, section 6). */
export const BallotFrameSchema = v.strictObject({
  kind: v.literal('ballot'),
  step: IdSchema,
  n: CountSchema,
  /** Null where the door is one ballot for each device. */
  card: v.nullable(CardCodeSchema),
  receipt: ReceiptSchema,
  marks: MarksSchema,
  passed: v.boolean(),
})

/** Everything a phone may say to the meeting after it has entered. */
export const PhoneFrameSchema = v.variant('kind', [
  ...IntentSchema.options,
  BallotFrameSchema,
  /** Counted in memory for a few minutes and nowhere else (ROOM.md, section 7). */
  v.strictObject({ kind: v.literal('pause'), help: v.nullable(v.picklist(helps)) }),
])

/** Whether anybody is still there: answered by the hub itself, and never passed on. */
const PingSchema = v.strictObject({ kind: v.literal('ping') })

/** Everything that may come over a phone's line once it has entered. */
export const LineFrameSchema = v.variant('kind', [...PhoneFrameSchema.options, PingSchema])

export const WelcomeSchema = v.strictObject({
  kind: v.literal('welcome'),
  seat: SeatSchema,
  role: v.picklist(guestRoles),
  coalition: v.strictObject({ id: v.string(), name: v.string() }),
  title: v.string(),
  /** The highest count of this phone that was taken in. */
  took: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Where to go when this laptop is gone: addresses of pages. */
  standbys: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(4)),
})

/** What comes next, for those who have to know it. */
export const NextStepSchema = v.strictObject({
  title: v.string(),
  prompt: v.string(),
  minutes: v.number(),
})

const GroupWordSchema = v.strictObject({ en: v.string(), es: v.string(), ar: v.string() })

/** Everything a phone hears. */
export const HubFrameSchema = v.variant('kind', [
  WelcomeSchema,
  v.strictObject({
    kind: v.literal('view'),
    view: PublicViewSchema,
    next: v.nullable(NextStepSchema),
    /** The latest notes, for those who may read them. */
    notes: v.exactOptional(NotesSchema),
    /** For those who may key in what stands on paper. */
    paper: v.exactOptional(PaperSchema),
  }),
  /** The group's own words in the languages of the meeting, for those who have to know what comes next. */
  v.strictObject({ kind: v.literal('words'), words: v.array(GroupWordSchema) }),
  v.strictObject({ kind: v.literal('mine'), mine: SeatViewSchema }),
  /** Taken in and durable. */
  v.strictObject({ kind: v.literal('took'), n: CountSchema, ref: v.nullable(IdSchema) }),
  v.strictObject({ kind: v.literal('refused'), n: CountSchema, problem: ProblemSchema }),
  /** The same whether it was counted or not. */
  v.strictObject({ kind: v.literal('heard') }),
  /** The answer to a ping. */
  v.strictObject({ kind: v.literal('pong') }),
  v.strictObject({
    kind: v.literal('bye'),
    why: v.picklist(['over', 'full', 'put-out', 'elsewhere']),
  }),
])

export type Enter = v.InferOutput<typeof EnterSchema>
export type Help = (typeof helps)[number]
export type Welcome = v.InferOutput<typeof WelcomeSchema>
export type PhoneFrame = v.InferOutput<typeof PhoneFrameSchema>
export type LineFrame = v.InferOutput<typeof LineFrameSchema>
export type BallotFrame = Readonly<v.InferOutput<typeof BallotFrameSchema>>
export type HubFrame = v.InferOutput<typeof HubFrameSchema>
