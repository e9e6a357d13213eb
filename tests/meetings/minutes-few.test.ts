import { expect, test } from 'vitest'
import { checkSheet, weighSheet } from '#shared/meetings/minutes/check.ts'
import type { Sheet } from '#shared/meetings/minutes/fields.ts'
import { beginText } from '#shared/texts/commands.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { rankedMethods } from '#shared/priorities/methods.ts'
import { openDesk, type TestDesk } from '../support/desk.ts'
import { draftInto, held, linesOf } from './minutes-ground.ts'
import type { Ran } from './ran.ts'

/** So many people each gave this. */
type Gave = readonly (readonly [count: number, one: object])[]
const each = (gave: Gave) =>
  gave.flatMap(([count, one]) => Array.from({ length: count }, () => one))

const options = ['Lamplight', 'Warm hands', 'Choir']
const [lamp, warm, choir] = ['option0000000001', 'option0000000002', 'option0000000003'] as const
const rules = { options, secrecy: 'open', door: 'devices', quorum: null, tie: 'all-tied' }
const voted = (activity: string, more: object, gave: Gave): Ran => ({
  activity,
  settings: { ...rules, ...more },
  gave: each(gave.map(([count, marks]) => [count, { do: 'ballot', marks }] as const)),
})
const answered = (activity: string, settings: object, gave: Gave): Ran => ({
  activity,
  settings,
  gave: each(gave),
})
const answer = (key: string) => ({ do: 'answer', answer: key, words: null, name: null })
const rate = (impact: number, effort: number) => ({ do: 'rate', option: 0, impact, effort })

/** Ballots of which a number tells of few people, and of which none does. */
const marked = (most: number): readonly [few: Gave, many: Gave] => [
  [
    [26, { [lamp]: most }],
    [4, { [warm]: most }],
  ],
  [
    [15, { [lamp]: most }],
    [15, { [warm]: most }],
  ],
]
const ranked: readonly [few: Gave, many: Gave] = [
  [
    [26, { [lamp]: 1 }],
    [4, { [warm]: 1, [choir]: 2 }],
  ],
  [
    [15, { [lamp]: 1, [choir]: 2 }],
    [15, { [warm]: 1 }],
  ],
]

const methods: readonly (readonly [
  name: string,
  run: (gave: Gave) => Ran,
  readonly [Gave, Gave],
])[] = [
  ['approval', (gave) => voted('approval', {}, gave), marked(1)],
  ['dots', (gave) => voted('dots', { dots: 5, atMost: null }, gave), marked(5)],
  ['score', (gave) => voted('score', {}, gave), marked(5)],
  ['star', (gave) => voted('star', {}, gave), marked(5)],
  ...rankedMethods
    .filter((count) => count !== 'schulze')
    .map((count) => [count, (gave: Gave) => voted('ranked', { count }, gave), ranked] as const),
  // It tells how options stand to each other: of few people only where few took part.
  [
    'schulze',
    (gave) => voted('ranked', { count: 'schulze' }, gave),
    [[[7, { [lamp]: 1, [warm]: 2 }]], ranked[0]],
  ],
  ...(
    [
      ['consent', 'live-with', 'concern', {}],
      ['gradients', 'endorse', 'serious', {}],
      ['fist-to-five', '5', '1', {}],
      ['temperature', 'warm', 'cold', { steps: 'three' }],
    ] as const
  ).map(
    ([activity, most, few, settings]) =>
      [
        activity,
        (gave: Gave) => answered(activity, settings, gave),
        [
          [
            [20, answer(most)],
            [6, answer(few)],
          ],
          [
            [20, answer(most)],
            [12, answer(few)],
          ],
        ],
      ] as const,
  ),
  [
    'impact-effort',
    (gave) => answered('impact-effort', { options: ['Lamplight'] }, gave),
    [
      [
        [4, rate(3, 1)],
        [3, rate(2, 1)],
      ],
      [
        [8, rate(3, 1)],
        [6, rate(2, 1)],
      ],
    ],
  ],
]

function drafted(ran: Ran) {
  const desk = openDesk()
  const meeting = held(desk, { steps: [ran] })
  draftInto(desk, meeting, { first: 'es', second: 'ar' })
  return { desk, meeting }
}
const asked = (desk: TestDesk, meeting: string, sheet: Sheet = 'minutes') =>
  checkSheet(desk, meeting, sheet).filter(({ code }) => code === 'few-people')
/** Of the part itself, not of how many took part in it. */
const askedOf = (desk: TestDesk, meeting: string) => {
  const lines = linesOf(desk, meeting)
  const words = (id: string | null) => lines.find((line) => line.id === id)?.said[0]?.words ?? ''
  return asked(desk, meeting).filter(({ line }) => words(line).includes('\n'))
}

test.each(methods)(
  '%s: a number that tells of few people is asked about before it leaves',
  (_, run, [few]) => {
    const { desk, meeting } = drafted(run(few))
    const found = askedOf(desk, meeting)
    expect(found).toHaveLength(1)
    expect(found[0]?.standing).toBe('needed')
    expect(weighSheet(found, []).open).toEqual(found)
    const [line] = found.map((one) => one.line ?? '')
    const out = found.map(({ key }) => ({ key, choice: 'leave-out' }) as const)
    expect([...weighSheet(found, out).stays]).toEqual([line])
    // Whoever words it without the numbers is asked nothing more.
    for (const field of ['es', 'ar']) {
      const place = { document: meetingDocument(meeting), map: 'minutes', id: line ?? '', field }
      beginText(desk, place, desk.newId(), 'Lamplight\n—')
    }
    expect(askedOf(desk, meeting)).toEqual([])
  },
)

test.each(methods)(
  '%s: where many stand behind every number nothing is asked',
  (_, run, [, many]) => {
    const { desk, meeting } = drafted(run(many))
    expect(asked(desk, meeting)).toEqual([])
    expect(asked(desk, meeting, 'give-back')).toEqual([])
  },
)

test('that fewer than so many took part tells of few, in the minutes and on the page that is given back', () => {
  const { desk, meeting } = drafted(voted('score', { quorum: 11 }, [[9, { [lamp]: 5 }]]))
  for (const sheet of ['minutes', 'give-back'] as const)
    expect(asked(desk, meeting, sheet).map(({ subject }) => subject)).toContain('11')
})

test('what is left when a number is taken from another tells of few, too', () => {
  const passed = { ...voted('score', {}, [[7, { [lamp]: 5 }]]), passed: 20 }
  const { desk, meeting } = drafted(passed)
  expect(asked(desk, meeting).map(({ subject }) => subject)).toContain('20')
})
