import type { ComponentType } from 'react'

/** What is printed below the question. */
export type RowsProps = {
  /** As the agenda has them. */
  readonly settings: unknown
  /** Of the activity's own schema: what everybody would see at its beginning; null while it cannot begin. */
  readonly seen: unknown
}

/** What one sheet says so far. */
export type Keyed =
  | { readonly kind: 'nothing' }
  /** As a phone would give it. */
  | { readonly kind: 'sheet'; readonly input: unknown }
  /** Why it cannot be counted like this, as a sentence. */
  | { readonly kind: 'wrong'; readonly say: string }

export type KeysProps = {
  /** Of the activity's own schema: what everybody may see. */
  readonly seen: unknown
  readonly change: (keyed: Keyed) => void
}

/** How people take part on paper. */
export type ActivityPaper = {
  /** To be ticked or filled in with a pen. */
  readonly Rows: ComponentType<RowsProps>
  /** Fields to key one sheet in; begun anew for each. */
  readonly Keys: ComponentType<KeysProps>
}

/** The paper forms of these folders: the modules `<kind>/paper.tsx`, by path. */
export const papersIn = (
  modules: Readonly<Record<string, { readonly paper: ActivityPaper }>>,
): ReadonlyMap<string, ActivityPaper> =>
  new Map(Object.entries(modules).map(([path, { paper }]) => [path.split('/').at(-2) ?? '', paper]))

/** A folder beside this file is an activity's form of paper, and nothing else names it. */
export const papers = papersIn(
  import.meta.glob<{ readonly paper: ActivityPaper }>('./*/paper.tsx', { eager: true }),
)
