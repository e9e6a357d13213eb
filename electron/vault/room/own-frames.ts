import { type GuestRole, mayDo } from '#shared/meetings/room/roles.ts'
import { seatView } from '#shared/meetings/room/room-views.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import type { HubFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import type { GuestPorts } from './guest-ports.ts'

type OwnFrame = Extract<HubFrame, { kind: 'mine' | 'words' }>
export type Guest = {
  readonly seat: Seat
  readonly role: GuestRole
  /** What it was told last, by what it is. */
  readonly told: Map<string, string>
}

/** What is one guest's own: what it gave, and the group's words for those who see what comes next. */
export function ownFrames(
  { running, hasCast, words }: Pick<GuestPorts, 'running' | 'hasCast' | 'words'>,
  { seat, role }: Pick<Guest, 'seat' | 'role'>,
): readonly OwnFrame[] {
  const mine = seatView(running.room, seat, hasCast(seat))
  return [
    { kind: 'mine', mine },
    ...(mayDo(role, 'see-next') ? [{ kind: 'words' as const, words: words() }] : []),
  ]
}
