import { describe, expect, test } from 'vitest'
import { createBriefVoice } from '#electron/vault/briefs/voice.ts'
import type { ClosedCount, LinkedDecision } from '#shared/briefs/linked.ts'
import { decisionParts } from '#shared/briefs/page-decision.ts'
import { languageCodes } from '#shared/language/languages.ts'
import { methods } from '#shared/priorities/methods.ts'

const option = (text: string, points: number, isFirst: boolean) => ({
  text,
  answer: null,
  points,
  isFirst,
})

const decided = (count: Partial<ClosedCount>): LinkedDecision => ({
  kind: 'decision',
  question: 'What first?',
  outcome: ['Library until nine'],
  replaced: false,
  count: {
    of: 'people',
    method: 'dots',
    rows: [option('Library until nine', 24, true), option('A lit walk', 16, false)],
    took: 40,
    people: 60,
    tie: 'none',
    at: 1,
    ...count,
  },
  by: 'a'.repeat(32),
  at: 1,
})

function page(count: Partial<ClosedCount>, language: (typeof languageCodes)[number] = 'en') {
  const [decision, bars] = decisionParts(decided(count), 'source', createBriefVoice(language))
  if (decision?.kind !== 'decision' || bars?.kind !== 'bars') throw new Error('parts are missing')
  return { decision, bars }
}

describe.each(languageCodes)('in %s', (language) => {
  test.each(methods)('a decision by %s says how it was counted and what the bars are', (method) => {
    const { decision, bars } = page({ method }, language)
    for (const words of [decision.turnout, bars.title, bars.alt]) {
      expect(words).not.toBe('')
      expect(words).not.toMatch(/page\.|\{\{/)
    }
    expect(bars.rows.map(({ value }) => value)).toEqual([24, 16])
    const others = methods.filter((other) => other !== method)
    for (const other of others)
      expect(page({ method: other }, language).bars.alt).not.toBe(bars.alt)
  })
})

test('what counts dots looks as it always did', () => {
  const { decision, bars } = page({})
  expect(decision.turnout).toBe('40 of 60 people took part.')
  expect(bars.title).toBe('How the dots fell')
})

test('where nobody knows how many could, only those who took part are told: people by their cards, or devices', () => {
  const turnoutOf = (of: ClosedCount['of']) => page({ of, people: null }).decision.turnout
  expect(turnoutOf('people')).toBe('40 people took part.')
  expect(turnoutOf('devices')).toBe(
    '40 took part, counted by device or sheet of paper, not by person.',
  )
})

test.each(['approval', 'instant-runoff'] as const)(
  'by %s a small number of people, or of those without it, is told as a rough share',
  (method) => {
    for (const points of [3, 37]) {
      const rows = [option('Library until nine', points, true), option('A lit walk', 15, false)]
      const { bars } = page({ method, rows })
      expect(bars.rows.map(({ valueLabel }) => valueLabel).join()).toMatch(/about \d+%,about \d+%/)
      expect(bars.caption).toBe('Shares are rounded, because some numbers of people are small.')
    }
  },
)

test('sums and places are told as they are, as dots always were', () => {
  const rows = [option('Library until nine', 3, true), option('A lit walk', 1, false)]
  for (const method of ['score', 'borda', 'schulze'] as const)
    expect(page({ method, rows }).bars.rows.map(({ value }) => value)).toEqual([3, 1])
})

test('where few took part only places by Schulze are told as they are', () => {
  for (const method of methods) {
    const { bars, decision } = page({ method, took: 5 })
    expect(decision.turnout).toMatch(/^Few people took part\./)
    const isRough = bars.rows.every(({ valueLabel }) => valueLabel.startsWith('about'))
    expect(isRough).toBe(method !== 'schulze')
  }
})
