import { createListeners, type LiveView } from '#shared/contract/live.ts'
import { problem, Refusal } from '#shared/contract/problem.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import type { Desk, Shelf } from '#shared/documents/desk.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { agendaOn } from '#shared/meetings/maps.ts'
import { decide, decideLead, type Decision } from '#shared/meetings/room/decide.ts'
import type { Begin, Intent, Lead } from '#shared/meetings/room/intent.ts'
import { Room } from '#shared/meetings/room/room.ts'
import { deskView, publicView } from '#shared/meetings/room/room-views.ts'
import { stepOf } from '#shared/meetings/room/step-of.ts'
import type { Registry } from '../support/memory-vault.ts'

type Door = Extract<ViewItem<'room'>, { state: 'open' }>['door']

const open: Door = {
  state: 'open',
  ways: [
    { link: 'http://10.0.0.4:24680/#gAAECAwQFBgcICQoLDA0ODw', address: 'http://10.0.0.4:24680/' },
  ],
  words: ['river', 'lantern', 'maple', 'bread'],
  noteTaker: 'http://10.0.0.4:24680/#nAAECAwQFBgcICQoLDA0ODw',
  interpreter: 'http://10.0.0.4:24680/#iAAECAwQFBgcICQoLDA0ODw',
}

const phones = ['Losa', 'Kofi', null, 'Oralee', null].map((name, at) => ({
  name,
  seat: `phone-${String(at)}`.padEnd(11, '0'),
}))

/** What phones say in these activities, one each. */
const said: Readonly<Record<string, readonly unknown[]>> = {
  brainstorm: [
    'The aunties at the laundromat notice who is missing',
    'We still know which plants grow back first',
    'DeShawn never charges before a funeral',
  ].map((text) => ({ do: 'add', text, bin: null, name: null })),
  ranked: [{ do: 'ballot', marks: { '1': 1 } }],
}

/** A room in memory by the room's own code, without disk, ballots' files or hub: five phones come in with the door. */
export function memoryRoom() {
  let room: Room | null = null
  let door: Door = { state: 'closed' }
  let ids = 0
  const asks = { count: 0, slower: 0, break: 0, heavy: 0 }
  let unsaved: string | null = null
  const listeners = new Set<() => void>()
  const chance = { newId: () => `room${String((ids += 1)).padStart(12, '0')}` }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const needRoom = () => {
    if (room === null) throw new Refusal('room-not-open')
    return room
  }
  const take = (decision: Decision) => {
    if (decision.kind === 'refused') throw new Refusal(decision.problem.code)
    if (decision.kind === 'entry') needRoom().takeIn(decision.entry)
    tell()
  }
  const lead = (what: Lead | Begin) => {
    take(decideLead(needRoom(), what, Date.now(), chance))
  }
  const ask = (seat: string, intent: Intent) => {
    take(decide(needRoom(), seat, intent, chance))
  }
  const enter = () => {
    for (const { seat, name } of phones) {
      const token = seat.padEnd(64, '0')
      needRoom().takeIn({ kind: 'seat', seat, token, role: 'guest', language: 'en' })
      if (name === null) continue
      ask(seat, { kind: 'name', n: 1, name })
      ask(seat, { kind: 'stack', n: 2, act: 'ask' })
    }
  }
  const give = (step: string, activity: string) => {
    for (const [at, input] of (said[activity] ?? []).entries()) {
      const { seat } = phones[at] ?? { seat: '' }
      const n = (needRoom().seats.get(seat)?.took.n ?? 0) + 1
      const decision = decide(needRoom(), seat, { kind: 'give', step, n, input }, chance)
      if (decision.kind === 'entry') take(decision)
    }
  }
  const handlers = {
    'room/open': (_desk: Desk, { meeting }: { readonly meeting: string }) => {
      room = new Room(machines)
      room.takeIn({ kind: 'opened', meeting, room: '0'.repeat(32), at: Date.now() })
      tell()
      return {}
    },
    'room/door': (_desk: Desk, { open: isOn }: { readonly open: boolean }) => {
      door = isOn ? open : { state: 'closed' }
      if (isOn && needRoom().seats.size === 0) enter()
      tell()
      return {}
    },
    'room/begin': (desk: Desk, { item }: { readonly item: string }) => {
      const found = agendaOn(desk, needRoom().meeting).find(({ id }) => id === item)
      if (found === undefined) throw new Refusal('room-no-step')
      const step = stepOf(found, machines, { gathered: needRoom().texts(), board: [] })
      if (step === null) throw new Refusal('room-settings-unread')
      lead({ kind: 'begin', step })
      give(step.id, step.activity)
      return {}
    },
    'room/lead': (_desk: Desk, input: { readonly lead: Lead }) => {
      const { lead: what } = input
      // Nobody casts a ballot here: a vote by ballots is counted without any.
      if (what.kind === 'close' && needRoom().steps.get(what.step)?.live?.ballots)
        needRoom().takeIn({
          kind: 'published',
          step: what.step,
          box: { ballots: [] },
          at: Date.now(),
        })
      lead(what)
      return {}
    },
    'room/end': () => {
      room = null
      door = { state: 'closed' }
      tell()
      return {}
    },
  }
  const roomItem = (meeting: string): ViewItem<'room'> =>
    room?.meeting === meeting
      ? {
          state: 'open',
          desk: deskView(room, Date.now()),
          door,
          here: door.state === 'open' ? room.seats.size : 0,
          asks: { ...asks },
          twice: 0,
          unsaved,
        }
      : { state: 'none', other: room?.meeting ?? null }
  const viewers = {
    room: (_shelf: Shelf, { meeting }: { readonly meeting: string }) =>
      followed(listeners, () => new Map([['room', roomItem(meeting)]])),
    'room/screen': (_shelf: Shelf, { meeting }: { readonly meeting: string }) =>
      followed(listeners, () =>
        room?.meeting === meeting
          ? new Map([
              [
                'screen',
                {
                  title: 'September circle',
                  view: publicView(room, Date.now()),
                  way: wayOf(door),
                },
              ],
            ])
          : new Map(),
      ),
  }
  const registry: Registry = { handlers, viewers }
  return {
    registry,
    /** What is read of the room. */
    room: needRoom,
    /** The door says it cannot be opened. */
    stick: () => {
      door = { state: 'stuck', problem: problem('room-hub-ended').code }
      tell()
    },
    /** Somebody asked for a pause, and said what would help. */
    pause: (help: 'slower' | 'break' | 'heavy') => {
      asks.count += 1
      asks[help] += 1
      tell()
    },
    /** The disk takes nothing. */
    fill: () => {
      unsaved = 'room-not-saved'
      tell()
    },
  }
}

function wayOf(door: Door): ViewItem<'room/screen'>['way'] {
  const [way] = door.state === 'open' ? door.ways : []
  return way === undefined || door.state !== 'open' ? null : { ...way, words: door.words }
}

function followed<T>(listeners: Set<() => void>, read: () => ReadonlyMap<string, T>): LiveView<T> {
  const own = createListeners<T>()
  const tell = () => {
    const now = read()
    own.publish({ set: [...now], gone: now.size === 0 ? ['screen'] : [] })
  }
  listeners.add(tell)
  return {
    items: () => read(),
    subscribe: own.subscribe,
    close: () => {
      listeners.delete(tell)
    },
  }
}
