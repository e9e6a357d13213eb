import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { agendaOn, meetingDocument } from '#shared/meetings/maps.ts'
import { outcomesByStep } from '#shared/meetings/outcome.ts'
import type { Lead } from '#shared/meetings/room/intent.ts'
import { stepOf } from '#shared/meetings/room/step-of.ts'
import { StepSchema } from '#shared/meetings/room/values.ts'
import { ideasOnBoard } from '#shared/priorities/board-texts.ts'
import type { World } from '../clock.ts'
import type { Coalition } from '../coalition/coalition.ts'
import type { CopyWire } from './copy-wire.ts'
import type { OpenRoom } from './open-room.ts'
import { keepOutcome, markHeld } from './outcomes.ts'
import { needTaken } from './running-room.ts'

type Ports = {
  readonly coalition: Coalition
  readonly world: World
  readonly wire: CopyWire | null
}

const mostStandbys = 2

type Begun = {
  readonly meeting: string
  readonly room: string
  readonly device: string
  readonly at: number
}

/** The first that is written in a room. Where the disk refuses nothing of the room stays. */
export async function beginMeeting({ running, followers }: OpenRoom, begun: Begun): Promise<void> {
  const { meeting, room, device, at } = begun
  try {
    await running.take([
      { kind: 'opened', meeting, room, at },
      { kind: 'term', term: 1, device, at },
    ])
  } catch (cause) {
    // A room without a meeting would be in the way of every other.
    followers?.close()
    await running.journal.destroy().catch(() => undefined)
    throw cause
  }
}

/** Begin a step of the agenda. */
export async function beginStep({ coalition }: Ports, open: OpenRoom, item: string): Promise<void> {
  const { running, ballots } = open
  const shelf = coalition.space.shelf()
  const found = agendaOn(shelf, running.room.meeting).find(({ id }) => id === item)
  if (found === undefined) throw new Refusal('room-no-step')
  const sources = { gathered: running.room.texts(), board: ideasOnBoard(shelf) }
  const step = stepOf(found, machines, sources)
  if (step === null) throw new Refusal('room-settings-unread')
  if (!v.is(StepSchema, step)) throw new Refusal('room-words-many')
  await running.lead({ kind: 'begin', step })
  await ballots.restore()
}

/** What whoever leads does within a step. */
export async function leadRoom(ports: Ports, open: OpenRoom, lead: Lead): Promise<void> {
  const { running, ballots } = open
  if (lead.kind === 'close') await ballots.publish(lead.step)
  if (lead.kind === 'paper' && ballots.takes(lead.step)) needTaken(await ballots.keyIn(null, lead))
  else await running.lead(lead)
  if (lead.kind === 'close')
    await keepOutcome(ports.coalition, running.room, lead.step, ports.world)
}

/** End the meeting: what came of it is in its document, the room's files are destroyed. */
export async function endRoom(ports: Ports, open: OpenRoom): Promise<void> {
  const { coalition, world } = ports
  const { running, guests, ballots, followers } = open
  const { current } = running.room
  if (current?.phase === 'running')
    await leadRoom(ports, open, { kind: 'close', step: current.step.id })
  await markHeld(coalition, running.room, world)
  await running.take([{ kind: 'ended', at: world.now() }])
  guests.end()
  followers?.close()
  await ballots.close()
  await running.journal.destroy()
}

/** Another laptop, which took the meeting over, has ended it: nothing is taken in any more, phones are told, and of its files nothing stays. */
export async function endWithOthers(
  { world }: Pick<Ports, 'world'>,
  open: OpenRoom,
): Promise<void> {
  const { running, guests, ballots, followers } = open
  await running.take([{ kind: 'ended', at: world.now() }]).catch(() => undefined)
  guests.end()
  followers?.close()
  await ballots.close()
  await running.journal.destroy()
}

/** Go on with what was under way when this computer, or the one that led before it, stopped. Rejects where the disk refuses. */
export async function settleRoom(ports: Ports, open: OpenRoom): Promise<void> {
  await open.ballots.restore()
  await keepClosed(ports, open)
}

/** What a step brought whose close was the last thing before. */
async function keepClosed({ coalition, world }: Ports, { running }: OpenRoom): Promise<void> {
  const { room } = running
  const kept = outcomesByStep(coalition.space.shelf().read(meetingDocument(room.meeting)))
  for (const [step, { phase }] of room.steps)
    if (phase === 'closed' && (!kept.has(step) || step === room.current?.step.id))
      await keepOutcome(coalition, room, step, world)
}

/** Name a member's computer that is to stand by. */
export async function nameStandby(
  { wire, world }: Ports,
  { running }: OpenRoom,
  device: string,
): Promise<void> {
  const { standbys } = running.room
  if (wire === null || device === wire.me || !wire.isIn(device))
    throw new Refusal('room-standby-unknown')
  if (standbys.has(device)) return
  if (standbys.size >= mostStandbys) throw new Refusal('room-standbys-many', { most: mostStandbys })
  await running.take([{ kind: 'standby', device, follows: true, at: world.now() }])
}

export async function releaseStandby(
  { running, followers }: OpenRoom,
  device: string,
): Promise<void> {
  if (running.room.standbys.has(device)) await followers?.release(device)
}
