import type { ComponentType } from 'react'

/** What the big screen's part of an activity gets. */
export type ScreenProps = {
  /** Of the activity's own schema: what everybody may see. */
  readonly seen: unknown
  readonly isRunning: boolean
}

export type HeadProps = {
  readonly seen: unknown
  /** The question everybody is asked. */
  readonly asks: string
  readonly isRunning: boolean
}

type ActivityScreen = {
  readonly Screen: ComponentType<ScreenProps>
  /** The page's heading, where what came out may take the place of the question. */
  readonly Head?: ComponentType<HeadProps>
}

/** The big screen's parts of these folders: the modules `<kind>/screen.tsx`, by path. */
export const screensIn = (
  modules: Readonly<Record<string, ActivityScreen>>,
): ReadonlyMap<string, ActivityScreen> =>
  new Map(Object.entries(modules).map(([path, module]) => [path.split('/').at(-2) ?? '', module]))

/** A folder beside this file is an activity's big screen, and nothing else names it. */
export const screens = screensIn(
  import.meta.glob<ActivityScreen>('./*/screen.tsx', { eager: true }),
)
