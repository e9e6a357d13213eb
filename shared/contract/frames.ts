import * as v from 'valibot'
import { ProblemSchema } from './problem.ts'
import { HexIdSchema } from './values.ts'

/** The longest frame either side accepts, in UTF-16 units: a file's part of 256 KiB as base64, and room for its frame. */
export const maxFrameLength = 400_000

/** `n` ties answers to questions; the page counts it up and never uses one twice on the same pipe. */
const NumberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const NameSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9/-]{0,60}$/))
const KeySchema = v.pipe(v.string(), v.maxLength(400))
const ItemsSchema = v.array(v.strictTuple([KeySchema, v.unknown()]))

/** What a page may say. `at` is the coalition it speaks of, null for none. */
const FrameFromPageSchema = v.variant('t', [
  v.strictObject({
    t: v.literal('command'),
    n: NumberSchema,
    at: v.nullable(HexIdSchema),
    name: NameSchema,
    input: v.unknown(),
  }),
  v.strictObject({
    t: v.literal('watch'),
    n: NumberSchema,
    at: v.nullable(HexIdSchema),
    name: NameSchema,
    params: v.unknown(),
  }),
  v.strictObject({ t: v.literal('leave'), n: NumberSchema }),
])

/** What the vault may say. `done` and `refused` answer a command; the others belong to a watched view. */
const FrameFromVaultSchema = v.variant('t', [
  v.strictObject({ t: v.literal('done'), n: NumberSchema, output: v.unknown() }),
  v.strictObject({ t: v.literal('refused'), n: NumberSchema, problem: ProblemSchema }),
  v.strictObject({
    t: v.literal('items'),
    n: NumberSchema,
    items: ItemsSchema,
    last: v.boolean(),
  }),
  v.strictObject({
    t: v.literal('change'),
    n: NumberSchema,
    set: ItemsSchema,
    gone: v.array(KeySchema),
  }),
  v.strictObject({ t: v.literal('failed'), n: NumberSchema, problem: ProblemSchema }),
])

export type FrameFromPage = v.InferOutput<typeof FrameFromPageSchema>
export type FrameFromVault = v.InferOutput<typeof FrameFromVaultSchema>

/** A page's frame, or null where the text is none. Never throws. */
export const readFrameFromPage = (text: string): FrameFromPage | null =>
  readFrame(FrameFromPageSchema, text)

/** The vault's frame, or null where the text is none. Never throws. */
export const readFrameFromVault = (text: string): FrameFromVault | null =>
  readFrame(FrameFromVaultSchema, text)

function readFrame<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | null {
  if (text.length > maxFrameLength) return null
  try {
    const read = v.safeParse(schema, JSON.parse(text))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
