import * as v from 'valibot'
import { fieldSchemas } from '#shared/assets/asset.ts'

const PersonSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const DaysSchema = v.pipe(v.number(), v.integer())

/** The fictional coalition one can look around in: who is in it (the first is "me"), and what they have done so many days ago. */
export const SampleSchema = v.strictObject({
  coalition: v.string(),
  people: v.array(v.strictObject({ name: v.string(), computer: v.string() })),
  assets: v.array(
    v.strictObject({
      by: PersonSchema,
      days: DaysSchema,
      kind: fieldSchemas.kind,
      name: v.string(),
      organization: v.string(),
      strong: v.string(),
      offers: v.array(v.string()),
      welcomes: v.array(v.string()),
      address: v.string(),
      at: v.tuple([v.number(), v.number()]),
      audience: fieldSchemas.audience,
    }),
  ),
  themes: v.array(v.strictObject({ name: v.string(), about: v.string() })),
  ideas: v.array(
    v.strictObject({
      by: PersonSchema,
      days: DaysSchema,
      theme: v.nullable(PersonSchema),
      text: v.string(),
      from: v.optional(v.string()),
    }),
  ),
  round: v.strictObject({
    question: v.string(),
    /** Ideas by their place above. */
    options: v.array(PersonSchema),
    dots: v.array(v.strictObject({ by: PersonSchema, dots: v.nullable(v.array(PersonSchema)) })),
    reasons: v.string(),
    concern: v.strictObject({ by: PersonSchema, text: v.string() }),
  }),
  openRound: v.strictObject({ question: v.string(), options: v.array(v.string()) }),
  goal: v.strictObject({
    text: v.string(),
    objectives: v.array(
      v.strictObject({
        text: v.string(),
        measure: v.string(),
        actions: v.array(
          v.strictObject({
            text: v.string(),
            owner: v.nullable(PersonSchema),
            /** Days from today. */
            due: DaysSchema,
            status: v.picklist(['coming-up', 'under-way', 'done']),
          }),
        ),
      }),
    ),
  }),
  brief: v.strictObject({ title: v.string() }),
})

export type Sample = Readonly<v.InferOutput<typeof SampleSchema>>
