import * as v from 'valibot'
import { fieldSchemas } from '#shared/assets/asset.ts'
import { command, view } from '#shared/contract/row.ts'
import { IdSchema, NothingSchema } from '#shared/contract/values.ts'
import { reasons } from './traits.ts'

const PairSchema = { first: IdSchema, second: IdSchema }

/** What the two are compared by side by side. */
const SideSchema = v.strictObject({
  id: IdSchema,
  kind: fieldSchemas.kind,
  /** From which file it came; '' where somebody wrote it here. */
  file: v.string(),
  name: v.string(),
  organization: v.string(),
  address: v.string(),
  phones: v.array(v.string()),
  hours: v.array(v.string()),
  offers: v.array(v.string()),
  strong: v.string(),
})

export type AlikeSide = Readonly<v.InferOutput<typeof SideSchema>>

export const alikeCommands = {
  /** They are one thing: the first stays as it is and takes what only the second says; the second is put away. */
  'assets/same': command({
    who: 'member',
    input: v.strictObject(PairSchema),
    output: NothingSchema,
  }),
  /** They are two things, and nobody is asked again. */
  'assets/different': command({
    who: 'member',
    input: v.strictObject(PairSchema),
    output: NothingSchema,
  }),
} as const

export const alikeViews = {
  /** Pairs that may be one thing, the likeliest first by `rank`; the one that was here first is `first`. */
  'assets/alike': view({
    who: 'member',
    params: NothingSchema,
    item: v.strictObject({
      first: SideSchema,
      second: SideSchema,
      why: v.array(v.picklist(reasons)),
      rank: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
  }),
} as const
