import { expect, test } from 'vitest'
import { commandLine, commandLineIn } from '#tests/support/command-line.ts'
import { boxOf, sampleBox } from '../priorities/counting/sample-box.ts'
import { slipsFrom } from '../priorities/counting/profiles.ts'
import { fileOf } from './vaults.ts'

const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville']
const tennessee = boxOf(
  cities,
  slipsFrom([
    '42: Memphis > Nashville > Chattanooga > Knoxville',
    '26: Nashville > Chattanooga > Knoxville > Memphis',
    '15: Chattanooga > Knoxville > Nashville > Memphis',
    '17: Knoxville > Chattanooga > Nashville > Memphis',
  ]),
)
const inFile = (box: object) => fileOf([JSON.stringify(box)], 'box.json')

test('a box is counted as agreed, and every step can be followed', async () => {
  const { code, out } = await commandLine('count', inFile(sampleBox))
  expect(code).toBe(0)
  expect(out.replaceAll(/[\u2068\u2069]/g, '').split('\n')).toEqual([
    'Where do we meet in winter?',
    'A tie: Library and Gym. Another round between them comes next.',
    'Compared one against one, no option comes out ahead of any of them.',
    'We chose before voting to hold another round between tied options.',
    'We agreed that 3 people would be enough; 3 people took part.',
    '',
    'Ballots: 2 · Passes: 1 · On paper: 1 · Could take part: 12',
    'Counted by: Ranked choice (Schulze method) · If options tie: Another round between them',
    '',
    'The count to follow by hand',
    '“Library” and “Gym”: 1 to 1 prefer them; strongest paths 0 to 0.',
    '“Library” and “Café”: 2 to 0 prefer them; strongest paths 2 to 0.',
    '“Gym” and “Café”: 1 to 1 prefer them; strongest paths 0 to 0.',
    '1. Library: 2 of 2 others are not ahead of it',
    '1. Gym: 2 of 2 others are not ahead of it',
    '3. Café: 1 of 2 others are not ahead of it',
    '',
  ])
})

test.each([
  ['instant-runoff', 'Knoxville'],
  ['borda', 'Nashville'],
  ['schulze', 'Nashville'],
])('the published winners of Tennessee come out of one box, by %s', async (method, winner) => {
  const { json } = await commandLine('count', inFile(tennessee), '--method', method, '--json')
  expect(json()).toMatchObject({
    box: { method: 'schulze', ballots: 100, options: cities.map((text) => ({ text })) },
    counted: { method, tie: 'all-tied' },
    first: [winner],
    result: { gave: 100, passed: 0, steps: { method } },
  })
})

test('a runoff is told round by round; what was agreed is said where something else is counted', async () => {
  const { out } = await commandLine('count', inFile(tennessee), '--method', 'instant-runoff')
  const lines = out.replaceAll(/[\u2068\u2069]/g, '').split('\n')
  expect(lines).toContain('“Knoxville” has the most support.')
  expect(lines).toContain(
    'Something else was agreed beforehand. It was: Counted by: Ranked choice (Schulze method) · If options tie: All of them are kept',
  )
  expect(lines.slice(lines.indexOf('Round 2'))).toEqual([
    'Round 2',
    '  Memphis: 42 ballots',
    '  Nashville: 26 ballots',
    '  Knoxville: 32 ballots',
    '  More than half: 51 ballots. Naming none of these: 0 ballots.',
    '  “Nashville” has the fewest and goes. Its ballots move to what they have next.',
    'Round 3',
    '  Memphis: 42 ballots',
    '  Knoxville: 58 ballots',
    '  More than half: 51 ballots. Naming none of these: 0 ballots.',
    '',
  ])
})

