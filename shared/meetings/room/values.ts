import * as v from 'valibot'
import { IdSchema } from '#shared/contract/values.ts'
import { roomLimits } from './limits.ts'

/** One device in a room: 8 random bytes as base64url, given by the vault. */
export const SeatSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{11}$/))

/** SHA-256 of a token or of a card's code, in lower-case hex. */
export const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** The folder an activity has its parts in. */
export const KindSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/))

/** What a person wrote: line breaks are its only control characters. */
export const SaidSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(roomLimits.text),
  v.check((text) => !/[\p{Cc}\p{Surrogate}]/u.test(text.replaceAll('\n', ''))),
  // Something to read, and no marks piled up over everybody else's words on the big screen.
  v.check((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && !/\p{M}{9}/u.test(text)),
)

/** A decision or an action in a few words: one line. */
export const SaidLineSchema = v.pipe(
  SaidSchema,
  v.maxLength(200),
  v.check((text) => !text.includes('\n')),
)

/** A phone's own count of what it asks for, from 1. */
export const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const languages = ['en', 'es', 'ar'] as const
export const LanguageSchema = v.picklist(languages)

/** Plain JSON whose shape an activity knows; only its size is looked at here. */
export const InputSchema = v.pipe(
  v.unknown(),
  v.check((input) => isSmallJson(input)),
)

/** An agenda item while it is run, copied when it begins: the fold needs no document. */
export const StepSchema = v.strictObject({
  id: IdSchema,
  activity: KindSchema,
  title: v.pipe(v.string(), v.maxLength(200)),
  prompt: v.pipe(v.string(), v.maxLength(roomLimits.text)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  settings: v.pipe(
    v.unknown(),
    v.check((settings) => isSmallJson(settings, roomLimits.settings)),
  ),
})

export type Seat = string

/** What stands on one sheet of paper has a seat of its own, such as no phone can have. */
export const paperSeat = (ref: string): Seat => `paper:${ref}`
export const isPaper = (seat: Seat): boolean => seat.startsWith('paper:')

export type Step = Readonly<v.InferOutput<typeof StepSchema>>

function isSmallJson(value: unknown, most: number = roomLimits.input): boolean {
  try {
    const text = JSON.stringify(value)
    return typeof text === 'string' && text.length <= most
  } catch {
    return false
  }
}
