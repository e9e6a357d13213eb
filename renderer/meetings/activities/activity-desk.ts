import type { ComponentType } from 'react'

/** What an activity's part of the run page gets. */
export type DeskProps = {
  readonly step: string
  readonly isRunning: boolean
  /** Of the activity's own schema: what everybody may see. */
  readonly seen: unknown
  /** Of the activity's own schema: what whoever leads sees besides; never who gave it. */
  readonly desk: unknown
  /** How many of those who are done were keyed in from paper. */
  readonly paper: number
  /** Ballots that were refused because another one was cast with the same card or phone. */
  readonly twice: number
  readonly lead: (input: unknown) => void
}

type ActivityDesk = ComponentType<DeskProps>

/** The desk's parts of these folders: the modules `<kind>/desk.tsx`, by path. */
export const desksIn = (
  modules: Readonly<Record<string, { readonly Desk: ActivityDesk }>>,
): ReadonlyMap<string, ActivityDesk> =>
  new Map(Object.entries(modules).map(([path, { Desk }]) => [path.split('/').at(-2) ?? '', Desk]))

/** A folder beside this file is an activity's part for whoever leads, and nothing else names it. */
export const desks = desksIn(
  import.meta.glob<{ readonly Desk: ActivityDesk }>('./*/desk.tsx', { eager: true }),
)
