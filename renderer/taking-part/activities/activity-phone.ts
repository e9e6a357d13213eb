import type { ComponentType } from 'react'
import type { BallotFrame } from '#shared/meetings/room/wire/phone-frames.ts'

/** What a phone's part of an activity gets. */
export type PhoneProps = {
  readonly step: string
  /** Of the activity's own schema: what everybody may see. */
  readonly seen: unknown
  /** Of the activity's own schema: what this phone gave. */
  readonly mine: unknown
  readonly took: 'gave' | 'passed' | 'nothing'
  /** Something that was given here is still on its way. */
  readonly isSending: boolean
  /** What was given last was not taken in. */
  readonly isRefused: boolean
  readonly give: (input: unknown) => void
  readonly pass: () => void
  readonly cast: (ballot: Omit<BallotFrame, 'kind' | 'step' | 'n'>) => void
  /** The name its person chose to show; null where none. */
  readonly name: string | null
}

export type ActivityPhone = ComponentType<PhoneProps>

/** What a phone's part of an activity gets once it is closed. */
export type ClosedProps = Pick<PhoneProps, 'step' | 'seen' | 'mine' | 'took'> & {
  readonly title: string
  readonly prompt: string
}

export type ActivityClosed = ComponentType<ClosedProps>

type PhoneModule = { readonly Phone: ActivityPhone; readonly Closed?: ActivityClosed }

/** The phone's parts of these folders: the modules `<kind>/phone.tsx`, by path. */
export const phonesIn = (
  modules: Readonly<Record<string, { readonly Phone: ActivityPhone }>>,
): ReadonlyMap<string, ActivityPhone> =>
  new Map(Object.entries(modules).map(([path, { Phone }]) => [path.split('/').at(-2) ?? '', Phone]))

/** A folder beside this file is an activity's phone, and nothing else names it. */
const modules = import.meta.glob<PhoneModule>('./*/phone.tsx', { eager: true })

export const phones = phonesIn(modules)

/** What stays in sight of an activity after it is closed, where there is more than what every activity has. */
export const closedParts: ReadonlyMap<string, ActivityClosed> = new Map(
  Object.entries(modules).flatMap(([path, { Closed }]) =>
    Closed === undefined ? [] : [[path.split('/').at(-2) ?? '', Closed] as const],
  ),
)
