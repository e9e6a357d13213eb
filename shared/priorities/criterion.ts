import * as v from 'valibot'
import * as Y from 'yjs'
import { HexIdSchema, IdSchema, LineSchema, MomentSchema } from '#shared/contract/values.ts'
import { otherValues, type OtherValue } from '#shared/documents/concurrent.ts'
import { plainRecord } from '#shared/documents/record.ts'
import { mostPoints } from './methods.ts'

/** A weighing takes this many criteria; more than a hall can keep in mind. */
export const mostCriteria = 12

/** How much a criterion counts: 1 to 5. */
export const WeightSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))

/** How well an option does by a criterion: 0 to 5. */
export const ScoreSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPoints))

const StoredCriterionSchema = v.object({
  weighing: IdSchema,
  text: LineSchema,
  weight: WeightSchema,
  /** Asks who carries the most, so that its weight is shown for what it is. */
  equity: v.optional(v.boolean(), false),
  order: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  archived: v.optional(v.boolean(), false),
  by: HexIdSchema,
  at: MomentSchema,
})

/** A number that was written at the same time as the one that counts. */
export type NumberApart = {
  /** The option it scores; null: the weight. */
  readonly option: string | null
  readonly value: number
  readonly client: number
}

export type Criterion = Readonly<v.InferOutput<typeof StoredCriterionSchema>> & {
  readonly id: string
  /** Scores by option; options nobody has scored are left out. */
  readonly scores: ReadonlyMap<string, number>
  readonly apart: readonly NumberApart[]
}

const scorePrefix = 'score/'

/** Each score is a field of its own, so that two people can score different options at once. */
export const scoreField = (option: string): string => `${scorePrefix}${option}`

/** A criterion with its scores, or null where this version cannot read it. Scores that are none are left out. */
export function readCriterion(id: string, stored: unknown): Criterion | null {
  const fields = plainRecord(stored)
  const parsed = v.safeParse(StoredCriterionSchema, fields)
  if (fields === null || !parsed.success || !v.is(IdSchema, id)) return null
  const scores = new Map<string, number>()
  for (const [field, value] of Object.entries(fields)) {
    const option = optionOf(field)
    if (option !== null && v.is(ScoreSchema, value)) scores.set(option, value)
  }
  return { ...parsed.output, id, scores, apart: numbersApart(stored, [...scores.keys()]) }
}

function optionOf(field: string): string | null {
  const option = field.startsWith(scorePrefix) ? field.slice(scorePrefix.length) : ''
  return v.is(IdSchema, option) ? option : null
}

function numbersApart(stored: unknown, options: readonly string[]): readonly NumberApart[] {
  if (!(stored instanceof Y.Map)) return []
  const record: Y.Map<unknown> = stored
  const asNumbers = (others: readonly OtherValue[], option: string | null) =>
    others.flatMap(({ value, client }) =>
      typeof value === 'number' && v.is(option === null ? WeightSchema : ScoreSchema, value)
        ? [{ option, value, client }]
        : [],
    )
  return [
    ...asNumbers(otherValues(record, 'weight'), null),
    ...options.flatMap((option) => asNumbers(otherValues(record, scoreField(option)), option)),
  ]
}
