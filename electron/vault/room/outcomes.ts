import * as v from 'valibot'
import { editRecord } from '#shared/documents/record.ts'
import { keepJottings } from '#shared/meetings/kept.ts'
import { meetingDocument, meetingsIn } from '#shared/meetings/maps.ts'
import { setOutcome } from '#shared/meetings/outcome.ts'
import { cameAnew } from '#shared/meetings/room/came-anew.ts'
import type { Room } from '#shared/meetings/room/room.ts'
import { spentAt } from '#shared/meetings/room/timer.ts'
import type { World } from '../clock.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { shuffleBy } from '../shuffle-by.ts'

const minute = 60_000

/** Write what came of a step into the meeting's document, in an order that tells nothing; durable when it resolves. */
export async function keepOutcome(
  coalition: Coalition,
  room: Room,
  step: string,
  world: World,
): Promise<void> {
  const state = room.steps.get(step)
  if (!state?.live) return
  const { activity, title, prompt } = state.step
  const at = world.now()
  const outcome = {
    activity,
    title,
    prompt,
    ...askedIn(state.step.settings),
    place: [...room.steps.keys()].indexOf(step) + 1,
    at,
    minutes: Math.round(spentAt(state.timer, at) / minute),
    here: room.seats.size,
    anew: cameAnew(room, state),
    result: state.live.outcome(shuffleBy(world.random)),
  }
  coalition.edit(null, 'room', (desk) => {
    desk.change(meetingDocument(room.meeting), (document) => {
      setOutcome(document, step, room.term, outcome)
    })
  })
  await coalition.space.settled()
}

/** The meeting has been held: what was written down beside its steps stays, too. Durable when it resolves. */
export async function markHeld(coalition: Coalition, room: Room, world: World): Promise<void> {
  coalition.edit(null, 'room', (desk) => {
    desk.change(meetingDocument(room.meeting), (document) => {
      keepJottings(document, room, world.now())
    })
    desk.change('meetings', (document) => {
      editRecord(meetingsIn(document), room.meeting, { state: 'held' })
    })
  })
  await coalition.space.settled()
}

/** The words people answered, where it was a proposal: the agenda may say something else later. */
function askedIn(settings: unknown): { readonly proposal?: string } {
  const read = v.safeParse(v.object({ proposal: v.pipe(v.string(), v.minLength(1)) }), settings)
  return read.success ? read.output : {}
}
