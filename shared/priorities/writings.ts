import type * as Y from 'yjs'

/** One value that somebody wrote under a key of a map, whether or not it still stands there. */
export type Writing = { readonly value: unknown; readonly client: number }

/**
 * All values ever written under a key, in the one order that is the same on every computer: a value comes after the
 * one its author saw.
 *
 * Acts that must hold (a round's setup, its closing, a person's ballot) are read from here, because a plain map shows
 * only its last value: anybody could hide a ballot by writing over it, or open a closed round by removing a field.
 */
export function writings(map: Y.Map<unknown>, key: string): readonly Writing[] {
  const found: Writing[] = []
  for (let item: Y.Item | null = map._map.get(key) ?? null; item !== null; item = item.left) {
    const values: readonly unknown[] = item.content.getContent()
    for (const value of values.toReversed()) found.push({ value, client: item.id.client })
  }
  return found.reverse()
}

/** Yjs keeps replaced values as plain content; anything else in their place cannot be read and is skipped. */
export function firstReadable<T>(
  written: readonly Writing[],
  read: (value: unknown) => T | null,
): T | null {
  for (const { value } of written) {
    const readable = read(value)
    if (readable !== null) return readable
  }
  return null
}
