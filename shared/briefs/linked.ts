import * as v from 'valibot'
import { audiences, assetKinds } from '#shared/assets/kinds.ts'
import { PlaceSchema } from '#shared/assets/place.ts'
import { DateSchema, HexIdSchema, IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { statuses } from '#shared/plans/fields.ts'
import { methods } from '#shared/priorities/methods.ts'

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** `broken`: what is there is no such picture. */
export const photoBytes = ['here', 'away', 'broken'] as const
export type PhotoBytes = (typeof photoBytes)[number]

/** Who said so last, and when. */
const said = { by: HexIdSchema, at: MomentSchema }

export const LinkedGoalSchema = v.strictObject({
  kind: v.literal('goal'),
  text: v.string(),
  ...said,
})

export const LinkedAssetSchema = v.strictObject({
  kind: v.literal('asset'),
  name: v.string(),
  assetKind: v.picklist(assetKinds),
  strong: v.string(),
  organization: v.string(),
  /** Empty for homes and people, whose place no brief tells. */
  address: v.string(),
  /** Where a map shows it; null for homes and people, also where only an area of theirs is known. */
  place: v.nullable(PlaceSchema),
  /** A home or a person: known by an area only. */
  coarse: v.boolean(),
  audience: v.picklist(audiences),
  ...said,
})

/** A photo of a strength, and what decides whether it may leave. */
export const LinkedPhotoSchema = v.strictObject({
  kind: v.literal('photo'),
  /** The strength it shows, and what that is called. */
  asset: IdSchema,
  name: v.string(),
  alt: v.string(),
  caption: v.string(),
  /** Taken off its strength. */
  takenOff: v.boolean(),
  /** Whether its bytes have come to this computer, and are the picture its record says. */
  bytes: v.picklist(photoBytes),
  /** Of a home or a person. */
  coarse: v.boolean(),
  audience: v.picklist(audiences),
  ...said,
})

/** Ways of counting that a brief has words for: those of rounds, and one that only meetings ask by. */
export const countWays = [...methods, 'fist-to-five'] as const
export type CountWay = (typeof countWays)[number]

const ClosedCountSchema = v.strictObject({
  /** One ballot for each person, or for each device or sheet of paper, as at a meeting with an open door. */
  of: v.picklist(['people', 'devices']),
  /** Null where it is not known here. */
  method: v.nullable(v.picklist(countWays)),
  /**
   * Most support first; points are what the method adds up. `answer`: where the rows are the answers of a scale at a
   * meeting, the name of the answer, whose words are its activity's; null where the rows are options.
   */
  rows: v.array(
    v.strictObject({
      text: v.string(),
      answer: v.nullable(v.string()),
      points: CountSchema,
      isFirst: v.boolean(),
    }),
  ),
  /** How many took part, those who passed included, and how many could; null where nobody knows. */
  took: CountSchema,
  people: v.nullable(CountSchema),
  tie: v.picklist(['none', 'settled', 'shared']),
  /** When its round was closed; null where it was counted at a meeting. */
  at: v.nullable(MomentSchema),
})

export const LinkedDecisionSchema = v.strictObject({
  kind: v.literal('decision'),
  question: v.string(),
  outcome: v.array(v.string()),
  /** Whether a later decision took its place. */
  replaced: v.boolean(),
  /** Of the round it came from, once closed, or of the meeting; null where nothing was counted. */
  count: v.nullable(ClosedCountSchema),
  ...said,
})

export const LinkedActionsSchema = v.strictObject({
  kind: v.literal('actions'),
  of: v.picklist(['goal', 'way', 'objective']),
  /** The goal, plan or objective they are for. */
  text: v.string(),
  actions: v.array(
    v.strictObject({
      id: IdSchema,
      text: v.string(),
      due: v.nullable(DateSchema),
      status: v.picklist(statuses),
    }),
  ),
  ...said,
})

/** A record as a brief shows it: values as the record holds them, in no language. */
export const LinkedRecordSchema = v.variant('kind', [
  LinkedGoalSchema,
  LinkedAssetSchema,
  LinkedPhotoSchema,
  LinkedDecisionSchema,
  LinkedActionsSchema,
])

export type LinkedRecord = Readonly<v.InferOutput<typeof LinkedRecordSchema>>
export type LinkedAsset = Extract<LinkedRecord, { kind: 'asset' }>
export type LinkedPhoto = Extract<LinkedRecord, { kind: 'photo' }>
export type LinkedDecision = Extract<LinkedRecord, { kind: 'decision' }>
export type LinkedActions = Extract<LinkedRecord, { kind: 'actions' }>
export type ClosedCount = NonNullable<LinkedDecision['count']>
