import * as v from 'valibot'
import type * as Y from 'yjs'
import { IdSchema, MomentSchema } from '#shared/contract/values.ts'
import { KindSchema } from './room/values.ts'

/** What came of one step of a meeting, written when the step is closed. `result` is of the activity's own schema. */
const OutcomeSchema = v.object({
  activity: KindSchema,
  title: v.string(),
  prompt: v.string(),
  /** Its place among the steps as they were run, from 1. */
  place: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: MomentSchema,
  /** Minutes it took. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  result: v.unknown(),
})

export type Outcome = Readonly<v.InferOutput<typeof OutcomeSchema>> & { readonly id: string }

/**
 * By the id of the step; a plain value, because two computers that run the same meeting by mistake would otherwise lose one
 * another's container.
 */
export const outcomesIn = (document: Y.Doc): Y.Map<unknown> => document.getMap('outcomes')

/** An outcome, or null where this version cannot read it. */
export function readOutcome(id: string, stored: unknown): Outcome | null {
  const read = v.safeParse(OutcomeSchema, stored)
  return read.success && v.is(IdSchema, id) ? { ...read.output, id } : null
}
