import * as v from 'valibot'
import { problem } from '#shared/contract/problem.ts'
import type { Live } from '../machine.ts'

const NothingSchema = v.strictObject({})

/** The shapes of activities in which there is nothing to give. */
export const quietShapes = {
  input: v.never(),
  lead: v.never(),
  seen: NothingSchema,
  mine: NothingSchema,
  desk: NothingSchema,
  outcome: NothingSchema,
} as const

type Nothing = v.InferOutput<typeof NothingSchema>

/** A step in which phones rest. */
export function startQuiet(): Live<never, never, Nothing, Nothing, Nothing, Nothing> {
  return {
    whyNot: () => problem('room-does-not-fit'),
    give: () => undefined,
    pass: () => undefined,
    whyNotLead: () => problem('room-does-not-fit'),
    lead: () => undefined,
    finished: () => ({ gave: 0, passed: 0 }),
    took: () => 'nothing',
    seen: () => ({}),
    mine: () => ({}),
    desk: () => ({}),
    outcome: () => ({}),
  }
}
