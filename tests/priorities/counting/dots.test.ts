import fc from 'fast-check'
import { expect, test } from 'vitest'
import { follows } from '#shared/priorities/ballot-rules.ts'
import { leading } from '#shared/priorities/leading.ts'
import type { Result } from '#shared/priorities/result.ts'
import { outcomeSentence, reasonSentences } from '#shared/priorities/sentences.ts'
import {
  tieRules,
  type Counted,
  type Setup,
  type TieRule,
} from '#shared/priorities/round-shapes.ts'
import { createBallotBox } from '#shared/priorities/tally/ballot-box.ts'
import { people } from '../steps.ts'

const names = ['Circle', 'Rooms', 'Garden', 'Rides']
const idOf = (at: number) => `option${String(at).padStart(10, '0')}`

type ByDots = Extract<Counted, { dots: unknown }>

const setup = (tie: TieRule, quorum: number | null = null): Setup => ({
  question: 'Which first?',
  options: names.map((text, at) => ({ id: idOf(at), text, idea: null, theme: null })),
  method: 'dots',
  hidden: false,
  dots: 5,
  atMost: null,
  quorum,
  tie,
  deadline: null,
  by: people[0] ?? '',
  at: 1,
})

const ballotOf = (dots: readonly number[]): ByDots => ({
  dots: Object.fromEntries(dots.flatMap((given, at) => (given > 0 ? [[idOf(at), given]] : []))),
  passed: dots.every((given) => given === 0),
})

function count(
  ballots: readonly ByDots[],
  tie: TieRule = 'all-tied',
  quorum: number | null = null,
): Result {
  const box = createBallotBox(setup(tie, quorum))
  for (const ballot of ballots) box.put(ballot)
  return box.result(10)
}

/** The same rules once more, slow and plain: only sums and comparisons, straight from the ballots. */
function countByHand(ballots: readonly ByDots[], tie: TieRule) {
  const sum = (option: string) =>
    ballots.reduce((all, ballot) => all + (ballot.dots[option] ?? 0), 0)
  const givers = (option: string) => ballots.filter((ballot) => option in ballot.dots).length
  const ids = names.map((_, at) => idOf(at))
  const beats = (a: string, b: string) =>
    sum(a) > sum(b) ||
    (sum(a) === sum(b) && tie === 'most-people' && givers(a) > givers(b)) ||
    (sum(a) === sum(b) && tie === 'earlier-listed' && ids.indexOf(a) < ids.indexOf(b))
  const places = new Map(ids.map((id) => [id, 1 + ids.filter((other) => beats(other, id)).length]))
  const top = ids.filter((id) => places.get(id) === 1)
  return {
    sums: ids.map(sum),
    givers: ids.map(givers),
    places,
    top: sum(top[0] ?? '') > 0 ? top : [],
  }
}

const winners = (result: Result): readonly string[] => [...leading(result)]

const someBallots = fc.array(
  fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 })
    .map(ballotOf)
    .filter((ballot) => follows(setup('all-tied'), ballot)),
  { maxLength: 12 },
)
const someRule = fc.constantFrom(...tieRules)

test('the counter agrees with counting by hand', () => {
  fc.assert(
    fc.property(someBallots, someRule, (ballots, tie) => {
      const result = count(ballots, tie)
      const hand = countByHand(ballots, tie)
      const rows = names.map((_, at) => result.rows.find((row) => row.option === idOf(at)))
      expect(rows.map((row) => row?.points)).toEqual(hand.sums)
      expect(rows.map((row) => row?.people)).toEqual(hand.givers)
      for (const row of result.rows) expect(row.place).toBe(hand.places.get(row.option))
      expect(winners(result).toSorted()).toEqual(hand.top.toSorted())
    }),
    { seed: 7, numRuns: 500 },
  )
})

test('anonymity and independence of order: ballots in another order give the same result', () => {
  fc.assert(
    fc.property(
      someBallots.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      someRule,
      ([ballots, shuffled], tie) => {
        expect(count(shuffled, tie)).toEqual(count(ballots, tie))
      },
    ),
    { seed: 7, numRuns: 200 },
  )
})

test('neutrality: with the options renamed the same ones win, unless the rule looks at the list', () => {
  const turn = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })
  const neutral = fc.constantFrom<TieRule>('all-tied', 'most-people', 'another-round')
  fc.assert(
    fc.property(someBallots, turn, neutral, (ballots, renamed, tie) => {
      const rename = (id: string) => idOf(renamed[Number(id.slice(6))] ?? 0)
      const moved = ballots.map((ballot) => ({
        ...ballot,
        dots: Object.fromEntries(Object.entries(ballot.dots).map(([id, n]) => [rename(id), n])),
      }))
      expect(winners(count(moved, tie)).toSorted()).toEqual(
        winners(count(ballots, tie)).map(rename).toSorted(),
      )
    }),
    { seed: 7, numRuns: 200 },
  )
})

test('one more dot never makes an option fall', () => {
  fc.assert(
    fc.property(someBallots, fc.integer({ min: 0, max: 3 }), someRule, (ballots, at, tie) => {
      const place = (result: Result) => result.rows.find((row) => row.option === idOf(at))?.place
      const before = place(count(ballots, tie)) ?? 0
      const more = ballotOf(names.map((_, option) => (option === at ? 1 : 0)))
      expect(place(count([...ballots, more], tie))).toBeLessThanOrEqual(before)
    }),
    { seed: 7, numRuns: 200 },
  )
})

test('a ballot taken out leaves no trace', () => {
  fc.assert(
    fc.property(someBallots, someBallots, (stay, leave) => {
      const box = createBallotBox(setup('all-tied'))
      for (const ballot of [...leave, ...stay]) box.put(ballot)
      for (const ballot of leave) box.takeOut(ballot)
      expect(box.result(10)).toEqual(count(stay))
    }),
    { seed: 7, numRuns: 200 },
  )
})

test('the count sheet adds up: people times dots, row by row', () => {
  const result = count([ballotOf([3, 2]), ballotOf([3, 0, 1]), ballotOf([1])])
  expect(result.rows[0]).toEqual({
    option: idOf(0),
    place: 1,
    points: 7,
    people: 3,
    marks: [
      { points: 3, people: 2 },
      { points: 1, people: 1 },
    ],
  })
})

const tied = [ballotOf([4]), ballotOf([0, 2]), ballotOf([0, 2])]

test.each([
  ['all-tied', ['outcome-tied', 'support-tied', 'tie-kept-all-tied', 'quorum-met']],
  ['most-people', ['outcome-leads', 'support-first', 'tie-by-most-people', 'quorum-met']],
  ['earlier-listed', ['outcome-leads', 'support-first', 'tie-by-earlier-listed', 'quorum-met']],
  [
    'another-round',
    ['outcome-another-round', 'support-tied', 'tie-kept-another-round', 'quorum-met'],
  ],
] as const)('a tie under the rule %s is told in sentences', (tie, keys) => {
  const rules = setup(tie, 3)
  const result = count(tied, tie, 3)
  const told = [outcomeSentence(rules, result), ...reasonSentences(rules, result)]
  expect(told.map((one) => one.key)).toEqual(keys)
})

test('with nobody giving dots there is no winner, and passing counts for the agreed number', () => {
  const result = count([ballotOf([]), ballotOf([])], 'all-tied', 3)
  expect(outcomeSentence(setup('all-tied', 3), result).key).toBe('outcome-no-dots')
  expect(result).toMatchObject({ gave: 0, passed: 2, quorum: { needed: 3, met: false } })
})
