/** What can be found, whichever room it is from. */
export const findableKinds = [
  'asset',
  'sheet',
  'idea',
  'theme',
  'weighing',
  'round',
  'decision',
  'goal',
  'way',
  'objective',
  'action',
  'meeting',
  'brief',
  'person',
] as const
export type FindableKind = (typeof findableKinds)[number]

/** What search knows of a record. */
export type Findable = {
  readonly kind: FindableKind
  readonly id: string
  /** What it is called; counts most. */
  readonly title: string
  /** What is close to its name: whose it is, what it offers. */
  readonly near: readonly string[]
  /** Everything else that was written about it, notes included. */
  readonly words: readonly string[]
  /** What it belongs to, in people's words; empty where that is another record or nothing. */
  readonly under: string
  /** Key of the record it belongs to. */
  readonly parent: string | null
  readonly archived: boolean
}

export const keyOf = (kind: FindableKind, id: string): string => `${kind}/${id}`

/** Records of one room as search reads them, in step with their documents for as long as those are open. */
export type FindableSource = {
  readonly all: () => Iterable<Findable>
  readonly get: (key: string) => Findable | undefined
  /** Hears keys of records that moved: come, changed, archived or gone. */
  readonly subscribe: (listener: (keys: readonly string[]) => void) => void
}

/** Several kinds of records as one source. */
export function joinedSources(sources: readonly FindableSource[]): FindableSource {
  return {
    *all() {
      for (const source of sources) yield* source.all()
    },
    get(key) {
      for (const source of sources) {
        const found = source.get(key)
        if (found !== undefined) return found
      }
      return undefined
    },
    subscribe(listener) {
      for (const source of sources) source.subscribe(listener)
    },
  }
}
