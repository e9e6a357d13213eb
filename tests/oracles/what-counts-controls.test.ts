import { expect, test } from 'vitest'
import { liveThrough } from './properties.ts'
import type { Ablation } from './acceptance/ablation.ts'

/* Random histories find these by themselves. The seeds are where they do; every control also has its own story in tests/sealed-log. */
const found: readonly (readonly [keyof Ablation, number, RegExp])[] = [
  ['withoutAnswers', 7, /shrank/],
  ['removalHoldsOverEquals', 557, /late acceptance/],
  ['mayRemoveItself', 363, /disagree/],
]

test.each(found)('%s breaks a property in history %i', (part, seed, broken) => {
  expect(() => liveThrough(seed, { judges: 'oracle', ablation: { [part]: true } })).toThrow(broken)
  expect(() => liveThrough(seed, { judges: 'oracle', ablation: {} })).not.toThrow()
})
