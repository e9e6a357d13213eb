import type * as Y from 'yjs'
import { bornWith, changedIn, isSame, keyOf, twinsOf, type Written, writtenIn } from './births.ts'

/** A value that was written at the same time as the one that counts. `key` names it when somebody settles the matter. */
export type OtherValue = { readonly key: string; readonly value: unknown; readonly client: number }

const settledPrefix = '~'

export const isSettledField = (field: string) => field.startsWith(settledPrefix)

/** The value of a field that counts, whichever birth of the record it was written in; undefined where there is none. */
export function fieldOf(record: Y.Map<unknown>, field: string): unknown {
  const birth = countingBirth(record, field)
  return birth === record ? record.get(field) : writtenIn(birth, field)?.value
}

/** The birth of a record in which the value of a field that counts was written. */
export function countingBirth(record: Y.Map<unknown>, field: string): Y.Map<unknown> {
  const twins = twinsOf(record)
  if (twins.length === 0) return record
  const own = record.get(field)
  if (own !== undefined && !isSame(own, bornWith(record, field))) return record
  const settled = settledKeys(record, field)
  const changed = twins.find((twin) => {
    const written = changedIn(twin, field)
    return written !== undefined && !settled.has(written.key)
  })
  if (changed !== undefined || own !== undefined) return changed ?? record
  return twins.find((twin) => writtenIn(twin, field) !== undefined) ?? record
}

/**
 * Values of one field written without knowing of the value that counts now, unless somebody has settled them.
 *
 * Yjs keeps all values of a map key in one list; `origin` names the value its author saw. What the value that counts
 * does not descend from, and what nothing else descends from, was written apart.
 */
export function otherValues(record: Y.Map<unknown>, field: string): readonly OtherValue[] {
  const values = valuesApart(record, field)
  if (twinsOf(record).length === 0) return values
  const counts = fieldOf(record, field)
  return values.filter(({ value }) => !isSame(value, counts))
}

/** The same, with a value that counts although it was written in another birth of the record. */
function valuesApart(record: Y.Map<unknown>, field: string): readonly OtherValue[] {
  const settled = settledKeys(record, field)
  const ofTwins = twinsOf(record).flatMap((twin) => [
    ...valuesIn(twin, field, settled),
    ...writtenApartIn(twin, record, field),
  ])
  const last = record._map.get(field)
  const own = last?.deleted === false ? valuesIn(record, field, settled) : []
  return [...own, ...ofTwins.filter(({ key }) => !settled.has(key))]
}

/** What another birth of the record says: nothing where both are as they were born, and were born alike. */
function writtenApartIn(
  twin: Y.Map<unknown>,
  record: Y.Map<unknown>,
  field: string,
): readonly Written[] {
  const changed = changedIn(twin, field)
  if (changed !== undefined) return [changed]
  const written = writtenIn(twin, field)
  return written === undefined || isSame(written.value, bornWith(record, field)) ? [] : [written]
}

function valuesIn(
  record: Y.Map<unknown>,
  field: string,
  settled: ReadonlySet<string>,
): readonly OtherValue[] {
  const last = record._map.get(field)
  if (last === undefined || last.left === null) return []
  const chain = leftwards(last)
  const find = indexById(chain)
  const known = new Set<Y.Item>([last])
  const passed = new Set<Y.Item>([last])
  for (let at: Y.Item = last; ;) {
    const before = find(at.origin)
    if (before === undefined || passed.has(before)) break
    if (isNewestOf(before, at.origin)) known.add(before)
    passed.add(before)
    at = before
  }
  const replaced = new Set(
    chain.map((item) => {
      const before = find(item.origin)
      return before !== undefined && isNewestOf(before, item.origin) ? before : undefined
    }),
  )
  const current = JSON.stringify(valueOf(last))
  return chain.flatMap((item) => {
    if (known.has(item) || replaced.has(item)) return []
    const key = keyOf(item)
    const value = valueOf(item)
    if (settled.has(key) || JSON.stringify(value) === current) return []
    return [{ key, value, client: item.id.client }]
  })
}

/** Note, in the same transaction as an edit, that the values shown beside a field have been seen and decided about. */
export function settleOthers(record: Y.Map<unknown>, field: string): void {
  const others = valuesApart(record, field)
  if (others.length === 0) return
  const keys = [...settledKeys(record, field), ...others.map((other) => other.key)]
  record.set(settledPrefix + field, keys)
}

function leftwards(last: Y.Item): readonly Y.Item[] {
  const chain: Y.Item[] = []
  for (let item: Y.Item | null = last; item !== null; item = item.left) chain.push(item)
  return chain
}

/** Find the item that holds an id, by client and clock, so that a very long list of values stays cheap. */
function indexById(chain: readonly Y.Item[]): (id: Y.ID | null) => Y.Item | undefined {
  const byClient = new Map<number, Y.Item[]>()
  for (const item of chain) {
    const items = byClient.get(item.id.client)
    if (items) items.push(item)
    else byClient.set(item.id.client, [item])
  }
  for (const items of byClient.values()) items.sort((a, b) => a.id.clock - b.id.clock)
  return (id) => {
    const items = id === null ? undefined : byClient.get(id.client)
    if (id === null || items === undefined) return undefined
    let low = 0
    let high = items.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((items[middle]?.id.clock ?? Infinity) <= id.clock) low = middle
      else high = middle - 1
    }
    const item = items[low]
    return item && id.clock >= item.id.clock && id.clock < item.id.clock + item.length
      ? item
      : undefined
  }
}

/** Whether an author who saw `id` saw the newest value of the item, not only an earlier one merged into it. */
const isNewestOf = (item: Y.Item, id: Y.ID | null) => id?.clock === item.lastId.clock

/** Replaced values of one author that follow each other may be merged into one item; only the newest of them counts. */
const valueOf = (item: Y.Item): unknown => item.content.getContent().at(-1)

function settledKeys(record: Y.Map<unknown>, field: string): ReadonlySet<string> {
  const name = settledPrefix + field
  const stored = [record.get(name), ...twinsOf(record).map((twin) => writtenIn(twin, name)?.value)]
  const keys = stored.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
  return new Set(keys.filter((key): key is string => typeof key === 'string'))
}
