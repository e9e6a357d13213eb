import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { leading } from '#shared/priorities/leading.ts'
import type { Pair, Tally } from '#shared/priorities/result.ts'
import { countBorda } from '#shared/priorities/tally/borda.ts'
import { countInstantRunoff } from '#shared/priorities/tally/instant-runoff.ts'
import { countSchulze } from '#shared/priorities/tally/schulze.ts'
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

/** A PrefLib file of strict orders, cut short or whole ("soi"). */
function readSoi(path: string) {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  const options = lines.flatMap((line) => /^# ALTERNATIVE NAME \d+: (.*)$/.exec(line)?.[1] ?? [])
  const slips = lines.flatMap((line) => {
    const [, count, order] = /^(\d+): ([\d,]+)$/.exec(line) ?? []
    if (count === undefined || order === undefined) return []
    const slip = order.split(',').map((number) => options[Number(number) - 1] ?? '')
    return Array.from({ length: Number(count) }, () => slip)
  })
  return { options, slips }
}

describe('Ballina in New South Wales (PrefLib, State of New South Wales, CC BY 4.0)', () => {
  test('2011: one candidate wins by every count', (context) => {
    const path = sharedData(context, 'elections-preflib/nswla-00000001.soi')
    const { options, slips } = readSoi(path)
    expect([options.length, slips.length]).toEqual([5, 46_347])
    expect(winners(options, slips)).toEqual({
      runoff: ['APLIN Greg'],
      borda: ['APLIN Greg'],
      schulze: ['APLIN Greg'],
    })
  })

  test('2015: one leads on first votes, another wins by every count', (context) => {
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
