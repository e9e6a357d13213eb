import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { leading } from '#shared/priorities/leading.ts'
import type { Pair, Tally } from '#shared/priorities/result.ts'
import { countBorda } from '#shared/priorities/tally/borda.ts'
import { countInstantRunoff } from '#shared/priorities/tally/instant-runoff.ts'
import { countSchulze } from '#shared/priorities/tally/schulze.ts'
import { readPreflib } from '#shared/priorities/tally/read-preflib.ts'
import { sharedData } from '#tests/support/shared-data.ts'
import { preferByHand, type Slip } from './by-hand.ts'
import { rulesFor, slipsFrom } from './profiles.ts'

const winners = (options: readonly string[], slips: readonly Slip[]) => ({
  runoff: [...leading(countInstantRunoff(rulesFor(options), slips))],
  borda: [...leading(countBorda(rulesFor(options), slips))],
  schulze: [...leading(countSchulze(rulesFor(options), slips))],
})
const roundsOf = ({ steps }: Tally) => (steps.method === 'instant-runoff' ? steps.rounds : [])
const pairsOf = ({ steps }: Tally): readonly Pair[] =>
  steps.method === 'schulze' ? steps.pairs : []

describe('the capital of Tennessee (a textbook example: 100 voters, four cities)', () => {
  const options = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville']
  const slips = slipsFrom([
    '42: Memphis > Nashville > Chattanooga > Knoxville',
    '26: Nashville > Chattanooga > Knoxville > Memphis',
    '15: Chattanooga > Knoxville > Nashville > Memphis',
    '17: Knoxville > Chattanooga > Nashville > Memphis',
  ])

  test('has the published winners', () => {
    expect(winners(options, slips)).toEqual({
      runoff: ['Knoxville'],
      borda: ['Nashville'],
      schulze: ['Nashville'],
    })
  })

  test('has the published points and rounds', () => {
    const borda = countBorda(rulesFor(options), slips)
    expect(borda.rows.map(({ option, points }) => [option, points])).toEqual([
      ['Nashville', 194],
      ['Chattanooga', 173],
      ['Memphis', 126],
      ['Knoxville', 107],
    ])
    const rounds = roundsOf(countInstantRunoff(rulesFor(options), slips))
    expect(rounds.map(({ votes }) => votes.map((one) => one.votes))).toEqual([
      [42, 26, 15, 17],
      [42, 26, 32],
      [42, 58],
    ])
  })
})

describe('the example of 45 ballots (Schulze 2011)', () => {
  const options = ['A', 'B', 'C', 'D', 'E']
  const slips = slipsFrom([
    '5: A > C > B > E > D',
    '5: A > D > E > C > B',
    '8: B > E > D > A > C',
    '3: C > A > B > E > D',
    '7: C > A > E > B > D',
    '2: C > B > A > D > E',
    '7: D > C > E > B > A',
    '8: E > B > A > D > C',
  ])

  test('has the published order E, A, C, B, D', () => {
    const { rows } = countSchulze(rulesFor(options), slips)
    expect(rows.map(({ option, place }) => `${String(place)}${option}`)).toEqual([
      '1E',
      '2A',
      '3C',
      '4B',
      '5D',
    ])
  })

  test('has the published strengths of the strongest paths', () => {
    const published = [
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]
    const at = (option: string) => options.indexOf(option)
    for (const { a, b, pathA, pathB } of pairsOf(countSchulze(rulesFor(options), slips)))
      expect([a, b, pathA, pathB]).toEqual([
        a,
        b,
        published[at(a)]?.[at(b)],
        published[at(b)]?.[at(a)],
      ])
  })
})

describe('55 ballots on which five counts put five different options first (Malkevitch)', () => {
  const options = ['A', 'B', 'C', 'D', 'E']
  const slips = slipsFrom([
    '18: A > D > E > C > B',
    '12: B > E > D > C > A',
    '10: C > B > E > D > A',
    '9: D > C > E > B > A',
    '4: E > B > D > C > A',
    '2: E > C > D > B > A',
  ])
  const first = (option: string) => slips.filter(([top]) => top === option).length

  test('first choices alone put A first, and a runoff of the two highest B', () => {
    const order = options.toSorted((a, b) => first(b) - first(a))
    expect(order.slice(0, 2)).toEqual(['A', 'B'])
    expect(preferByHand(slips, 'B', 'A')).toBeGreaterThan(preferByHand(slips, 'A', 'B'))
  })

  test('instant runoff puts C first, Borda D, and one against one E', () => {
    expect(winners(options, slips)).toEqual({ runoff: ['C'], borda: ['D'], schulze: ['E'] })
    for (const other of ['A', 'B', 'C', 'D'])
      expect(preferByHand(slips, 'E', other)).toBeGreaterThan(preferByHand(slips, other, 'E'))
    const gone = roundsOf(countInstantRunoff(rulesFor(options), slips)).flatMap(
      ({ out }) => out?.option ?? [],
    )
    expect(gone.slice(0, 2)).toEqual(['E', 'D'])
  })

  test('Borda’s points are the published ones: 191, 189, 162, 156, 127, where a last place still gives one', () => {
    const { rows } = countBorda(rulesFor(options), slips)
    expect(rows.map(({ option, points }) => [option, points + slips.length])).toEqual([
      ['D', 191],
      ['E', 189],
      ['C', 162],
      ['B', 156],
      ['A', 127],
    ])
  })
})

