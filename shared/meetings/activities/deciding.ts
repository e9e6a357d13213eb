import * as v from 'valibot'
import { LineSchema, OptionalLineSchema } from '#shared/contract/values.ts'
import { HeadcountSchema, mostOptions, TieRuleSchema } from '#shared/priorities/round-shapes.ts'

/** Who sees what while people decide: everybody at once, nobody until it is closed, or nobody ever who gave what. */
export const secrecies = ['open', 'hidden', 'secret'] as const

/** One ballot for each device, or one for each voting card. */
export const doors = ['devices', 'cards'] as const

/** What people choose between; [] until it is known. */
export const OptionsSchema = v.pipe(
  v.array(LineSchema),
  v.maxLength(mostOptions),
  v.check((options) => new Set(options.map((text) => text.toLowerCase())).size === options.length),
)

/** Settings of every activity in which people choose between options. */
export const choiceEntries = {
  options: v.optional(OptionsSchema, []),
  secrecy: v.optional(v.picklist(secrecies), 'hidden'),
  door: v.optional(v.picklist(doors), 'devices'),
  /** null: no number was agreed. */
  quorum: v.optional(v.nullable(HeadcountSchema), null),
  tie: v.optional(TieRuleSchema, 'all-tied'),
} as const

/** Settings of every activity in which people answer one proposal. '' until it is worded. */
export const proposalEntries = {
  proposal: v.optional(OptionalLineSchema, ''),
  secrecy: v.optional(v.picklist(secrecies), 'open'),
  door: v.optional(v.picklist(doors), 'devices'),
} as const

/** A whole number a facilitator sets. */
export const number = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
