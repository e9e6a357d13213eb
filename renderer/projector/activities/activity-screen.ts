import type { ComponentType } from 'react'

/** What an activity's part of the big screen gets. */
export type ScreenProps = {
  /** Of the activity's own schema: what everybody may see. */
  readonly seen: unknown
  readonly isRunning: boolean
}

type ActivityScreen = ComponentType<ScreenProps>

/** The big screen's parts of these folders: the modules `<kind>/screen.tsx`, by path. */
export const screensIn = (
  modules: Readonly<Record<string, { readonly Screen: ActivityScreen }>>,
): ReadonlyMap<string, ActivityScreen> =>
  new Map(
    Object.entries(modules).map(([path, { Screen }]) => [path.split('/').at(-2) ?? '', Screen]),
  )

/** A folder beside this file is an activity's part of the big screen, and nothing else names it. */
export const screens = screensIn(
  import.meta.glob<{ readonly Screen: ActivityScreen }>('./*/screen.tsx', { eager: true }),
)
