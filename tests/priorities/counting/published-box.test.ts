import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from '#shared/contract/problem.ts'
import { boxLimits, type PublishedBox } from '#shared/priorities/tally/published-box.ts'
import { readBox } from '#shared/priorities/tally/read-box.ts'
import { readPreflib } from '#shared/priorities/tally/read-preflib.ts'
import { methodsFor, recount } from '#shared/priorities/tally/recount.ts'
import { countBorda } from '#shared/priorities/tally/borda.ts'
import { countInstantRunoff } from '#shared/priorities/tally/instant-runoff.ts'
import { countSchulze } from '#shared/priorities/tally/schulze.ts'
import { methods } from '#shared/priorities/methods.ts'
import { scales } from '#shared/priorities/scales.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { cliWords } from '#electron/cli/words.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { rulesFor, someProfile } from './profiles.ts'
import { boxOf, sampleBox } from './sample-box.ts'

const tallyFolder = join(import.meta.dirname, '../../../shared/priorities/tally')

function refusal(text: string, read: (text: string) => unknown = readBox) {
  try {
    read(text)
  } catch (cause) {
    if (cause instanceof Refusal) return cause.problem
    throw cause
  }
  return null
}
const refused = (changes: object) => refusal(JSON.stringify({ ...sampleBox, ...changes }))

test('the page that describes the box shows one that can be read and counted', () => {
  const page = readFileSync(join(tallyFolder, 'PUBLISHED-BOX.md'), 'utf8')
  const [, example = ''] = /```json\n([\s\S]+?)```/.exec(page) ?? []
  expect(readBox(example)).toEqual(sampleBox)
  for (const method of [...methods, ...scales]) expect(page).toContain(`\`${method}\``)
  for (const limit of [boxLimits.ballots.toLocaleString('en'), String(boxLimits.options)])
    expect(page).toContain(limit)
})

test('a recount is the count: by each ranked method, from the box alone', () => {
  const random = seededRandom(61)
  for (let run = 0; run < 150; run += 1) {
    const { options, slips } = someProfile(random, 5, 12)
    const box = readBox(JSON.stringify(boxOf(options, slips)))
    const named = JSON.stringify([
      countInstantRunoff(rulesFor(options), slips),
      countBorda(rulesFor(options), slips),
      countSchulze(rulesFor(options), slips),
    ])
    const numbers = named.replaceAll(/"([A-F])"/g, (_, letter: string) =>
      JSON.stringify(String(options.indexOf(letter) + 1)),
    )
    const again = (['instant-runoff', 'borda', 'schulze'] as const).map((method) => {
      const { rows, outcome, steps } = recount(box, method)
      return { rows, outcome, steps }
    })
    expect(again).toEqual(JSON.parse(numbers))
  }
})

test('passes take part and give nothing; another rule for ties is that of the count only', () => {
  const tied: PublishedBox = {
    ...sampleBox,
    ballots: [{ marks: [1, 2, 3] }, { marks: [2, 1, 3] }, { marks: null }],
  }
  expect(recount(tied)).toMatchObject({
    outcome: { kind: 'tied', options: ['1', '2'], rule: 'another-round' },
    gave: 2,
    passed: 1,
    people: 12,
    quorum: { needed: 3, met: true },
  })
  expect(recount(tied, null, 'earlier-listed').outcome).toMatchObject({
    kind: 'settled',
    option: '1',
  })
})

test('ballots are counted only by what they can say', () => {
  expect(methodsFor({ method: 'borda' })).toEqual(['instant-runoff', 'borda', 'schulze'])
  expect(methodsFor({ method: 'score' })).toEqual(['score', 'star'])
  for (const method of ['dots', 'approval', ...scales] as const)
    expect(methodsFor({ method })).toEqual([method])
  expect(() => recount(sampleBox, 'score')).toThrow('box-other-ballots')
})

const one = (marks: readonly (number | null)[]) => ({ ballots: [{ marks: [1, 2, 3] }, { marks }] })
const dots = { method: 'dots', dots: { each: 5, atMost: 3 } }
const proposal = { method: 'consent', options: ['Open on Mondays'], tie: null }

