import { Refusal } from '#shared/contract/problem.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Room } from '#shared/meetings/room/room.ts'
import type { RoomJournal } from './room-files.ts'

type Copied = { readonly journal: RoomJournal; readonly room: Room }

/** Lead by this journal from now on: durable when it resolves, with all of the journal. Where it rejects nothing has changed. */
export async function beginTerm({ journal, room }: Copied, me: string, at: number) {
  // Since a write failed nothing was tried any more: there may be space again.
  if (!(await journal.retry())) throw new Refusal('room-not-saved')
  const term = room.term.number + 1
  const copied = await journal.entries()
  // Whoever led stands by when it comes back, and hears by that that it leads no longer. The term is last: where the power
  // goes in between, it is still a copy.
  const own: readonly Entry[] = [
    { kind: 'standby', device: me, follows: false, at },
    { kind: 'standby', device: room.term.device, follows: true, at },
    { kind: 'term', term, device: me, at },
  ]
  await journal.append(own)
  return { journal, entries: [...copied, ...own], term }
}
