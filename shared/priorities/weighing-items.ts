import * as v from 'valibot'
import { HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { ScoreSchema, WeightSchema } from './criterion.ts'
import { OptionsSchema } from './round-shapes.ts'

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

export const WeighingLineSchema = v.strictObject({
  id: IdSchema,
  question: v.string(),
  /** How many options and criteria it has. */
  options: CountSchema,
  criteria: CountSchema,
  by: HexIdSchema,
  at: MomentSchema,
})

const CriterionItemSchema = v.strictObject({
  id: IdSchema,
  text: v.string(),
  weight: WeightSchema,
  equity: v.boolean(),
  order: v.string(),
  /** By option; options nobody has scored are left out. */
  scores: v.record(IdSchema, ScoreSchema),
  /** Numbers written at the same time as the ones that count; `option` is null for the weight. */
  apart: v.array(
    v.strictObject({
      option: v.nullable(IdSchema),
      value: CountSchema,
      by: v.nullable(HexIdSchema),
    }),
  ),
})

export const WeighingItemSchema = v.strictObject({
  id: IdSchema,
  question: v.string(),
  options: OptionsSchema,
  /** In order. */
  criteria: v.array(CriterionItemSchema),
  archived: v.boolean(),
  by: HexIdSchema,
  at: MomentSchema,
})

export type WeighingLine = Readonly<v.InferOutput<typeof WeighingLineSchema>>
export type WeighingItem = Readonly<v.InferOutput<typeof WeighingItemSchema>>
export type CriterionItem = WeighingItem['criteria'][number]
