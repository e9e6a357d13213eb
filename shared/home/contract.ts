import * as v from 'valibot'
import { view } from '#shared/contract/row.ts'
import { HexIdSchema, MomentSchema } from '#shared/contract/values.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The documents Home tells about. */
export const toldDocuments = ['assets', 'priorities', 'plans', 'meetings'] as const

/**
 * How far somebody has seen: for each document the clocks of the computers that wrote in it (a Yjs state vector). Not a
 * time, because what two people wrote apart for months carries old times and is still news on the day it arrives.
 */
export const SeenSchema = v.pipe(
  v.array(
    v.strictTuple([
      v.picklist(toldDocuments),
      v.pipe(v.array(v.strictTuple([CountSchema, CountSchema])), v.maxLength(20_000)),
    ]),
  ),
  v.maxLength(toldDocuments.length),
)
export type Seen = v.InferOutput<typeof SeenSchema>

const ChangeSchema = v.strictObject({
  kind: v.literal('change'),
  /** The record's id; for an import the import's. */
  id: v.string(),
  record: v.picklist([
    'asset',
    'import',
    'idea',
    'theme',
    'round',
    'decision',
    'goal',
    'way',
    'objective',
    'action',
    'meeting',
  ]),
  what: v.picklist(['added', 'changed', 'put-away', 'done', 'closed']),
  /** null where nobody can tell. */
  by: v.nullable(HexIdSchema),
  /** By the clock of whoever wrote it; null where no time was written down. */
  at: v.nullable(MomentSchema),
  /** Its name or text, cut to one line's worth. */
  words: v.string(),
  /** How many records it stands for: an import is one change. */
  count: CountSchema,
})

const SummarySchema = v.strictObject({
  kind: v.literal('summary'),
  /** How far the documents are now: what to ask with next time. */
  seen: SeenSchema,
  /** Changes in all; only the newest are listed. */
  changes: CountSchema,
  /** How many people made them. */
  people: CountSchema,
  /** Whether this coalition has written anything yet. */
  begun: v.boolean(),
})

const HomeItemSchema = v.variant('kind', [ChangeSchema, SummarySchema])

export type HomeItem = Readonly<v.InferOutput<typeof HomeItemSchema>>
export type Change = Extract<HomeItem, { kind: 'change' }>
export type Summary = Extract<HomeItem, { kind: 'summary' }>

/** Views of Home. It has no commands: what is done there belongs to other rooms. */
export const homeViews = {
  /** What others changed since `seen`, the newest under their keys, and one item under `summary`. With `seen` null nothing is news. */
  'home/changes': view({
    who: 'member',
    params: v.strictObject({ me: HexIdSchema, seen: v.nullable(SeenSchema) }),
    item: HomeItemSchema,
  }),
} as const
