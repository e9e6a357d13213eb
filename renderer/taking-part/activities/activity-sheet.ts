import type { ComponentType } from 'react'

/** What the fields of one sheet of paper get. */
export type SheetProps = {
  /** Of the activity's own schema: what everybody may see. */
  readonly seen: unknown
  /** As a phone would give it; null while nothing is marked. */
  readonly change: (input: unknown) => void
}

type SheetModule = { readonly Sheet: ComponentType<SheetProps> }

/** The sheets of these folders: the modules `<kind>/sheet.tsx`, by path. */
export const sheetsIn = (
  modules: Readonly<Record<string, SheetModule>>,
): ReadonlyMap<string, ComponentType<SheetProps>> =>
  new Map(Object.entries(modules).map(([path, { Sheet }]) => [path.split('/').at(-2) ?? '', Sheet]))

/** A folder beside this file keys in a sheet of paper on a phone, and nothing else names it. */
export const sheets = sheetsIn(import.meta.glob<SheetModule>('./*/sheet.tsx', { eager: true }))
