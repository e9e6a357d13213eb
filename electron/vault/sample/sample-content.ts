import * as v from 'valibot'
import { fieldSchemas } from '#shared/assets/asset.ts'
import { linkFieldSchemas } from '#shared/assets/links/link.ts'
import { offerSchemas } from '#shared/assets/offers/offer.ts'
import { PointSchema } from '#shared/assets/place.ts'
import { papers } from '#shared/briefs/fields.ts'
import { meetingRoles, needFields } from '#shared/meetings/fields.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { horizons } from '#shared/plans/fields.ts'
import { ScoreSchema, WeightSchema } from '#shared/priorities/criterion.ts'
import { HeldSchema } from './held-content.ts'

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Somebody or something, by its place in its list above. */
const IndexSchema = CountSchema
/** An offer with all it says; its contact is its strength's. */
const { contact: _contact, ...OfferEntries } = offerSchemas
const PathSchema = v.strictTuple([IndexSchema, IndexSchema, IndexSchema])
const DaysSchema = v.pipe(v.number(), v.integer())
/** What a handout says in one language. */
const handoutWords = {
  title: v.string(),
  lead: v.string(),
  today: v.string(),
  think: v.string(),
  signature: v.string(),
}
/** Somebody's dots, in the order of the options; null is a pass. */
const DotsSchema = v.array(
  v.strictObject({ by: IndexSchema, dots: v.nullable(v.array(CountSchema)) }),
)

