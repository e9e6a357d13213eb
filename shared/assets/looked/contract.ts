import * as v from 'valibot'
import { assetFields } from '#shared/assets/asset.ts'
import { view } from '#shared/contract/row.ts'
import { HexIdSchema, IdSchema } from '#shared/contract/values.ts'

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** How far somebody has seen one record: for each computer that wrote in it, its clock. */
export const LookedSchema = v.pipe(
  v.array(v.strictTuple([CountSchema, CountSchema])),
  v.maxLength(5000),
)

export type Looked = v.InferOutput<typeof LookedSchema>

/** What of a record can have changed, as people know it. */
export const toldFields = [...assetFields, 'archived'] as const

export const lookedViews = {
  /** One item under `news`: what others wrote in a record since somebody looked at it, and how far it is now. */
  'assets/news': view({
    who: 'member',
    params: v.strictObject({ id: IdSchema, me: HexIdSchema, looked: v.nullable(LookedSchema) }),
    item: v.strictObject({
      looked: LookedSchema,
      changes: v.array(
        v.strictObject({
          field: v.picklist(toldFields),
          /** null where nobody can tell who. */
          by: v.array(v.nullable(HexIdSchema)),
        }),
      ),
    }),
  }),
} as const