test('the same ballots of scores, with and without a runoff, and another rule for ties', async () => {
  const scores = {
    ...sampleBox,
    method: 'star',
    tie: 'all-tied',
    turnout: { of: 'devices', could: null, paper: null },
    ballots: [
      { marks: [5, 4, 0] },
      { marks: [0, 1, 0] },
      { marks: [2, 2, 5] },
      { marks: [3, 4, 1] },
    ],
  }
  const file = inFile(scores)
  const lines = (await commandLine('count', file)).out.replaceAll(/[\u2068\u2069]/g, '').split('\n')
  expect(lines).toContain('“Gym” has the most support.')
  expect(lines).toContain(
    'In the runoff, 2 devices score it higher than “Library”; the other way round it is 1 device.',
  )
  expect(lines).toContain('Each ballot is one device’s, not one person’s.')
  expect(lines).toContain('Gym: 11')
  expect(lines).toContain('  2 devices × 4')
  expect((await commandLine('count', file, '--method', 'score', '--json')).json()).toMatchObject({
    first: ['Gym'],
    counted: { method: 'score' },
  })
  const tied = inFile({ ...scores, method: 'score', ballots: [{ marks: [5, 5, 0] }] })
  expect(
    (await commandLine('count', tied, '--tie', 'earlier-listed', '--json')).json(),
  ).toMatchObject({
    first: ['Library'],
    box: { tie: 'all-tied' },
    counted: { tie: 'earlier-listed' },
  })
})

test('a proposal, with the words people wrote', async () => {
  const asked = {
    ...sampleBox,
    method: 'consent',
    options: ['Open on Mondays'],
    tie: null,
    ballots: [{ marks: [1] }, { marks: [4], words: 'The van is gone by then.' }, { marks: null }],
  }
  const { out } = await commandLine('count', inFile(asked))
  const lines = out.replaceAll(/[\u2068\u2069]/g, '').split('\n')
  expect(lines).toContain(
    'Not adopted as it stands: there is a reasoned objection to talk through.',
  )
  expect(lines).toContain('I object, and this is why: 1 person')
  expect(lines).toContain('  “The van is gone by then.”')
  expect(lines).toContain('Counted by: Consent')
})

test.each(['es', 'ar'] as const)(
  'nothing is left in another language or half filled: %s',
  async (language) => {
    for (const box of [
      sampleBox,
      tennessee,
      { ...tennessee, method: 'borda' },
      { ...tennessee, method: 'instant-runoff' },
    ]) {
      const { code, out } = await commandLineIn(language, 'count', inFile(box))
      expect(code).toBe(0)
      expect(out).not.toMatch(/\{\{|sentence\.|count\.|Counted|ballots|people/)
    }
  },
)

test('orders of PrefLib are counted when the method is named', async () => {
  const lines = ['# ALTERNATIVE NAME 1: Library', '# ALTERNATIVE NAME 2: Gym', '3: 2,1', '2: 1']
  const file = fileOf(lines, 'winter.soi')
  expect(await commandLine('count', file)).toMatchObject({ code: 2 })
  const { json } = await commandLine('count', file, '--method', 'instant-runoff', '--json')
  expect(json()).toMatchObject({ first: ['Gym'], result: { gave: 5 } })
})

test('what cannot be counted is one sentence on standard error', async () => {
  const refused = async (...words: readonly string[]) => {
    const { code, out, problem } = await commandLine('count', ...words)
    expect(out).toBe('')
    expect(problem.trim().split('\n')).toHaveLength(1)
    return { code, problem }
  }
  const file = inFile(sampleBox)
  expect((await refused()).code).toBe(2)
  expect((await refused('nowhere.json')).problem).toContain('nowhere.json could not be read')
  expect((await refused(file, '--method', 'lot')).problem).toContain('instant-runoff')
  expect((await refused(file, '--tie', 'lot')).code).toBe(2)
  const other = await refused(file, '--method', 'score')
  expect(other.code).toBe(1)
  expect(other.problem).toContain('only by: instant-runoff, borda, schulze')
  expect((await refused(fileOf(['{'], 'box.json'))).problem).toContain('is not JSON')
  const broken = inFile({ ...sampleBox, ballots: [{ marks: [1, 1, 2] }] })
  expect((await refused(broken)).problem).toContain('Ballot 1 of this box')
})
