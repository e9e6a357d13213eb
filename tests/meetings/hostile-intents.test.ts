import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { EntrySchema } from '#shared/meetings/room/entry.ts'
import { IntentSchema } from '#shared/meetings/room/intent.ts'
import { publicView, seatView } from '#shared/meetings/room/room-views.ts'
import { ana, bea, kim, openRoom, step } from './room-ground.ts'

const refs = Array.from({ length: 9 }, (_, at) => `fresh${String(at + 1).padStart(11, '0')}`)
const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('__proto__', '<script>alert(1)</script>', '\u202Eabc', 'x'.repeat(2_000)),
)
const input = fc.oneof(
  fc.record({
    do: fc.constant('add'),
    text: words,
    bin: fc.constant(null),
    name: fc.constant(null),
  }),
  fc.record({
    do: fc.constantFrom('change', 'take-back'),
    ref: fc.constantFrom(...refs),
    text: words,
    bin: fc.constant(null),
  }),
  fc.record({ do: fc.constant('take-back'), ref: fc.constantFrom(...refs) }),
  fc.record({
    do: fc.constant('answer'),
    answer: fc.constantFrom('yes', 'concern', 'constructor'),
    words: fc.constantFrom(null, 'Slower, please'),
    name: fc.constant(null),
  }),
  fc.jsonValue(),
)
const steps = fc.constantFrom('words', 'question', 'nowhere').map((id) => id.padEnd(16, '0'))
const n = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(Number.MAX_SAFE_INTEGER))
const intent = fc.oneof(
  fc.record({ kind: fc.constant('give'), step: steps, n, input }),
  fc.record({ kind: fc.constant('pass'), step: steps, n }),
  fc.record({ kind: fc.constant('stack'), n, act: fc.constantFrom('ask', 'leave') }),
  fc.record({ kind: fc.constant('name'), n, name: fc.oneof(words, fc.constant(null)) }),
  fc.record({ kind: fc.constant('note'), n, text: words }),
)

test.each(['words', 'question'])(
  'whatever a phone asks for in %s, what others gave stays theirs, and what is taken in can be read again',
  (activity) => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 30 }), (asked) => {
        const here = openRoom()
        const { asks, leads, room, entries, again } = here
        leads({ kind: 'begin', step: step(activity, activity, { held: false }) })
        const id = activity.padEnd(16, '0')
        const given =
          activity === 'words'
            ? { do: 'add', text: 'The bakery', bin: null, name: null }
            : { do: 'answer', answer: 'yes', words: null, name: null }
        for (const seat of [ana, bea]) asks(seat, { kind: 'give', step: id, n: 1, input: given })
        const others = () => [ana, bea].map((seat) => ({ ...seatView(room, seat), turn: null }))
        const before = others()
        for (const one of asked) {
          const read = v.safeParse(IntentSchema, one)
          if (read.success) asks(kim, read.output)
        }
        expect(others()).toEqual(before)
        expect(entries.every((entry) => v.is(EntrySchema, entry))).toBe(true)
        expect(publicView(again(), 1_000)).toEqual(publicView(room, 1_000))
      }),
      { numRuns: 150 },
    )
  },
)
