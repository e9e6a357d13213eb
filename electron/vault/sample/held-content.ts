import * as v from 'valibot'
import { assetKinds } from '#shared/assets/kinds.ts'
import { SectorSchema } from '#shared/meetings/carry/attended.ts'

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const DaysSchema = v.pipe(v.number(), v.integer())
const TextsSchema = v.array(v.string())

/** One part of a meeting that was held: what was asked, and what phones gave. */
const HeldItemSchema = v.strictObject({
  activity: v.string(),
  title: v.string(),
  prompt: v.string(),
  minutes: CountSchema,
  /** In people's own words, one from each phone. */
  said: v.optional(TextsSchema, []),
  strengths: v.optional(
    v.array(
      v.strictObject({
        name: v.string(),
        kind: v.picklist(assetKinds),
        where: v.string(),
        strong: v.string(),
      }),
    ),
    [],
  ),
  /** Names, and the places in the list of what was gathered before. */
  themes: v.optional(v.array(v.strictObject({ name: v.string(), of: v.array(CountSchema) })), []),
  options: v.optional(TextsSchema, []),
  /** What each phone gave, in the order of the options. */
  dots: v.optional(v.array(v.array(CountSchema)), []),
})
export type HeldItem = Readonly<v.InferOutput<typeof HeldItemSchema>>

/** A meeting that was held, and how what came of it was carried on. */
export const HeldSchema = v.strictObject({
  title: v.string(),
  purpose: v.string(),
  /** Days ago. */
  days: CountSchema,
  /** Minutes after midnight. */
  start: CountSchema,
  length: CountSchema,
  place: v.string(),
  phones: CountSchema,
  items: v.array(HeldItemSchema),
  /** Written down as decided while the part at this place was run. */
  decided: v.strictObject({
    during: CountSchema,
    text: v.string(),
    /** Days from today. */
    review: DaysSchema,
  }),
  /** Who takes on what, by their place among the people; null: a helper would be welcome. Due in days from today. */
  agreed: v.array(
    v.strictObject({ text: v.string(), by: v.nullable(CountSchema), due: DaysSchema }),
  ),
  noted: v.string(),
  parked: v.string(),
  sectors: v.array(SectorSchema),
  /** In the plan: what counts as victory, and what was taken on for it. */
  goal: v.strictObject({ text: v.string(), step: v.string() }),
  /** How the page went back to those who came. */
  ways: v.array(v.strictObject({ text: v.string(), done: v.boolean() })),
})
export type Held = Readonly<v.InferOutput<typeof HeldSchema>>
