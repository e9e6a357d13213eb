import * as v from 'valibot'
import * as Y from 'yjs'
import { IdSchema } from '#shared/contract/values.ts'
import { firstReadable, writings } from './writings.ts'
import { DecisionSchema, type Decision } from './shapes.ts'

/** A recorded decision, as it was first written, or null where this version cannot read it. */
export function readDecision(id: string, stored: unknown): Decision | null {
  if (!(stored instanceof Y.Map) || !v.is(IdSchema, id)) return null
  return firstReadable(writings(stored, 'entry'), (value) => {
    const parsed = v.safeParse(DecisionSchema, value)
    return parsed.success ? parsed.output : null
  })
}
