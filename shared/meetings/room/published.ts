import * as v from 'valibot'
import { MarksSchema } from '#shared/priorities/round-shapes.ts'
import { roomLimits } from './limits.ts'

/** The words by which somebody finds their ballot in the published box: 8 random bytes, in lower-case hex. */
export const ReceiptSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))

/** One ballot as it lies in a slot and in the published box: neither whose it is nor when it came. */
export const SlotBallotSchema = v.strictObject({
  receipt: ReceiptSchema,
  marks: MarksSchema,
  passed: v.boolean(),
})

/** All ballots of a vote, in an order that tells nothing. */
export const PublishedSchema = v.strictObject({
  ballots: v.pipe(v.array(SlotBallotSchema), v.maxLength(roomLimits.ballots)),
  /** How many of them were keyed in from paper; never which. */
  paper: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(roomLimits.ballots)),
  ),
})

export type SlotBallot = Readonly<v.InferOutput<typeof SlotBallotSchema>>
