import * as v from 'valibot'
import * as Y from 'yjs'
import { IdSchema } from '#shared/contract/values.ts'
import { isSame, twinsOf } from '#shared/documents/births.ts'
import { isTakenBack } from '#shared/documents/record.ts'
import { firstReadable, writings } from './writings.ts'
import { DecisionSchema, type Decision } from './shapes.ts'

/** A recorded decision, as it was first written, or null where this version cannot read it. */
export const readDecision = (id: string, stored: unknown): Decision | null =>
  everyBirthOf(id, stored)[0] ?? null

/** What was written down otherwise for the same thing, on computers that were apart. */
export function writtenOtherwise(id: string, stored: unknown): readonly Decision[] {
  const [counts, ...others] = everyBirthOf(id, stored)
  return others.filter(({ outcome }) => !isSame(outcome, counts?.outcome))
}

function everyBirthOf(id: string, stored: unknown): readonly Decision[] {
  if (!(stored instanceof Y.Map) || !v.is(IdSchema, id) || isTakenBack(stored)) return []
  return [stored, ...twinsOf(stored)].flatMap(
    (birth) =>
      firstReadable(writings(birth, 'entry'), (value) => {
        const parsed = v.safeParse(DecisionSchema, value)
        return parsed.success ? parsed.output : null
      }) ?? [],
  )
}
