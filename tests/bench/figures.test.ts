import { expect, test } from 'vitest'
import { figuresOf, quantile, show, verdictOf } from './figures.mjs'

test('median and p95 are runs that were made, by nearest rank', () => {
  const runs = Array.from({ length: 20 }, (_, index) => 20 - index)
  expect(figuresOf(runs)).toEqual({ min: 1, median: 10, p95: 19 })
  expect(quantile([7], 0.95)).toBe(7)
})

test('a goal is judged by the median, so one slow run decides nothing', () => {
  expect(verdictOf({ most: 5 }, [4, 4, 5, 9, 900], [])).toBe('held')
  expect(verdictOf({ most: 5 }, [4, 4, 6, 9, 900], [])).toBe('past')
  expect(verdictOf({ ratio: 1 / 100 }, [1], [0.009, 0.01, 0.5])).toBe('held')
  expect(verdictOf({ ratio: 1 / 100 }, [1], [0.009, 0.011, 0.5])).toBe('past')
})

test('a ratio without anything beside it, and a figure that is none, are past their goal', () => {
  expect(verdictOf({ ratio: 2 }, [1], [])).toBe('past')
  expect(verdictOf({ ratio: 2 }, [1], [Number.NaN])).toBe('past')
  expect(verdictOf({ most: 2 }, [Number.NaN], [])).toBe('past')
  expect(verdictOf(undefined, [1], [])).toBe('free')
})

test('figures are shown with three digits', () => {
  expect([0.012345, 12.345, 1234.5].map((value) => show(value))).toEqual(['0.0123', '12.3', '1235'])
})