test.each([
  ['no version this knows', { version: 2 }, 'box-other-version', {}],
  ['another format', { format: 'ballots' }, 'box-no-box', {}],
  ['a field nobody knows', { names: ['Ana'] }, 'box-field', { field: 'names' }],
  ['a method nobody knows', { method: 'sortition' }, 'box-field', { field: 'method' }],
  ['two options alike', { options: ['Gym', 'Gym', 'Café'] }, 'box-field', { field: 'options' }],
  ['one option to choose from', { options: ['Gym'] }, 'box-field', { field: 'options' }],
  [
    'a control sign in an option',
    { options: ['G\u001B[31m', 'b', 'c'] },
    'box-field',
    { field: 'options' },
  ],
  ['no rule for ties', { tie: null }, 'box-field', { field: 'tie' }],
  [
    'dots to give in a ranking',
    { dots: { each: 5, atMost: null } },
    'box-field',
    { field: 'dots' },
  ],
  ['a place left out', one([1, 3, null]), 'box-ballot', { ballot: 2 }],
  ['a place given twice', one([1, 1, null]), 'box-ballot', { ballot: 2 }],
  ['fewer places than options', one([1, 2]), 'box-ballot', { ballot: 2 }],
  [
    'a ballot that says nothing and is no pass',
    one([null, null, null]),
    'box-ballot',
    { ballot: 2 },
  ],
  ['half a place', one([0.5, 1, 2]), 'box-ballot', { ballot: 2 }],
  [
    'words on a ranking',
    { ballots: [{ marks: [1, 2, 3], words: 'Rides' }] },
    'box-ballot',
    { ballot: 1 },
  ],
  [
    'a name on a ballot',
    { ballots: [{ marks: [1, 2, 3], name: 'Ana' }] },
    'box-ballot',
    { ballot: 1 },
  ],
  [
    'more dots than there are',
    { ...dots, ballots: [{ marks: [3, 3, null] }] },
    'box-ballot',
    { ballot: 1 },
  ],
  [
    'more dots on one than agreed',
    { ...dots, ballots: [{ marks: [4, null, null] }] },
    'box-ballot',
    { ballot: 1 },
  ],
  ['a step no scale has', { ...proposal, ballots: [{ marks: [5] }] }, 'box-ballot', { ballot: 1 }],
  [
    'the place of an answer that was not offered',
    { ...proposal, answers: ['live-with', 'hear-more'], ballots: [{ marks: [3] }] },
    'box-ballot',
    { ballot: 1 },
  ],
  [
    'a mark of no place among answers',
    { ...proposal, answers: ['live-with', 'hear-more'], ballots: [{ marks: [0] }] },
    'box-ballot',
    { ballot: 1 },
  ],
  [
    'answers to choose from in a ranking',
    { answers: ['first', 'second'] },
    'box-field',
    { field: 'answers' },
  ],
  [
    'two answers of one name',
    { ...proposal, answers: ['yes', 'yes'] },
    'box-field',
    { field: 'answers' },
  ],
  [
    'an answer that would be written on a terminal as it likes',
    { ...proposal, answers: ['yes', '\u001B[31mno'] },
    'box-field',
    { field: 'answers' },
  ],
  [
    'twelve answers and one',
    { ...proposal, answers: Array.from({ length: 13 }, (_, at) => `a${String(at)}`) },
    'box-field',
    { field: 'answers' },
  ],
  [
    'more words than a phone may write',
    { ...proposal, ballots: [{ marks: [2], words: 'a'.repeat(boxLimits.words + 1) }] },
    'box-ballot',
    { ballot: 1 },
  ],
  [
    'words on a pass',
    { ...proposal, ballots: [{ marks: null, words: 'no' }] },
    'box-ballot',
    { ballot: 1 },
  ],
  [
    'one receipt on two ballots',
    { ballots: [1, 2].map(() => ({ marks: [1, 2, 3], receipt: 'k7Qm2xVd0A' })) },
    'box-receipt-twice',
    { ballot: 2 },
  ],
  [
    'more ballots than people',
    { turnout: { of: 'people', could: 2, paper: null } },
    'box-over-full',
    { ballots: 3, could: 2 },
  ],
  [
    'ten thousand ballots and one',
    { ballots: Array.from({ length: boxLimits.ballots + 1 }, () => ({ marks: null })) },
    'box-too-many',
    { most: 10_000 },
  ],
  [
    'a hundred options and one',
    { options: Array.from({ length: boxLimits.options + 1 }, (_, at) => `Option ${String(at)}`) },
    'box-field',
    { field: 'options' },
  ],
])('a file that is no whole box is refused, and where: %s', (_, changes, code, values) => {
  expect(refused(changes)).toEqual({ code, values })
})

test('what is no JSON, no object or much too large is refused as a file', () => {
  expect(refusal('42: A > B')?.code).toBe('box-no-json')
  for (const text of ['null', '[]', '"box"', '{}']) expect(refusal(text)?.code).toBe('box-no-box')
  expect(refusal(' '.repeat(boxLimits.bytes + 1))?.code).toBe('box-too-large')
  const sly = JSON.stringify(sampleBox).replace('{', '{"__proto__":{"quorum":1},')
  expect(refusal(sly) === null ? readBox(sly).quorum : 3).toBe(3)
})

test('orders as PrefLib publishes them', () => {
  const head = '# TITLE: Winter\n# ALTERNATIVE NAME 1: Library\n# ALTERNATIVE NAME 2: Gym\n'
  const box = readPreflib(`${head}2: 2,1\n1: 1\n`)
  expect(box).toMatchObject({
    question: 'Winter',
    options: ['Library', 'Gym'],
    ballots: [{ marks: [2, 1] }, { marks: [2, 1] }, { marks: [1, null] }],
  })
  expect(readBox(JSON.stringify(box))).toEqual(box)
  const no = (text: string) => refusal(text, readPreflib)
  expect(no('2: 1,2')).toMatchObject({ code: 'box-no-orders' })
  expect(no(head.replace('Gym', 'Gy\u0007m'))).toMatchObject({ code: 'box-no-orders' })
  for (const line of ['2: 1,1', '2: 3', '2: {1,2}', 'x', '2 1', '2: 0'])
    expect(no(`${head}${line}`)).toEqual({ code: 'box-order', values: { line: 4 } })
  expect(no(`${head}999999: 1`)).toMatchObject({ code: 'box-too-many' })
})

test('every refusal has a sentence in every language', () => {
  const codes = [
    'no-json',
    'no-box',
    'other-version',
    'field',
    'ballot',
    'receipt-twice',
    'over-full',
    'too-many',
    'too-large',
    'no-orders',
    'order',
    'other-ballots',
  ]
  for (const language of languageCodes)
    for (const code of codes) expect(cliWords(language).find(`box-${code}`)).not.toBeNull()
})
