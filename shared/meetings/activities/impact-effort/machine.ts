import * as v from 'valibot'
import { problem } from '#shared/contract/problem.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import { TookPart } from '../families/took-part.ts'
import { machine } from '../machine.ts'

/** 1 little, 2 some, 3 much. */
const LevelSchema = v.picklist([1, 2, 3])
const AtSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))
const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const RatingSchema = v.strictObject({ option: AtSchema, impact: LevelSchema, effort: LevelSchema })
const PlaceSchema = v.strictObject({
  text: v.string(),
  /** Means from 1 to 3; null where nobody said anything. */
  impact: v.nullable(v.number()),
  effort: v.nullable(v.number()),
  people: NumberSchema,
})

/** Where each option stands between little and much effort, little and much that changes. */
export const run = machine({
  kind: 'impact-effort',
  settings: v.object({ options: v.pipe(v.array(v.string()), v.maxLength(100)) }),
  input: v.variant('do', [
    v.strictObject({ do: v.literal('rate'), ...RatingSchema.entries }),
    v.strictObject({ do: v.literal('take-back'), option: AtSchema }),
  ]),
  lead: v.variant('do', [
    v.strictObject({ do: v.literal('show') }),
    v.strictObject({ do: v.literal('hide') }),
  ]),
  seen: v.strictObject({ options: v.array(v.string()), places: v.nullable(v.array(PlaceSchema)) }),
  mine: v.strictObject({ ratings: v.array(RatingSchema) }),
  desk: v.strictObject({ isShown: v.boolean(), places: v.array(PlaceSchema) }),
  outcome: v.strictObject({
    gave: NumberSchema,
    passed: NumberSchema,
    places: v.array(PlaceSchema),
  }),
  start({ options }) {
    type Rating = v.InferOutput<typeof RatingSchema>
    const ratings = new Map<Seat, Map<number, Rating>>()
    const took = new TookPart()
    let isShown = false
    const places = () =>
      options.map((text, at) => {
        const said = [...ratings.values()].flatMap((own) => own.get(at) ?? [])
        return {
          text,
          impact: mean(said.map(({ impact }) => impact)),
          effort: mean(said.map(({ effort }) => effort)),
          people: said.length,
        }
      })

    return {
      whyNot: (_seat, { option }) =>
        option < options.length ? null : problem('room-does-not-fit'),
      give(seat, _ref, input) {
        const own = ratings.get(seat) ?? new Map<number, Rating>()
        ratings.set(seat, own)
        const { option } = input
        if (input.do === 'rate')
          own.set(option, { option, impact: input.impact, effort: input.effort })
        else own.delete(option)
        if (own.size > 0) took.gives(seat)
        else took.takesBack(seat)
      },
      pass: (seat) => {
        took.passes(seat)
      },
      whyNotLead: () => null,
      lead: (input) => {
        isShown = input.do === 'show'
      },
      finished: () => took.finished(),
      took: (seat) => took.of(seat),
      seen: () => ({ options: [...options], places: isShown ? places() : null }),
      mine: (seat) => ({ ratings: [...(ratings.get(seat)?.values() ?? [])] }),
      desk: () => ({ isShown, places: places() }),
      outcome: () => ({ ...took.finished(), places: places() }),
    }
  },
  minutes: ({ places }) =>
    places.map(({ text, impact, effort, people }) => ({
      key: people === 0 ? 'impact-effort.nobody' : 'impact-effort.row',
      values: { text, people, impact: impact ?? 0, effort: effort ?? 0 },
      said: [],
    })),
})

/** To one tenth. */
function mean(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sum = numbers.reduce((all, one) => all + one, 0)
  return Math.round((sum / numbers.length) * 10) / 10
}