/** The fictional coalition one can look around in: who is in it (the first is "me"), and what they have done so many days ago. */
export const SampleSchema = v.strictObject({
  coalition: v.string(),
  people: v.array(v.strictObject({ name: v.string(), computer: v.string() })),
  assets: v.array(
    v.strictObject({
      by: IndexSchema,
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
  /** How strengths stand to each other. */
  links: v.array(
    v.strictObject({
      by: IndexSchema,
      days: DaysSchema,
      from: IndexSchema,
      kind: linkFieldSchemas.kind,
      to: IndexSchema,
      note: v.string(),
    }),
  ),
  themes: v.array(v.strictObject({ name: v.string(), about: v.string() })),
  ideas: v.array(
    v.strictObject({
      by: IndexSchema,
      days: DaysSchema,
      theme: v.nullable(IndexSchema),
      text: v.string(),
      from: v.optional(v.string()),
    }),
  ),
  /** What was agreed by talking, without a round. */
  agreed: v.strictObject({
    by: IndexSchema,
    days: DaysSchema,
    question: v.string(),
    outcome: v.array(v.string()),
    /** Days from today. */
    reviewIn: DaysSchema,
    reasons: v.string(),
    concerns: v.array(v.strictObject({ by: v.nullable(IndexSchema), text: v.string() })),
  }),
  /** How these ideas were weighed before the round, by the first person's hand. */
  weighing: v.strictObject({
    question: v.string(),
    /** Ideas. */
    options: v.array(IndexSchema),
    criteria: v.array(
      v.strictObject({
        text: v.string(),
        weight: WeightSchema,
        equity: v.boolean(),
        /** In the order of the options. */
        scores: v.array(ScoreSchema),
      }),
    ),
  }),
  round: v.strictObject({
    question: v.string(),
    /** Ideas. */
    options: v.array(IndexSchema),
    dots: DotsSchema,
    reasons: v.string(),
    concern: v.strictObject({ by: IndexSchema, text: v.string() }),
  }),
  /** A round of ranked ballots, hidden until it was closed. */
  rankedRound: v.strictObject({
    question: v.string(),
    /** Ideas. */
    options: v.array(IndexSchema),
    /** Somebody's places in the order of the options, null for none; null altogether is a pass. */
    places: v.array(
      v.strictObject({
        by: IndexSchema,
        places: v.nullable(v.array(v.nullable(CountSchema))),
      }),
    ),
  }),
  openRound: v.strictObject({
    question: v.string(),
    options: v.array(v.string()),
    dots: DotsSchema,
  }),
  /** A round by approval that is still open and hidden until it closes. */
  hiddenRound: v.strictObject({
    question: v.string(),
    /** Ideas. */
    options: v.array(IndexSchema),
    /** Somebody's ticks, by the places of options. */
    ticks: v.array(v.strictObject({ by: IndexSchema, ticks: v.array(IndexSchema) })),
  }),
  /** Offers that have more to them than a line. */
  offers: v.array(
    v.strictObject({ by: IndexSchema, days: DaysSchema, asset: IndexSchema, ...OfferEntries }),
  ),
  /** What a strength covers where one point does not say it. */
  shapes: v.array(
    v.strictObject({
      asset: IndexSchema,
      lines: v.array(v.array(PointSchema)),
      areas: v.array(v.array(v.array(PointSchema))),
    }),
  ),
  /** What people said about long texts. */
  comments: v.array(
    v.strictObject({
      by: IndexSchema,
      days: DaysSchema,
      about: v.picklist(['asset', 'goal']),
      at: IndexSchema,
      text: v.string(),
      settled: v.boolean(),
    }),
  ),
  /** What the first goal's plan is called, and another plan for it. */
  plans: v.strictObject({
    first: v.string(),
    other: v.strictObject({
      name: v.string(),
      note: v.string(),
      objectives: v.array(
        v.strictObject({
          text: v.string(),
          measure: v.string(),
          /** Days from today, here and below. */
          due: DaysSchema,
          actions: v.array(v.strictObject({ text: v.string(), due: DaysSchema })),
        }),
      ),
    }),
  }),
  /** Which action waits for which, by the places of goal, objective and action. */
  waits: v.array(v.strictObject({ action: PathSchema, first: PathSchema })),
  goals: v.array(
    v.strictObject({
      text: v.string(),
      horizon: v.picklist(horizons),
      /** Which of the two decisions above it carries out. */
      decision: v.picklist(['agreed', 'round']),
      objectives: v.array(
        v.strictObject({
          text: v.string(),
          measure: v.string(),
          /** Days from today. */
          due: DaysSchema,
          actions: v.array(
            v.strictObject({
              text: v.string(),
              owner: v.nullable(IndexSchema),
              /** Days from today. */
              due: DaysSchema,
              status: v.picklist(['coming-up', 'under-way', 'done']),
            }),
          ),
        }),
      ),
    }),
  ),
  /** The next meeting, prepared. */
  meeting: v.strictObject({
    title: v.string(),
    purpose: v.string(),
    /** Days from today. */
    days: DaysSchema,
    /** Minutes after midnight. */
    start: CountSchema,
    length: CountSchema,
    place: v.string(),
    directions: v.string(),
    contentNote: v.string(),
    items: v.array(
      v.strictObject({
        activity: v.string(),
        title: v.string(),
        prompt: v.string(),
        minutes: CountSchema,
        locked: v.boolean(),
        lead: v.nullable(IndexSchema),
        options: v.optional(v.array(v.string())),
      }),
    ),
    roles: v.array(v.strictObject({ role: v.picklist(meetingRoles), by: IndexSchema })),
    needs: v.array(
      v.strictObject({
        kind: needFields.kind,
        words: v.string(),
        count: CountSchema,
        helper: v.nullable(IndexSchema),
        how: v.string(),
      }),
    ),
  }),
  held: HeldSchema,
  /** A brief that speaks for the first goal and the round's decision. */
  brief: v.strictObject({
    title: v.string(),
    lead: v.string(),
    paper: v.picklist(papers),
    opening: v.string(),
    ask: v.string(),
    signature: v.string(),
    assets: v.array(IndexSchema),
    /** A map of them, and what it says to those who do not see it. */
    map: v.strictObject({ title: v.string(), alt: v.string() }),
  }),
  /** A handout for the meeting in two languages. */
  handout: v.strictObject({
    ...handoutWords,
    assets: v.array(IndexSchema),
    second: v.picklist(languageCodes),
    beside: v.strictObject(handoutWords),
  }),
  /** What was here once and was put away. */
  putAway: v.strictObject({
    strength: v.strictObject({ name: v.string(), strong: v.string() }),
    idea: v.string(),
  }),
})

export type Sample = Readonly<v.InferOutput<typeof SampleSchema>>
