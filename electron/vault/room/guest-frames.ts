import { mayDo, type GuestRole } from '#shared/meetings/room/roles.ts'
import { latestNotes, paperOf, publicView } from '#shared/meetings/room/room-views.ts'
import type { HubFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { longestText } from '#shared/meetings/room/wire/hub-words.ts'
import { type GuestPorts, textOf } from './guest-ports.ts'

/** As a phone takes it: where there are more words than that, they are on the big screen alone. */
export function fitting(frame: HubFrame): string {
  const text = textOf(frame)
  if (Buffer.byteLength(text) <= longestText || frame.kind !== 'view') return text
  const { view } = frame
  return view.step === null
    ? text
    : textOf({ ...frame, view: { ...view, step: { ...view.step, seen: null } } })
}

/** What a view says, but for the time, which goes by on the phones themselves. */
export function saidIn(frame: HubFrame): string {
  if (frame.kind !== 'view' || frame.view.step === null) return textOf(frame)
  const { view } = frame
  const time = frame.view.step.time && { ...frame.view.step.time, spent: 0 }
  return textOf({ ...frame, view: { ...view, step: { ...frame.view.step, time } } })
}

type Ports = Pick<GuestPorts, 'running' | 'world' | 'next' | 'turnout'>

/** What phones of a role are shown, the same for all of them. */
export const viewFor = ({ running, world, next, turnout }: Ports, role: GuestRole): HubFrame => ({
  kind: 'view',
  view: publicView(running.room, world.now(), turnout()),
  next: mayDo(role, 'see-next') ? next() : null,
  ...(mayDo(role, 'read-notes') && { notes: latestNotes(running.room) }),
  ...(mayDo(role, 'paper') && { paper: paperOf(running.room) }),
})
