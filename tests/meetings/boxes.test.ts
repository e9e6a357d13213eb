import { expect, test } from 'vitest'
import activities from '#resources/locales/en/activities.json' with { type: 'json' }
import type { Shuffle } from '#shared/meetings/activities/machine.ts'
import { boxOf } from '#shared/meetings/boxes.ts'
import { readOutcome } from '#shared/meetings/outcome.ts'
import type { PublishedBox } from '#shared/priorities/tally/published-box.ts'
import { readBox } from '#shared/priorities/tally/read-box.ts'
import { recount } from '#shared/priorities/tally/recount.ts'
import { fileOf } from '../cli/vaults.ts'
import { commandLine, commandLineIn } from '../support/command-line.ts'
import { outcomeOf, type Ran } from './ran.ts'

const inOrder: Shuffle = (things) => things

function boxAfter(ran: Ran, shuffle = inOrder): PublishedBox {
  const step = readOutcome('step000000000001', {
    activity: ran.activity,
    title: 'Decide',
    prompt: '',
    place: 1,
    at: 1,
    minutes: 8,
    result: outcomeOf(ran),
  })
  const box = step && boxOf(step, shuffle)
  if (box === null) throw new Error(`${ran.activity} left no box`)
  // As it is in the file.
  return readBox(JSON.stringify(box))
}

const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one)
const answer = (key: string, words: string | null = null, name: string | null = null) => ({
  do: 'answer',
  answer: key,
  words,
  name,
})

const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')

/** Every question on a scale, with what was answered; one of each words somebody put their name to. */
const asked: readonly (readonly [string, Ran, Readonly<Record<string, number>>])[] = [
  [
    'consent',
    {
      activity: 'consent',
      settings: { proposal: 'Start with late rides' },
      gave: [
        ...times(4, answer('live-with')),
        answer('concern', 'Who drives on Thursdays?', 'Losa'),
        answer('hear-more'),
      ],
      passed: 2,
    },
    { 'live-with': 4, concern: 1, 'hear-more': 1 },
  ],
  [
    'gradients',
    {
      activity: 'gradients',
      settings: { proposal: 'Start with late rides' },
      gave: [
        ...times(3, answer('endorse')),
        ...times(2, answer('neutral')),
        answer('abstain'),
        answer('formal', 'Too late for the little ones', 'Losa'),
        answer('veto'),
      ],
    },
    { endorse: 3, agree: 0, mixed: 0, neutral: 2, abstain: 1, formal: 1, serious: 0, veto: 1 },
  ],
  [
    'temperature',
    {
      activity: 'temperature',
      settings: { steps: 'five' },
      gave: [...times(5, answer('cool')), answer('hot')],
    },
    { cold: 0, cool: 5, mild: 0, warm: 0, hot: 1 },
  ],
]

test.each(asked)(
  'answers of a %s are counted again as the screen has them, without names',
  async (kind, ran, counts) => {
    const box = boxAfter(ran)
    expect(box).toMatchObject({
      method: kind,
      answers: Object.keys(counts),
      turnout: { of: 'devices', could: null, paper: 0 },
    })
    expect(JSON.stringify(box)).not.toContain('Losa')
    const result = recount(box)
    expect(result).toMatchObject({ gave: ran.gave?.length, passed: ran.passed ?? 0 })
    expect(result.outcome).toEqual({ kind: 'read' })
    const file = fileOf([JSON.stringify(box)], 'box.json')
    const { code, out } = await commandLine('count', file, '--method', kind)
    expect(code).toBe(0)
    const words: Readonly<Record<string, string>> = activities
    for (const [key, count] of Object.entries(counts))
      expect(plain(out).split('\n')).toContain(
        `${words[`${kind}.answer.${key}`] ?? ''}: ${String(count)} ${count === 1 ? 'device' : 'devices'}`,
      )
    for (const language of ['es', 'ar'] as const)
      expect((await commandLineIn(language, 'count', file)).out).not.toMatch(
        /answer\.|outcome-|I can live|endorse|cool|devices/,
      )
  },
)

