import * as Y from 'yjs'
import { bornField, isBirth, twinsOf } from './births.ts'
import {
  fieldOf,
  otherValues,
  settleOthers,
  isSettledField,
  type OtherValue,
} from './concurrent.ts'

/** What a record's fields may hold: plain JSON, never a shared type. `undefined` means: leave as it is. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain }

export type Fields = { readonly [field: string]: Plain | undefined }

/**
 * A root map of records: each a Y.Map of its own, so that two people's edits of different fields both stay. What peers
 * wrote there may be anything, so values are unknown until they are read.
 */
export type Records = Y.Map<unknown>

export const recordsOf = (document: Y.Doc, name: string): Records => document.getMap(name)

/** Add a record under a fresh random id. Never call it with an id that two computers could choose alike. */
export function addRecord(records: Records, id: string, fields: Fields): void {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  records.set(id, new Y.Map<unknown>(entries))
}

/**
 * Add a record under an id that others may choose alike, because it stands for one thing: what was decided at a meeting
 * is one decision, whoever writes it down. What is there stays as it is. Of two added apart one counts for everybody, with
 * what was changed in the other (births.ts). Give every field that people may change, also where nothing is said yet:
 * only then can taking back a change be told from the change.
 */
export function addOnce(records: Records, id: string, fields: Fields): boolean {
  if (isThere(records, id)) return false
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  const born = [...entries, [bornField, entries.length + 1] as const]
  records.set(id, new Y.Map<unknown>(born))
  return true
}

/** Whether something stands under an id that was not taken back by whoever added it. */
export const isThere = (records: Records, id: string): boolean =>
  records.has(id) && !isTakenBack(records.get(id))

/**
 * Whether a record that others may have added alike was added and taken back. Its place is kept, because others' births
 * under the same id would go with it.
 */
export const isTakenBack = (stored: unknown): boolean =>
  isBirth(stored) && Object.keys(plainRecord(stored) ?? {}).length === 0

/**
 * Write the fields that differ. A field that others wrote at the same time counts as settled by this edit, also when
 * the person chose the value that already counts. Returns false where no such record is.
 */
export function editRecord(records: Records, id: string, fields: Fields): boolean {
  const record = records.get(id)
  if (!(record instanceof Y.Map)) return false
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue
    settleOthers(record, field)
    if (JSON.stringify(record.get(field)) !== JSON.stringify(value)) record.set(field, value)
  }
  return true
}

/** A record as plain data without bookkeeping fields, or null where something else stands in its place. */
export function plainRecord(stored: unknown): Readonly<Record<string, unknown>> | null {
  if (!(stored instanceof Y.Map)) return null
  const twins = twinsOf(stored)
  if (twins.length > 0) return plainOfAll(stored, twins)
  const plain: [string, unknown][] = []
  for (const [field, value] of stored.entries())
    if (!isSettledField(field))
      plain.push([field, value instanceof Y.AbstractType ? value.toJSON() : value])
  return Object.fromEntries(plain)
}

function plainOfAll(record: Y.Map<unknown>, twins: readonly Y.Map<unknown>[]) {
  const fields = new Set([record, ...twins].flatMap((birth) => [...birth._map.keys()]))
  return Object.fromEntries(
    [...fields]
      .filter((field) => !isSettledField(field))
      .map((field) => [field, fieldOf(record, field)] as const)
      .filter(([, value]) => value !== undefined),
  )
}

/** For each of these fields, the values written at the same time as the one that counts. Fields without any are left out. */
export function writtenApart(
  stored: unknown,
  fields: readonly string[],
): ReadonlyMap<string, readonly OtherValue[]> {
  const apart = new Map<string, readonly OtherValue[]>()
  if (!(stored instanceof Y.Map)) return apart
  for (const field of fields) {
    const others = otherValues(stored, field)
    if (others.length > 0) apart.set(field, others)
  }
  return apart
}
