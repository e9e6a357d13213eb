import { expect, test } from 'vitest'
import { loadPrototypeRule } from '../support/prototypes.ts'
import { liveThrough } from './properties.ts'
import { dice } from './random-numbers.ts'
import { inPrototypeWords } from './acceptance/prototype-words.ts'

const histories = 250

/* The stories in tests/sealed-log/counts-heights.test.ts, where the prototype fails, do not come up by chance in these. */
test('the prototype accepts the same, of whole histories and of parts', async (context) => {
  const createRule = await loadPrototypeRule(context)
  for (let seed = 10_000; seed < 10_000 + histories; seed++) {
    const { rule } = liveThrough(seed, { judges: 'oracle' }).space
    const prototype = createRule()
    for (const envelope of inPrototypeWords(rule)) prototype.add(envelope)
    const roll = dice(seed)
    const whole = new Set(rule.all())
    const part = new Set(rule.all().filter(() => roll(4) > 0))
    for (const held of [whole, part]) {
      const theirs = prototype.accepted(held)
      const ours = rule.judge(held)
      expect([...theirs.set].toSorted(), `seed ${seed}`).toEqual([...ours.accepted].toSorted())
      expect([...theirs.view.devices.keys()].toSorted(), `seed ${seed}`).toEqual(
        [...ours.members.devices.keys()].toSorted(),
      )
    }
  }
}, 120_000)
