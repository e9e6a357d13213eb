import * as v from 'valibot'
import { problem } from '#shared/contract/problem.ts'
import { IdSchema } from '#shared/contract/values.ts'
import { SaidSchema, type Seat } from '#shared/meetings/room/values.ts'
import { TookPart } from '../families/took-part.ts'
import { machine } from '../machine.ts'

/** Names one seat may suggest. */
const mostSuggested = 5
const mostItems = 1_000

const TextSchema = v.strictObject({ ref: IdSchema, text: v.string() })
const ThemeSchema = v.strictObject({ ref: IdSchema, name: v.string() })
const SortedSchema = v.strictObject({ ...TextSchema.entries, theme: v.nullable(IdSchema) })
const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What was gathered is put into themes: by the facilitator as the room says, with names that phones suggest. */
export const run = machine({
  kind: 'themes',
  settings: v.object({
    from: v.picklist(['meeting', 'board']),
    items: v.optional(v.pipe(v.array(TextSchema), v.maxLength(mostItems)), []),
  }),
  input: v.variant('do', [
    v.strictObject({ do: v.literal('suggest'), text: SaidSchema }),
    v.strictObject({ do: v.literal('take-back'), ref: IdSchema }),
  ]),
  lead: v.variant('do', [
    /** A new theme, or a new name for one that is there. */
    v.strictObject({ do: v.literal('theme'), ref: IdSchema, name: SaidSchema }),
    /** What was in it counts as not sorted. */
    v.strictObject({ do: v.literal('drop'), ref: IdSchema }),
    v.strictObject({ do: v.literal('put'), item: IdSchema, theme: v.nullable(IdSchema) }),
  ]),
  seen: v.strictObject({ themes: v.array(ThemeSchema), items: v.array(SortedSchema) }),
  mine: v.strictObject({ suggested: v.array(TextSchema) }),
  desk: v.strictObject({ suggested: v.array(TextSchema) }),
  outcome: v.strictObject({
    gave: NumberSchema,
    passed: NumberSchema,
    themes: v.array(v.strictObject({ name: v.string(), texts: v.array(v.string()) })),
    loose: v.array(v.string()),
  }),
  source: ({ from }) => (from === 'board' ? 'board' : 'gathered'),
  start({ items }) {
    const themes = new Map<string, string>()
    const placed = new Map<string, string>()
    const suggested = new Map<string, { readonly seat: Seat; readonly text: string }>()
    const took = new TookPart()
    const own = (seat: Seat) => [...suggested].filter(([, one]) => one.seat === seat)
    const isItem = (ref: string) => items.some((item) => item.ref === ref)
    const listed = (entries: Iterable<readonly [string, { readonly text: string }]>) =>
      [...entries].map(([ref, { text }]) => ({ ref, text }))
    const themeOf = (ref: string) => placed.get(ref) ?? null

    return {
      whyNot(seat, input) {
        if (input.do === 'suggest')
          return own(seat).length >= mostSuggested
            ? problem('room-gave-much', { most: mostSuggested })
            : null
        return suggested.get(input.ref)?.seat === seat ? null : problem('room-not-yours')
      },
      give(seat, ref, input) {
        if (input.do === 'suggest') suggested.set(ref, { seat, text: input.text })
        else suggested.delete(input.ref)
        if (own(seat).length > 0) took.gives(seat)
        else took.takesBack(seat)
      },
      pass: (seat) => {
        took.passes(seat)
      },
      whyNotLead(input) {
        switch (input.do) {
          case 'theme':
            return null
          case 'drop':
            return themes.has(input.ref) ? null : problem('room-not-there')
          case 'put': {
            const isThere = input.theme === null || themes.has(input.theme)
            return isThere && isItem(input.item) ? null : problem('room-not-there')
          }
        }
      },
      lead(input) {
        switch (input.do) {
          case 'theme':
            themes.set(input.ref, input.name)
            return
          case 'drop':
            themes.delete(input.ref)
            for (const [item, theme] of placed) if (theme === input.ref) placed.delete(item)
            return
          case 'put':
            if (input.theme === null) placed.delete(input.item)
            else placed.set(input.item, input.theme)
        }
      },
      finished: () => took.finished(),
      took: (seat) => took.of(seat),
      seen: () => ({
        themes: [...themes].map(([ref, name]) => ({ ref, name })),
        items: items.map(({ ref, text }) => ({ ref, text, theme: themeOf(ref) })),
      }),
      mine: (seat) => ({ suggested: listed(own(seat)) }),
      desk: () => ({ suggested: listed(suggested) }),
      texts: () => [...themes].map(([ref, text]) => ({ ref, text })),
      outcome: (shuffle) => {
        // Items stand as they came in, which is nobody's business.
        const mixed = shuffle(items)
        return {
          ...took.finished(),
          themes: [...themes].map(([ref, name]) => ({
            name,
            texts: mixed.filter((item) => themeOf(item.ref) === ref).map(({ text }) => text),
          })),
          loose: mixed.filter(({ ref }) => themeOf(ref) === null).map(({ text }) => text),
        }
      },
    }
  },
  minutes: ({ themes, loose }) => [
    ...themes.map(({ name, texts }) => ({
      key: 'themes.theme',
      values: { name, count: texts.length },
      said: texts,
    })),
    ...(loose.length > 0
      ? [{ key: 'themes.loose', values: { count: loose.length }, said: loose }]
      : []),
  ],
})
