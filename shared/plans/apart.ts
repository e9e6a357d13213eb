import * as v from 'valibot'
import * as Y from 'yjs'
import { fieldOf } from '#shared/documents/concurrent.ts'
import type { Shelf } from '#shared/documents/desk.ts'
import { writtenApart } from '#shared/documents/record.ts'
import { pointerOf } from '#shared/texts/places.ts'
import {
  actionFields,
  goalFields,
  objectiveFields,
  OwnerSchema,
  StateSchema,
  wayFields,
} from './fields.ts'
import { IdSchema } from '#shared/contract/values.ts'
import type { ApartField, ApartValue } from './items.ts'

/** The fields in which each kind may have been written apart, as they are stored, with what may stand in them. */
const schemas = {
  goal: { ...goalFields, follows: v.nullable(IdSchema) },
  way: { ...wayFields, goal: IdSchema },
  objective: { ...objectiveFields, goal: IdSchema, way: v.nullable(IdSchema) },
  action: { ...actionFields, objective: IdSchema, owner: OwnerSchema, state: StateSchema },
} as const

type Kind = keyof typeof schemas

/** What was written at the same time as the values that count, without what this version cannot read. */
export function apartOf(shelf: Shelf, kind: Kind, stored: unknown, is: string): ApartValue[] {
  const known = new Map<string, v.GenericSchema>(Object.entries(schemas[kind]))
  // Plain words that a shared text took the place of are nobody's matter any more.
  const isPlain = (field: string) =>
    !(stored instanceof Y.Map) || !v.is(IdSchema, fieldOf(stored, pointerOf(field)))
  const fields = [...known.keys()].filter(isPlain)
  return [...writtenApart(stored, fields)].flatMap(([field, others]) =>
    others.flatMap(({ value, client }) => {
      const schema = known.get(field)
      if (schema === undefined || !v.is(schema, value)) return []
      const shown = shownValue(field, value, is)
      return shown === null ? [] : [{ ...shown, by: shelf.authorOf(client) }]
    }),
  )
}

const nameOf: Readonly<Record<string, ApartField>> = {
  text: 'text',
  horizon: 'horizon',
  decision: 'decision',
  follows: 'follows',
  name: 'name',
  note: 'note',
  way: 'way',
  goal: 'goal',
  objective: 'objective',
  measure: 'measure',
  due: 'due',
  notes: 'notes',
}

/** Two people who both say "done" have written two values and said one thing. */
function shownValue(field: string, value: unknown, is: string): Omit<ApartValue, 'by'> | null {
  const state = field === 'state' ? v.safeParse(StateSchema, value) : null
  if (state !== null)
    return state.success && state.output.is !== is
      ? { field: 'status', value: state.output.is }
      : null
  const owner = field === 'owner' ? v.safeParse(OwnerSchema, value) : null
  if (owner !== null) return owner.success ? { field: 'owner', value: owner.output } : null
  const name = nameOf[field]
  if (name === undefined || (value !== null && typeof value !== 'string')) return null
  return { field: name, value }
}
