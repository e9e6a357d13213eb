import * as v from 'valibot'
import { machine } from '#shared/meetings/activities/machine.ts'

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const UpSchema = v.strictObject({ do: v.literal('up') })

/**
 * Who has a hand up, counted.
 *
 * ```
 * seat:  nothing ──up──▶ gave        nothing ──pass──▶ passed ──up──▶ gave
 * count: hidden ──show──▶ shown
 * ```
 */
export const run = machine({
  kind: 'hands-up',
  settings: v.object({}),
  input: UpSchema,
  lead: v.strictObject({ do: v.literal('show') }),
  seen: v.strictObject({ up: v.nullable(NumberSchema) }),
  mine: v.strictObject({ isUp: v.boolean() }),
  desk: v.strictObject({ up: NumberSchema }),
  outcome: v.strictObject({ up: NumberSchema, passed: NumberSchema }),
  start: () => {
    const up = new Set<string>()
    const passed = new Set<string>()
    let isShown = false
    return {
      whyNot: () => null,
      give: (seat) => {
        up.add(seat)
        passed.delete(seat)
      },
      pass: (seat) => {
        if (!up.has(seat)) passed.add(seat)
      },
      takeOut: (paper) => {
        up.delete(paper)
        passed.delete(paper)
      },
      whyNotLead: () => null,
      lead: () => {
        isShown = true
      },
      finished: () => ({ gave: up.size, passed: passed.size }),
      took: (seat) => (up.has(seat) ? 'gave' : passed.has(seat) ? 'passed' : 'nothing'),
      seen: () => ({ up: isShown ? up.size : null }),
      mine: (seat) => ({ isUp: up.has(seat) }),
      desk: () => ({ up: up.size }),
      outcome: () => ({ up: up.size, passed: passed.size }),
    }
  },
  minutes: ({ up, passed }) => [{ key: 'hands-up.came-to', values: { up, passed }, said: [] }],
})
