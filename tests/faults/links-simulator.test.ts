import { describe, expect, test } from 'vitest'
import { isLongRun } from '../support/repeats.ts'
import { simulate, type Story } from './simulator/simulate.ts'

const seeds = isLongRun ? 100 : 6
const operations = 2000

/** Fault 12: equal canonical hashes AND every edit, or one that came after it or apart from it, is there. */
describe('a coalition with bad links, crashes and a restored backup', () => {
  for (let seed = 1; seed <= seeds; seed += 1)
    test(`seed ${String(seed)}: 5 computers, ${String(operations)} operations`, () => {
      const outcome = simulate({ seed, operations, computers: 5 })
      expect(outcome.lost).toEqual([])
      expect(outcome.hashes.size).toBe(1)
      // What a removed computer wrote may stand on something it never gave to anybody.
      if (!outcome.hasRemoval) expect(outcome.waiting).toBe(0)
      expect(outcome.refused).toBe(0)
      expect(outcome.edits).toBeGreaterThan(operations / 2)
      expect(outcome.crashes).toBeGreaterThan(0)
    })
})

/** What would show if a rule were broken: each of these must be noticed, or the tests above prove nothing. */
describe('a broken rule is noticed', () => {
  const run = (broken: Story['broken']) =>
    [1, 2, 4].map((seed) =>
      simulate({ seed, operations: 800, computers: 4, broken: broken ?? 'nothing' }),
    )

  test('asking only once loses what a bad link lost', () => {
    expect(run('asks-once').some(({ hashes, lost }) => hashes.size > 1 || lost.length > 0)).toBe(
      true,
    )
  })

  test('one update that is not applied makes computers differ', () => {
    expect(run('skips-one').some(({ hashes }) => hashes.size > 1)).toBe(true)
  })

  test('"saved" before the disk says so: all are equal, and only the ledger finds what was lost', () => {
    const outcomes = run('acknowledges-early')
    expect(outcomes.every(({ hashes }) => hashes.size === 1)).toBe(true)
    expect(outcomes.some(({ lost }) => lost.length > 0)).toBe(true)
  })
})
