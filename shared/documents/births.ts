import * as Y from 'yjs'

/*
 * A record that stands for one thing may be added under one id by computers that are apart. Yjs lets one of these births
 * count and deletes the others whole. Replaced values are kept (document.ts), so what was written in those is read on:
 * each birth is what it was born with, and what was changed in it since.
 */

/** Marks such a record, and says how many fields it was born with, this one included. */
export const bornField = '~born'

/** Whether it is such a record; also where its addition was taken back. */
export const isBirth = (type: unknown): type is Y.Map<unknown> =>
  type instanceof Y.Map && type._map.has(bornField)

export const isBirthItem = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentType && isBirth(content.type)

/**
 * The births of a record that were written without knowing of each other, but the one that counts: the nearest first, in
 * the same order on every computer. Nearly always none.
 */
export function twinsOf(record: Y.Map<unknown>): readonly Y.Map<unknown>[] {
  let item = record._item ?? null
  if (item === null || item.left === null || !isBirth(record)) return []
  const twins: Y.Map<unknown>[] = []
  // Whoever writes a birth over one they know of knows that it was taken back.
  const known = new Set<string>()
  for (; item !== null; item = item.left) {
    const type: unknown = item.content instanceof Y.ContentType ? item.content.type : null
    if (isBirth(type) && type !== record && !known.has(keyOf(item))) twins.push(type)
    if (item.origin !== null) known.add(idOf(item.origin))
  }
  return twins
}

export type Written = { readonly key: string; readonly value: unknown; readonly client: number }

/** What was written last under a field of a birth that does not count; undefined where nothing was. */
export function writtenIn(birth: Y.Map<unknown>, field: string): Written | undefined {
  const last = birth._map.get(field)
  const value: unknown = last?.content.getContent().at(-1)
  if (last === undefined || value === undefined || value instanceof Y.AbstractType) return undefined
  return { key: keyOf(last), value, client: last.id.client }
}

/** The same, where it is another value than the birth was born with. */
export function changedIn(birth: Y.Map<unknown>, field: string): Written | undefined {
  const written = writtenIn(birth, field)
  return written !== undefined && !isSame(written.value, bornWith(birth, field))
    ? written
    : undefined
}

/** The value a birth was born with under a field; undefined where it had none. */
export function bornWith(birth: Y.Map<unknown>, field: string): unknown {
  const born = birth._item?.id
  const first = firstOf(birth, field)
  const count: unknown = firstOf(birth, bornField)?.content.getContent()[0]
  if (first === undefined || born === undefined || typeof count !== 'number') return undefined
  const isBorn = first.id.client === born.client && first.id.clock <= born.clock + count
  return isBorn ? first.content.getContent()[0] : undefined
}

/** Names a value for good: replaced values of one author may be merged into one item, whose newest is last. */
export const keyOf = ({ lastId }: Y.Item): string => idOf(lastId)

const idOf = ({ client, clock }: Y.ID): string => `${String(client)}:${String(clock)}`

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function firstOf(birth: Y.Map<unknown>, field: string): Y.Item | undefined {
  let item = birth._map.get(field)
  while (item !== undefined && item.left !== null) item = item.left
  return item
}
