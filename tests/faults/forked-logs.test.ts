import { describe, expect, test } from 'vitest'
import { isLongRun } from '../support/repeats.ts'
import { forkedStory } from './forks/forked-story.ts'

const seeds = isLongRun ? 200 : 4

/** Fault 16, doubled seq: the same on every computer in every order of arrival, and nothing lost that others wrote. */
describe.each([
  ['one member, two histories', 1, 2],
  ['one member, up to five histories that part again and again', 1, 5],
  ['two members, up to three histories each', 2, 3],
])('several histories under one number of one log: %s', (_, forgers, twins) => {
  for (let seed = 1; seed <= seeds; seed += 1)
    test(`seed ${String(seed)}`, () => {
      const outcome = forkedStory(seed, forgers, twins)
      expect(outcome.shown.size).toBe(1)
      expect(outcome.lost).toEqual([])
      expect([...outcome.refused]).toEqual([0])
      expect(outcome.waiting).toBe(0)
    })
})
