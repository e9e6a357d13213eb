import { expect, test } from 'vitest'
import { liveThroughAll } from './run-of-histories.ts'

// Two files of 2,500, so that two cores share the 5,000.
test('all properties hold, and product and oracle agree, over random histories', () => {
  const lived = liveThroughAll(0, 2500)
  process.stdout.write(`what counts: ${lived}\n`)
  expect(lived).toMatch(/^2500 random histories/)
}, 300_000)