describe('mayor of Burlington 2009 (the three who mattered; 8,833 ballots that name one of them)', () => {
  const options = ['Kiss', 'Montroll', 'Wright']
  const slips = slipsFrom([
    '1332: Montroll > Kiss > Wright',
    '767: Montroll > Wright > Kiss',
    '455: Montroll',
    '2043: Kiss > Montroll > Wright',
    '371: Kiss > Wright > Montroll',
    '568: Kiss',
    '1513: Wright > Montroll > Kiss',
    '495: Wright > Kiss > Montroll',
    '1289: Wright',
  ])

  test('instant runoff lets go of Montroll and puts Kiss first, 4,314 to 4,064', () => {
    const runoff = countInstantRunoff(rulesFor(options), slips)
    expect([...leading(runoff)]).toEqual(['Kiss'])
    expect(roundsOf(runoff)).toMatchObject([
      { out: { option: 'Montroll', by: 'fewest' } },
      {
        votes: [
          { option: 'Kiss', votes: 4314 },
          { option: 'Wright', votes: 4064 },
        ],
      },
    ])
  })

  test('one against one Montroll is preferred to each: 4,067 to 3,477 and 4,597 to 3,668', () => {
    const schulze = countSchulze(rulesFor(options), slips)
    expect([...leading(schulze)]).toEqual(['Montroll'])
    expect(pairsOf(schulze)).toMatchObject([
      { a: 'Kiss', b: 'Montroll', forA: 3477, forB: 4067 },
      { a: 'Kiss', b: 'Wright', forA: 4314, forB: 4064 },
      { a: 'Montroll', b: 'Wright', forA: 4597, forB: 3668 },
    ])
  })

  test('it is also where raising the winner on some ballots would have cost him the lead, but by Schulze', () => {
    const raised = [
      ...slips.filter((slip) => slip[0] !== 'Wright' || slip[1] === 'Montroll'),
      ...slipsFrom([
        '195: Wright > Kiss > Montroll',
        '300: Kiss > Wright > Montroll',
        '839: Wright',
        '450: Kiss > Wright',
      ]),
    ]
    expect(raised).toHaveLength(slips.length)
    expect(winners(options, raised)).toMatchObject({ runoff: ['Montroll'], schulze: ['Montroll'] })
  })
})

/** A PrefLib file as the command line reads it, as slips. */
function readSoi(path: string) {
  const { options, ballots } = readPreflib(readFileSync(path, 'utf8'))
  const slips = ballots.map(({ marks }) => {
    const placed = (marks ?? []).flatMap((place, at) => (place === null ? [] : [{ place, at }]))
    return placed.toSorted((a, b) => a.place - b.place).map(({ at }) => options[at] ?? '')
  })
  return { options, slips }
}

describe('two seats of New South Wales (PrefLib, State of New South Wales, CC BY 4.0)', () => {
  test('Albury 2015: one candidate wins by every count', (context) => {
    const path = sharedData(context, 'elections-preflib/nswla-00000001.soi')
    const { options, slips } = readSoi(path)
    expect([options.length, slips.length]).toEqual([5, 46_347])
    expect(winners(options, slips)).toEqual({
      runoff: ['APLIN Greg'],
      borda: ['APLIN Greg'],
      schulze: ['APLIN Greg'],
    })
  })

  test('Ballina 2015: one leads on first votes, another wins by every count', (context) => {
    const path = sharedData(context, 'elections-preflib/nswla-00000003.soi')
    const { options, slips } = readSoi(path)
    expect([options.length, slips.length]).toEqual([7, 47_458])
    const winner = 'SMITH Tamara'
    expect(winners(options, slips)).toEqual({
      runoff: [winner],
      borda: [winner],
      schulze: [winner],
    })
    const [first] = roundsOf(countInstantRunoff(rulesFor(options), slips))
    expect(first?.votes.find(({ option }) => option === 'BEAVIS Kris')?.votes).toBe(17_392)
    for (const other of options.filter((option) => option !== winner))
      expect(preferByHand(slips, winner, other)).toBeGreaterThan(preferByHand(slips, other, winner))
  })
})

test('Kansas primary 2020 (RCTab’s test data): its winner, and every published round with the same people in it', (context) => {
  const folder = 'elections-rcv/clear_ballot_kansas_primary/clear_ballot_kansas_primary'
  const [head = '', ...lines] = readFileSync(sharedData(context, `${folder}.cvr.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
  const published = JSON.parse(
    readFileSync(sharedData(context, `${folder}_expected_detailed_report.json`), 'utf8'),
  ) as { readonly results: readonly { readonly tally: Readonly<Record<string, string>> }[] }
  const columns = head.split(',').map((name) => {
    const [, , rank, , option] = name.split(':')
    return name.startsWith('Choice_') ? { rank: Number(rank), option: option ?? '' } : null
  })
  const options = [...new Set(columns.flatMap((column) => column?.option ?? []))]
  const slips = lines.map((line) => {
    const cells = line.split(',')
    const marked = columns.flatMap((column, at) => (column && cells[at] === '1' ? [column] : []))
    expect(new Set(marked.map(({ rank }) => rank)).size).toBe(marked.length)
    const order = marked.toSorted((a, b) => a.rank - b.rank).map(({ option }) => option)
    return [...new Set(order)]
  })
  const tally = countInstantRunoff(rulesFor(options), slips)
  expect(slips).toHaveLength(50)
  expect([...leading(tally)]).toEqual(['Amy Klobuchar'])
  const ours = roundsOf(tally).map(({ votes }) =>
    Object.fromEntries(votes.map((one) => [one.option, String(one.votes)])),
  )
  // The report takes out several at once; ours one at a time, so each of its rounds is one of ours.
  for (const { tally: expected } of published.results) {
    const { 'Undeclared Write-ins': none = '0', ...named } = expected
    expect(none).toBe('0')
    expect(ours).toContainEqual(named)
  }
})
