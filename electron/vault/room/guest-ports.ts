import type { Turnout } from '#shared/meetings/room/room-views.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import type { HubFrame, PhoneFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import type { World } from '../clock.ts'
import type { PauseAsks } from './pause-asks.ts'
import type { RoomSecrets } from './room-files.ts'
import type { StartRoomHub } from './room-process.ts'
import type { Answer, RunningRoom } from './running-room.ts'

export type GuestDoorState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly urls: readonly string[] }
  | { readonly kind: 'stuck'; readonly problem: string }

export type NextStep = Extract<HubFrame, { kind: 'view' }>['next']
export type GroupWords = Extract<HubFrame, { kind: 'words' }>['words']

export type GuestPorts = {
  readonly running: RunningRoom
  readonly asks: PauseAsks
  readonly world: World
  readonly startHub: StartRoomHub
  /** The folder of the built guest page. */
  readonly pages: string
  readonly addresses: () => readonly string[]
  /** By which names this laptop may be called besides its addresses. */
  readonly names: readonly string[]
  /** Pages of laptops that stand by, as they will be when one takes over. */
  readonly standbys: () => readonly string[]
  readonly about: () => { readonly coalition: { id: string; name: string }; readonly title: string }
  /** Take in what a phone asks for, ballots by a way of their own. */
  readonly ask: (seat: Seat, frame: Exclude<PhoneFrame, { kind: 'pause' }>) => Promise<Answer>
  /** How many ballots are in, where they go that way; and whether this seat's is. */
  readonly turnout: () => Turnout
  readonly hasCast: (seat: Seat) => boolean
  /** What comes next, for those who have to know it. */
  readonly next: () => NextStep
  /** The group's own words, for the same. */
  readonly words: () => GroupWords
}

export const textOf = (frame: HubFrame): string => JSON.stringify(frame)

/** The room's secrets by what a phone that has one may be. */
export const secretsFor = ({ guest, words, noteTaker, interpreter }: RoomSecrets) => ({
  guest,
  words,
  'note-taker': noteTaker,
  interpreter,
})
