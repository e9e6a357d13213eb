import * as v from 'valibot'
import { IdSchema, KeyIdSchema } from '#shared/contract/values.ts'
import { EntrySchema, RoomIdSchema } from '../entry.ts'
import { roomLimits } from '../limits.ts'
import { CountSchema, HashSchema } from '../values.ts'

/** So many bytes in lower-case hex. */
export const hexOf = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`)))

const NumberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const ends = { from: KeyIdSchema, to: KeyIdSchema, room: RoomIdSchema }
const answers = { kind: v.literal('answer'), ...ends, ask: HashSchema }

const AskSchema = v.strictObject({
  kind: v.literal('ask'),
  ...ends,
  meeting: IdSchema,
  /** By which whoever asks leads the room. */
  term: CountSchema,
  key: hexOf(32),
})

const AnswerSchema = v.variant('says', [
  v.strictObject({
    ...answers,
    says: v.literal('ready'),
    key: hexOf(32),
    /** Where phones would find this computer. */
    addresses: v.pipe(v.array(v.pipe(v.string(), v.ip())), v.maxLength(2)),
  }),
  /** It keeps another room, or does not know the meeting. */
  v.strictObject({ ...answers, says: v.literal('busy') }),
  v.strictObject({ ...answers, says: v.literal('declined') }),
  /** The room is led elsewhere, by a higher term. */
  v.strictObject({ ...answers, says: v.literal('runs'), term: CountSchema, device: KeyIdSchema }),
])

/** First the laptop that leads and one that is to stand by say, signed, who they are; everything after is sealed for the two alone. */
export const GreetingSchema = v.union([AskSchema, AnswerSchema])

/** The room's secrets, without the key of the journal: each computer draws its own. */
export const SharedSecretsSchema = v.strictObject({
  guest: hexOf(16),
  words: hexOf(4),
  noteTaker: hexOf(16),
  interpreter: hexOf(16),
  /** Where phones came in last, so that they find it again; 0 before that. */
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(65_535)),
  /** Where pages of this room came from, on whichever laptop: they may speak with whoever takes over. */
  origins: v.optional(v.pipe(v.array(v.pipe(v.string(), v.url())), v.maxLength(16)), []),
  /** Keys of votes whose ballots lie in files of their own, by step; destroyed when they are counted. */
  rounds: v.record(IdSchema, hexOf(32)),
  /** Hashes of the cards of such a vote, each for ever at the place it had first: cards may be printed while it runs. */
  cards: v.optional(v.record(IdSchema, v.array(HashSchema)), {}),
})

const Base64Schema = v.pipe(v.string(), v.base64(), v.maxLength(1536 * 1024))

/** From the laptop that leads. `i` counts what is to be acknowledged (ROOM.md, section 11). */
export const CopyWordSchema = v.variant('kind', [
  /** All of the room follows, up to `end`. */
  v.strictObject({ kind: v.literal('whole'), i: CountSchema, secrets: SharedSecretsSchema }),
  v.strictObject({
    kind: v.literal('entries'),
    i: CountSchema,
    /** The place of the first one in the journal: of no more than a room has, and a little for whoever leads. */
    from: v.pipe(NumberSchema, v.maxValue(roomLimits.entries + 20_000)),
    entries: v.pipe(v.array(EntrySchema), v.minLength(1), v.maxLength(1000)),
  }),
  /** The file of a vote whose ballots are cast. */
  v.strictObject({ kind: v.literal('box'), i: CountSchema, step: IdSchema, bytes: Base64Schema }),
  v.strictObject({ kind: v.literal('end'), i: CountSchema }),
  /** One ballot: neither whose it is nor when it came. */
  v.strictObject({
    kind: v.literal('cast'),
    i: CountSchema,
    step: IdSchema,
    slot: v.pipe(NumberSchema, v.maxValue(1023)),
    token: v.pipe(NumberSchema, v.maxValue(1023)),
    sealed: Base64Schema,
  }),
  v.strictObject({ kind: v.literal('secrets'), i: CountSchema, secrets: SharedSecretsSchema }),
  /** It need not stand by any longer. */
  v.strictObject({ kind: v.literal('release'), i: CountSchema }),
])

/** From the laptop that stands by. */
export const StandbyWordSchema = v.variant('kind', [
  /** Durable here, and all before it. */
  v.strictObject({ kind: v.literal('have'), i: CountSchema }),
  /** It could not take in what was said, or not write it: it needs the whole anew. */
  v.strictObject({ kind: v.literal('lost') }),
  /** It does not want to stand by any longer. */
  v.strictObject({ kind: v.literal('leave') }),
  v.strictObject({ kind: v.literal('took-over'), term: CountSchema }),
])

export type Ask = Readonly<v.InferOutput<typeof AskSchema>>
export type Answer = Readonly<v.InferOutput<typeof AnswerSchema>>
export type Greeting = Ask | Answer
export type SharedSecrets = Readonly<v.InferOutput<typeof SharedSecretsSchema>>
export type CopyWord = Readonly<v.InferOutput<typeof CopyWordSchema>>
export type StandbyWord = Readonly<v.InferOutput<typeof StandbyWordSchema>>
