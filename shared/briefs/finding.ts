import * as v from 'valibot'

/** What the check before a brief leaves the group can find, in the words' keys `check.<code>`. */
export const findingCodes = [
  /** Has no part with anything in it. */
  'nothing-in-it',
  'heading-empty',
  /** A sub-heading without a heading above it. */
  'heading-deep',
  /** Different from what it was when it was placed or last confirmed. */
  'changed',
  /** A later decision took its place. */
  'replaced',
  /** Only for the coalition, and named by words typed into the brief. */
  'name-in-text',
  /** Only for the coalition. */
  'coalition-only',
  'put-away',
  'missing',
  /** People the sources name. */
  'people-named',
  /** Something the words mention that is only for the coalition: a plain word stands for its name. */
  'mention-kept',
  /** People the words mention. */
  'people-mentioned',
  /** A home or a person: where it is stays out. */
  'place-hidden',
  /** Nobody has said yet where it is, so a map does not show it. */
  'place-missing',
  /** Words of it are not in the second language yet. */
  'second-missing',
  /** A map without words for those who do not see it. */
  'alt-missing',
  /** A photo without them: it cannot leave, for nothing stands in for its words. */
  'photo-words-missing',
  /** A photo of a home or a person. */
  'photo-private',
  'photo-taken-off',
  /** Its bytes have not come to this computer yet. */
  'photo-away',
  /** What came is not the picture its record says. */
  'photo-broken',
  /** A chart for which a sentence made from its numbers stands in. */
  'chart-words',
  /** Fewer took part than a number may be told of. */
  'few-people',
  'source-missing',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** An answer to what the check asked; `key` names what was seen, so that it answers nothing that came later. */
export const AnswerSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z-]{1,30}(?:\/[A-Za-z0-9_-]{1,40}){0,3}$/)),
  choice: v.picklist(['keep', 'leave-out']),
})
export type Answer = Readonly<v.InferOutput<typeof AnswerSchema>>

export const AnswersSchema = v.pipe(v.array(AnswerSchema), v.maxLength(2000))
