import { expect, test } from 'vitest'
import { repeats } from '#tests/support/repeats.ts'
import { liveThroughAll } from './run-of-histories.ts'

// Two files, so that two cores share them: 2,500 histories in every run, 5,000 with COMMONWEAVE_FAULTS=long.
const count = repeats({ quick: 1250, long: 2500 })

test('all properties hold, and product and oracle agree, over random histories', () => {
  const lived = liveThroughAll(2500, 2500 + count)
  process.stdout.write(`what counts: ${lived}\n`)
  expect(lived.startsWith(`${String(count)} random histories`)).toBe(true)
}, 300_000)
