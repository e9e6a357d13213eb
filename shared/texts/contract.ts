import * as v from 'valibot'
import { command, view } from '#shared/contract/row.ts'
import { HexIdSchema, IdSchema, NothingSchema } from '#shared/contract/values.ts'
import { MentionSchema } from '#shared/documents/mention.ts'
import { TextBlockSchema } from '#shared/documents/text-blocks.ts'
import { commentCommands, commentViews } from './comment-contract.ts'
import { TextPlaceSchema } from './places.ts'

/** A Yjs v1 update, or a part of one, of at most 256 KiB. */
const BytesSchema = v.pipe(v.string(), v.maxLength(350_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/))

const ClientSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/**
 * Long texts that people write together. An editor in a page makes its changes itself, in a log of its own; the vault
 * judges, seals and passes them on.
 */
export const textCommands = {
  ...commentCommands,
  /**
   * Open an editor's session. A text that is still plain becomes a shared one with the first `texts/write`, not before.
   * `client` is the Yjs client id the page writes under.
   */
  'texts/open': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ place: TextPlaceSchema }),
    output: v.strictObject({ session: IdSchema, text: IdSchema, client: ClientSchema }),
  }),
  /**
   * Hand over what was typed. Refused with `text-refused` where the update is not this session's next one, `text-moved`
   * where somebody else has begun the text meanwhile, `text-closed` where the session has ended: then the page opens anew.
   */
  'texts/write': command({
    who: 'member',
    undo: 'none',
    input: v.strictObject({ session: IdSchema, update: BytesSchema }),
    output: NothingSchema,
  }),
  'texts/close': command({
    who: 'anyone',
    undo: 'none',
    input: v.strictObject({ session: IdSchema }),
    output: NothingSchema,
  }),
  /** Of several texts that were begun apart, let this one count. */
  'texts/settle': command({
    who: 'member',
    input: v.strictObject({ place: TextPlaceSchema, text: IdSchema }),
    output: NothingSchema,
  }),
} as const

export const textViews = {
  ...commentViews,
  /** How a long text reads now: the one that counts, and those begun apart. Under the text's id, or `plain`. */
  'texts/standing': view({
    who: 'member',
    params: TextPlaceSchema,
    item: v.strictObject({
      text: v.nullable(IdSchema),
      words: v.string(),
      /** The same with what it looks like; null where the words say everything. */
      blocks: v.nullable(v.array(TextBlockSchema)),
      counts: v.boolean(),
      /** Who began it, where that is known. */
      by: v.nullable(HexIdSchema),
    }),
  }),
  /** Records whose texts mention this one, under `<kind>/<id>`. */
  'texts/mentioning': view({
    who: 'member',
    params: MentionSchema,
    item: v.strictObject({ ...MentionSchema.entries, name: v.string() }),
  }),
  /**
   * A session's document: first all it holds, then what others write. Under growing numbers; an update comes in parts,
   * `more` on all but its last.
   */
  'texts/changes': view({
    who: 'member',
    params: v.strictObject({ session: IdSchema }),
    item: v.strictObject({
      bytes: BytesSchema,
      more: v.boolean(),
      /** A newer version wrote what this one cannot show: nothing more follows, and nothing may be typed. */
      newer: v.boolean(),
    }),
  }),
} as const
