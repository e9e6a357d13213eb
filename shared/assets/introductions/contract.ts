import * as v from 'valibot'
import { fieldSchemas } from '#shared/assets/asset.ts'
import { view } from '#shared/contract/row.ts'
import { IdSchema } from '#shared/contract/values.ts'

const EndSchema = v.strictObject({ id: IdSchema, name: v.string(), kind: fieldSchemas.kind })

const IntroductionSchema = v.strictObject({
  offering: EndSchema,
  welcoming: EndSchema,
  offer: v.string(),
  welcome: v.string(),
  words: v.array(v.string()),
  isNear: v.boolean(),
  /** Best first. */
  rank: v.number(),
})

export type IntroductionItem = Readonly<v.InferOutput<typeof IntroductionSchema>>

/** Who offers what somebody else would welcome; with an id only what concerns that strength. Only the best are shown. */
export const introductionViews = {
  'assets/introductions': view({
    who: 'member',
    params: v.strictObject({ id: v.nullable(IdSchema) }),
    item: IntroductionSchema,
  }),
} as const
