import * as v from 'valibot'
import * as Y from 'yjs'
import { IdSchema } from '#shared/contract/values.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { firstReadable, writings } from './writings.ts'
import { ClosedSchema, type Closed, type Setup } from './round-shapes.ts'
import { readSetup } from './setup.ts'

export type Round = {
  readonly id: string
  readonly setup: Setup
  readonly archived: boolean
  /** The closing that counts; null while the round is open. */
  readonly closed: Closed | null
  /** Closings by people who did not know of the one that counts. */
  readonly alsoClosed: readonly Closed[]
}

/**
 * A round as it was opened and closed, or null where this version cannot read it.
 *
 * The first setup and the first closing hold: a round is never opened again or changed, so whatever is written over
 * them, or removed, changes nothing. Of two closings made apart the order of writing, which every computer shares,
 * says which one counts. A closing in another person's name is no closing.
 */
export function readRound(id: string, stored: unknown, authorOf: Shelf['authorOf']): Round | null {
  if (!(stored instanceof Y.Map) || !v.is(IdSchema, id)) return null
  const round: Y.Map<unknown> = stored
  const setup = firstReadable(writings(round, 'setup'), readSetup)
  if (setup === null) return null
  const [closed = null, ...alsoClosed] = writings(round, 'closed').flatMap(({ value, client }) => {
    const closing = v.safeParse(ClosedSchema, value)
    return closing.success && closing.output.by === authorOf(client) ? [closing.output] : []
  })
  return {
    id,
    setup,
    closed,
    alsoClosed: alsoClosed.filter((also) => also.by !== closed?.by || also.at !== closed.at),
    archived: round.get('archived') === true,
  }
}
