import * as v from 'valibot'
import { problem } from '#shared/contract/problem.ts'
import { IdSchema } from '#shared/contract/values.ts'
import { NameSchema } from '#shared/meetings/room/entry.ts'
import { SaidSchema, type Seat } from '#shared/meetings/room/values.ts'
import type { Live } from '../machine.ts'
import { TookPart } from './took-part.ts'

/** Which of several lists something belongs to, for example what went well and what to change. */
const BinSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/))

/** How people's own words are gathered in a step. */
export type GatherRules = {
  /** Lists to choose from; none where there is only one. */
  readonly bins: readonly string[]
  /** How much one seat may give. */
  readonly most: number
  /** The facilitator lets each onto the big screen, or all come there by themselves and can be held back. */
  readonly heldFirst: boolean
}

const words = { text: SaidSchema, bin: v.nullable(BinSchema) }

const GatherInputSchema = v.variant('do', [
  /** `name`: the person's own choice to stand by it. */
  v.strictObject({ do: v.literal('add'), ...words, name: v.nullable(NameSchema) }),
  v.strictObject({ do: v.literal('change'), ref: IdSchema, ...words }),
  v.strictObject({ do: v.literal('take-back'), ref: IdSchema }),
])

const GatherLeadSchema = v.variant('do', [
  /** What was said aloud or on paper, written down by the facilitator under a fresh id. */
  v.strictObject({ do: v.literal('add'), ref: IdSchema, ...words }),
  v.strictObject({ do: v.literal('hold'), ref: IdSchema }),
  v.strictObject({ do: v.literal('show'), ref: IdSchema }),
  v.strictObject({ do: v.literal('show-all') }),
])

const SaidItemSchema = v.strictObject({
  ref: IdSchema,
  text: v.string(),
  bin: v.nullable(v.string()),
  name: v.nullable(v.string()),
})

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How many were given, and those that may be read. */
const GatherSeenSchema = v.strictObject({
  given: NumberSchema,
  shown: v.array(SaidItemSchema),
})

const GatherMineSchema = v.strictObject({ items: v.array(SaidItemSchema) })

const GatherDeskSchema = v.strictObject({
  items: v.array(v.strictObject({ ...SaidItemSchema.entries, held: v.boolean() })),
})

/** What was gathered, in an order that tells nothing. What was held back to the end is only counted. */
const GatherOutcomeSchema = v.strictObject({
  gave: NumberSchema,
  passed: NumberSchema,
  held: NumberSchema,
  items: v.array(SaidItemSchema),
})

/** What goes in and comes out of a step of this family. */
export const gatherShapes = {
  input: GatherInputSchema,
  lead: GatherLeadSchema,
  seen: GatherSeenSchema,
  mine: GatherMineSchema,
  desk: GatherDeskSchema,
  outcome: GatherOutcomeSchema,
} as const

type Input = v.InferOutput<typeof GatherInputSchema>
type Lead = v.InferOutput<typeof GatherLeadSchema>
type SaidItem = v.InferOutput<typeof SaidItemSchema>
/** `seat`: null for what the facilitator wrote down. */
type Kept = { readonly seat: Seat | null; readonly item: SaidItem; held: boolean }

export type Gathering = Live<
  Input,
  Lead,
  v.InferOutput<typeof GatherSeenSchema>,
  v.InferOutput<typeof GatherMineSchema>,
  v.InferOutput<typeof GatherDeskSchema>,
  v.InferOutput<typeof GatherOutcomeSchema>
>

/** Gather what people say in their own words: given, changed and taken back by whoever gave it, held back or shown by the facilitator. */
export function startGathering({ bins, most, heldFirst }: GatherRules): Gathering {
  const kept = new Map<string, Kept>()
  const took = new TookPart()
  const own = (seat: Seat) => [...kept.values()].filter((one) => one.seat === seat)
  const fitsBin = (bin: string | null) =>
    bins.length === 0 ? bin === null : bins.includes(bin ?? '')
  const settle = (seat: Seat) => {
    if (own(seat).length > 0) took.gives(seat)
    else took.takesBack(seat)
  }

  return {
    whyNot(seat, input) {
      if (input.do !== 'take-back' && !fitsBin(input.bin)) return problem('room-does-not-fit')
      if (input.do === 'add')
        return own(seat).length >= most ? problem('room-gave-much', { most }) : null
      return kept.get(input.ref)?.seat === seat ? null : problem('room-not-yours')
    },
    give(seat, ref, input) {
      switch (input.do) {
        case 'add': {
          const { text, bin, name } = input
          kept.set(ref, { seat, item: { ref, text, bin, name }, held: heldFirst })
          break
        }
        case 'change': {
          const { ref: which, text, bin } = input
          const known = kept.get(which)
          // New words have not been seen by the facilitator yet.
          if (known)
            kept.set(which, {
              seat,
              item: { ...known.item, text, bin },
              held: known.held || heldFirst,
            })
          break
        }
        case 'take-back':
          kept.delete(input.ref)
          break
      }
      settle(seat)
    },
    pass: (seat) => {
      took.passes(seat)
    },
    whyNotLead(input) {
      if (input.do === 'show-all') return null
      if (input.do !== 'add') return kept.has(input.ref) ? null : problem('room-not-there')
      return fitsBin(input.bin) && !kept.has(input.ref) ? null : problem('room-does-not-fit')
    },
    lead(input) {
      switch (input.do) {
        case 'add': {
          const { ref, text, bin } = input
          kept.set(ref, { seat: null, item: { ref, text, bin, name: null }, held: false })
          return
        }
        case 'show-all':
          for (const one of kept.values()) one.held = false
          return
        case 'hold':
        case 'show': {
          const one = kept.get(input.ref)
          if (one) one.held = input.do === 'hold'
        }
      }
    },
    finished: () => took.finished(),
    took: (seat) => took.of(seat),
    seen: () => ({
      given: kept.size,
      shown: [...kept.values()].filter(({ held }) => !held).map(({ item }) => item),
    }),
    texts: () =>
      [...kept.values()]
        .filter(({ held }) => !held)
        .map(({ item: { ref, text } }) => ({ ref, text })),
    mine: (seat) => ({ items: own(seat).map(({ item }) => item) }),
    desk: () => ({ items: [...kept.values()].map(({ item, held }) => ({ ...item, held })) }),
    outcome(shuffle) {
      const all = [...kept.values()]
      const items = shuffle(all.filter(({ held }) => !held).map(({ item }) => item))
      return { ...took.finished(), held: all.length - items.length, items: [...items] }
    },
  }
}
