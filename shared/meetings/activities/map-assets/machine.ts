import * as v from 'valibot'
import { assetKinds } from '#shared/assets/kinds.ts'
import { problem } from '#shared/contract/problem.ts'
import { IdSchema } from '#shared/contract/values.ts'
import { SaidSchema, type Seat } from '#shared/meetings/room/values.ts'
import { TookPart } from '../families/took-part.ts'
import { machine } from '../machine.ts'

const mostEach = 30

const AssetKindSchema = v.picklist(assetKinds)
const LineSchema = v.pipe(SaidSchema, v.maxLength(200))
const words = {
  name: LineSchema,
  kind: AssetKindSchema,
  /** Where it is, in words: a street, a corner, a part of town; null: nowhere, or not said. */
  where: v.nullable(LineSchema),
  /** What is strong about it. */
  strong: v.nullable(SaidSchema),
}
const AssetSchema = v.strictObject({
  ref: IdSchema,
  name: v.string(),
  kind: AssetKindSchema,
  where: v.nullable(v.string()),
  strong: v.nullable(v.string()),
})
const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** People name what is strong here, with its kind and place. The facilitator sees each before the big screen does. */
export const run = machine({
  kind: 'map-assets',
  settings: v.object({ kinds: v.array(AssetKindSchema), held: v.boolean() }),
  input: v.variant('do', [
    v.strictObject({ do: v.literal('add'), ...words }),
    v.strictObject({ do: v.literal('change'), ref: IdSchema, ...words }),
    v.strictObject({ do: v.literal('take-back'), ref: IdSchema }),
  ]),
  lead: v.variant('do', [
    /** What was said aloud or on paper. */
    v.strictObject({ do: v.literal('add'), ref: IdSchema, ...words }),
    v.strictObject({ do: v.literal('hold'), ref: IdSchema }),
    v.strictObject({ do: v.literal('show'), ref: IdSchema }),
    v.strictObject({ do: v.literal('show-all') }),
  ]),
  seen: v.strictObject({
    kinds: v.array(AssetKindSchema),
    given: NumberSchema,
    shown: v.array(AssetSchema),
  }),
  mine: v.strictObject({ items: v.array(AssetSchema) }),
  desk: v.strictObject({
    items: v.array(v.strictObject({ ...AssetSchema.entries, held: v.boolean() })),
  }),
  outcome: v.strictObject({
    gave: NumberSchema,
    passed: NumberSchema,
    held: NumberSchema,
    items: v.array(AssetSchema),
  }),
  start({ kinds, held: heldFirst }) {
    type Asset = v.InferOutput<typeof AssetSchema>
    const kept = new Map<string, { seat: Seat | null; asset: Asset; held: boolean }>()
    const took = new TookPart()
    const own = (seat: Seat) => [...kept.values()].filter((one) => one.seat === seat)
    const isAsked = (kind: Asset['kind']) => kinds.length === 0 || kinds.includes(kind)
    const shown = () => [...kept.values()].filter(({ held }) => !held).map(({ asset }) => asset)

    return {
      whyNot(seat, input) {
        if (input.do !== 'take-back' && !isAsked(input.kind)) return problem('room-does-not-fit')
        if (input.do === 'add')
          return own(seat).length >= mostEach ? problem('room-gave-much', { most: mostEach }) : null
        return kept.get(input.ref)?.seat === seat ? null : problem('room-not-yours')
      },
      give(seat, fresh, input) {
        if (input.do === 'take-back') kept.delete(input.ref)
        else {
          const { name, kind, where, strong } = input
          const ref = input.do === 'add' ? fresh : input.ref
          const held = heldFirst || kept.get(ref)?.held === true
          kept.set(ref, { seat, asset: { ref, name, kind, where, strong }, held })
        }
        if (own(seat).length > 0) took.gives(seat)
        else took.takesBack(seat)
      },
      pass: (seat) => {
        took.passes(seat)
      },
      whyNotLead(input) {
        if (input.do === 'show-all') return null
        if (input.do !== 'add') return kept.has(input.ref) ? null : problem('room-not-there')
        return kept.has(input.ref) ? problem('room-does-not-fit') : null
      },
      lead(input) {
        switch (input.do) {
          case 'add': {
            const { do: _, ...asset } = input
            kept.set(input.ref, { seat: null, asset, held: false })
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
      seen: () => ({ kinds: [...kinds], given: kept.size, shown: shown() }),
      mine: (seat) => ({ items: own(seat).map(({ asset }) => asset) }),
      desk: () => ({ items: [...kept.values()].map(({ asset, held }) => ({ ...asset, held })) }),
      texts: () => shown().map(({ ref, name }) => ({ ref, text: name })),
      outcome: (shuffle) => ({
        ...took.finished(),
        held: kept.size - shown().length,
        items: [...shuffle(shown())],
      }),
    }
  },
  minutes: ({ items, gave, passed, held }) => {
    // Somebody's gift is theirs to tell: here it is only counted.
    const told = items.filter(({ kind }) => kind !== 'individual')
    const gifts = items.length - told.length
    return [
      { key: 'took-part', values: { gave, passed, held, count: items.length }, said: [] },
      ...(told.length > 0
        ? [
            {
              key: 'map-assets.said',
              values: { count: told.length },
              said: told.map(({ name, where }) => (where === null ? name : `${name} (${where})`)),
            },
          ]
        : []),
      ...(gifts > 0 ? [{ key: 'map-assets.gifts', values: { count: gifts }, said: [] }] : []),
    ]
  },
})
