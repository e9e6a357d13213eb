import * as v from 'valibot'
import { command } from '#shared/contract/row.ts'
import { IdSchema } from '#shared/contract/values.ts'
import { fieldSchemas } from './asset.ts'

export const editManyCommands = {
  /** Kind and audience of many at once, and tags that are added to theirs. Answers how many of them changed. */
  'assets/edit-many': command({
    who: 'member',
    input: v.strictObject({
      ids: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(20_000)),
      kind: v.optional(fieldSchemas.kind),
      audience: v.optional(fieldSchemas.audience),
      tags: v.optional(fieldSchemas.tags),
    }),
    output: v.strictObject({ changed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  }),
} as const