test.each([
  [
    'fist-to-five',
    {},
    [...times(3, answer('5')), answer('2', 'The van is gone by then'), ...times(2, answer('0'))],
    'Three fingers or more: 3 devices; one or two, a concern to hear: 1 device; a fist: 2 devices.',
  ],
  ['temperature', { steps: 'three' }, [answer('warm'), answer('cold')], 'Warm: 1 device'],
])(
  'a %s whose answers are the steps of its scale leaves as one',
  async (activity, settings, gave, said) => {
    const box = boxAfter({ activity, settings, gave, passed: 1 })
    expect(box).not.toHaveProperty('answers')
    const { out } = await commandLine('count', fileOf([JSON.stringify(box)], 'box.json'))
    expect(plain(out)).toContain(said)
    expect(recount(box)).toMatchObject({ gave: gave.length, passed: 1 })
  },
)

const options = ['Late rides', 'Warm rooms', 'Shared lunch']
const marks = (...given: readonly (number | null)[]) => ({
  do: 'ballot',
  marks: Object.fromEntries(
    given.flatMap((mark, at) =>
      mark === null ? [] : [[`option${String(at + 1).padStart(10, '0')}`, mark]],
    ),
  ),
})
const vote = { options, secrecy: 'open', door: 'devices', quorum: 2, tie: 'all-tied' }

const votes: readonly (readonly [string, object, readonly object[]])[] = [
  ['approval', vote, [marks(1, 1, null), marks(1, null, null)]],
  ['dots', { ...vote, dots: 5, atMost: 3 }, [marks(3, 2, null), marks(null, 1, 1)]],
  ['score', vote, [marks(5, 0, 3), marks(1, 2, null)]],
  ['star', vote, [marks(5, 4, 0), marks(0, 1, 0), marks(2, 2, 5)]],
  ...(['instant-runoff', 'borda', 'schulze'] as const).map(
    (count) => ['ranked', { ...vote, count }, [marks(1, 2, 3), marks(2, 1, null)]] as const,
  ),
]

test.each(votes)(
  'a vote by %s counted again from its box is the count of the meeting',
  (activity, settings, gave) => {
    const ran = { activity, settings, gave, passed: 1 }
    const kept = JSON.stringify(outcomeOf(ran))
    const { result } = JSON.parse(kept.replaceAll('option000000000', '')) as { result: object }
    expect(recount(boxAfter(ran))).toEqual(result)
  },
)

test('answers leave in the order in which they were shuffled, and not in that of the scale', () => {
  const ran = {
    activity: 'consent',
    settings: { proposal: 'Late rides' },
    gave: [...times(2, answer('live-with')), answer('hear-more', 'When?')],
    passed: 1,
  }
  const backwards: Shuffle = (things) => things.toReversed()
  expect(boxAfter(ran, backwards).ballots).toEqual(boxAfter(ran).ballots.toReversed())
  expect(boxAfter(ran, backwards).ballots.map(({ marks: given }) => given)).toEqual([
    null,
    [3],
    [1],
    [1],
  ])
})

test('words as long as a phone may write them, on several lines, come back from the file', () => {
  const words = `${'a'.repeat(999)}\n${'b'.repeat(1000)}`
  const box = boxAfter({
    activity: 'consent',
    settings: { proposal: 'Late rides' },
    gave: [answer('concern', words)],
  })
  expect(box.ballots).toEqual([{ marks: [2], words }])
})

test('what was gathered, or only talked about, leaves no box', () => {
  const gathered = { do: 'add', text: 'Late rides', bin: null, name: null }
  const settings = { each: 0, held: false }
  expect(() => boxAfter({ activity: 'brainstorm', settings, gave: [gathered] })).toThrow('no box')
})
