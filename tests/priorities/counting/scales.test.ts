import { describe, expect, test } from 'vitest'
import { leading } from '#shared/priorities/leading.ts'
import { type Scale, scales, stepsOf } from '#shared/priorities/scales.ts'
import { outcomeSentence, reasonSentences } from '#shared/priorities/sentences.ts'
import { createBallotBox } from '#shared/priorities/tally/ballot-box.ts'
import { countScale, type Answer } from '#shared/priorities/tally/scale.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { cliWords } from '#electron/cli/words.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { shuffled } from './profiles.ts'

const proposal = { options: [{ id: 'p', text: 'Open on Mondays' }], tie: 'all-tied' } as const
const answers = (...marks: readonly number[]): readonly Answer[] =>
  marks.map((mark) => ({ mark, words: '' }))

/** A second counter: tallies on a wall, one stroke for each answer, with the sides written out by hand. */
const sides: { readonly [S in Scale]: readonly (readonly [number, string])[] } = {
  consent: [
    [1, 'for'],
    [2, 'for'],
    [3, 'between'],
    [4, 'stops'],
  ],
  gradients: [
    [1, 'for'],
    [2, 'for'],
    [3, 'for'],
    [4, 'between'],
    [5, 'between'],
    [6, 'between'],
    [7, 'against'],
    [8, 'stops'],
  ],
  'fist-to-five': [
    [5, 'for'],
    [4, 'for'],
    [3, 'for'],
    [2, 'against'],
    [1, 'against'],
    [0, 'stops'],
  ],
  temperature: [
    [3, 'for'],
    [2, 'between'],
    [1, 'against'],
  ],
}

describe.each(scales)('%s', (scale) => {
  test('strokes on a wall give the same, in whatever order people answer', () => {
    const random = seededRandom(51)
    for (let run = 0; run < 200; run += 1) {
      const given = Array.from({ length: random.below(12) }, () => random.pick(sides[scale])[0])
      const strokes = sides[scale].map(([mark, side]) => ({
        mark,
        side,
        people: given.filter((one) => one === mark).length,
      }))
      const tally = countScale(scale, proposal, answers(...given))
      expect(tally.steps).toMatchObject({
        steps: strokes.map(({ mark, people }) => ({ mark, people })),
      })
      const carried = strokes
        .filter(({ side }) => side === 'for')
        .reduce((sum, { people }) => sum + people, 0)
      expect(tally.rows).toMatchObject([{ points: carried, people: given.length }])
      expect(countScale(scale, proposal, answers(...shuffled(random, given)))).toEqual(tally)
    }
  })

  test('every step, and what comes out, has words in every language', () => {
    const marks = stepsOf[scale].map(({ mark }) => mark)
    const tally = countScale(scale, proposal, answers(...marks))
    const result = { ...tally, others: [], people: 9, gave: marks.length, passed: 0, quorum: null }
    const asked = { ...proposal, method: scale }
    const told = [outcomeSentence(asked, result), ...reasonSentences(asked, result)]
    const keys = [
      ...told.map(({ key }) => key),
      ...stepsOf[scale].map(({ name }) => `answer-${scale}-${name}`),
    ]
    for (const language of languageCodes)
      for (const key of keys) expect(cliWords(language).find(`sentence.${key}`)).not.toBeNull()
  })
})

describe('consent', () => {
  const came = (...given: readonly Answer[]) => countScale('consent', proposal, given).outcome

  test('is there where nobody objects; a concern is kept and stops nothing', () => {
    const given = [...answers(1, 1), { mark: 2, words: 'Who brings the little ones home?' }]
    const tally = countScale('consent', proposal, given)
    expect(tally.outcome).toEqual({ kind: 'adopted', option: 'p' })
    expect(leading(tally)).toEqual(new Set(['p']))
    expect(tally.steps).toMatchObject({
      words: [{ mark: 2, words: 'Who brings the little ones home?' }],
    })
  })

  test('one reasoned objection is enough to wait, however many agree', () => {
    const many = answers(...Array.from({ length: 99 }, () => 1))
    expect(came(...many, { mark: 4, words: 'The van is gone by then.' })).toEqual({
      kind: 'held',
      by: 'objection',
    })
  })

  test('an objection without a reason, or wanting to hear more, waits to be heard', () => {
    expect(came(...answers(1, 4))).toEqual({ kind: 'held', by: 'more' })
    expect(came(...answers(1, 3))).toEqual({ kind: 'held', by: 'more' })
  })

  test('nobody answering adopts nothing', () => {
    expect(came()).toEqual({ kind: 'nothing' })
  })
})

test.each(['gradients', 'fist-to-five', 'temperature'] as const)('%s decides nothing', (scale) => {
  const best = stepsOf[scale][0]?.mark ?? 0
  const tally = countScale(scale, proposal, answers(best, best))
  expect(tally.outcome).toEqual({ kind: 'read' })
  expect([...leading(tally)]).toEqual([])
})

test('words lie in the order of the scale and of their letters, not of people', () => {
  const given: readonly Answer[] = [
    { mark: 2, words: 'b' },
    { mark: 1, words: 'z' },
    { mark: 2, words: 'a' },
  ]
  for (const order of [given, given.toReversed()])
    expect(countScale('consent', proposal, order).steps).toMatchObject({
      words: [
        { mark: 1, words: 'z' },
        { mark: 2, words: 'a' },
        { mark: 2, words: 'b' },
      ],
    })
})

test('in a box passes take part and answer nothing', () => {
  const box = createBallotBox({ ...proposal, method: 'consent', quorum: 3 })
  box.put({ marks: { p: 1 }, passed: false })
  box.put({ marks: { p: 2 }, passed: false, words: 'Rides first.' })
  box.put({ marks: {}, passed: true })
  expect(box.result(5)).toMatchObject({
    outcome: { kind: 'adopted' },
    gave: 2,
    passed: 1,
    quorum: { needed: 3, met: true },
    steps: { words: [{ mark: 2, words: 'Rides first.' }] },
  })
})
