import * as v from 'valibot'
import { codeOf } from '#shared/meetings/cards.ts'
import { problem, Refusal } from '#shared/contract/problem.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import type { Desk, Shelf } from '#shared/documents/desk.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { agendaOn } from '#shared/meetings/maps.ts'
import { decide, decideLead, type Decision } from '#shared/meetings/room/decide.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { Begin, Intent, Lead, Paper } from '#shared/meetings/room/intent.ts'
import { Room } from '#shared/meetings/room/room.ts'
import type { OwnAct } from '#shared/meetings/room/own-act.ts'
import { deskView, publicView, seatView } from '#shared/meetings/room/room-views.ts'
import { stepOf } from '#shared/meetings/room/step-of.ts'
import type { Registry } from '../support/memory-vault.ts'
import { followed } from './followed.ts'
import { type Door, openDoor, wayOf } from './memory-door.ts'

const phones = ['Losa', 'Kofi', null, 'Oralee', null].map((name, at) => ({
  name,
  seat: `phone-${String(at)}`.padEnd(11, '0'),
}))

/** Of whoever leads. */
const ownSeat = 'own-seat-00'

/** What phones say in these activities, one each. */
const said: Readonly<Record<string, readonly unknown[]>> = {
  brainstorm: [
    'The aunties at the laundromat notice who is missing',
    'We still know which plants grow back first',
    'DeShawn never charges before a funeral',
  ].map((text) => ({ do: 'add', text, bin: null, name: null })),
  ranked: [
    { do: 'ballot', marks: { option0000000002: 1 } },
    { do: 'ballot', marks: { option0000000002: 1, option0000000001: 2 } },
    { do: 'ballot', marks: { option0000000001: 1 } },
    { do: 'ballot', marks: { option0000000002: 1, option0000000003: 2 } },
  ],
}

/**
 * A room in memory by the room's own code, without disk or hub: five phones come in with the door. In place of a file of ballots
 * there is a count of those on paper, which refuses as that file does.
 */
export function memoryRoom() {
  let room: Room | null = null
  let door: Door = { state: 'closed' }
  let ids = 0
  const asks = { count: 0, slower: 0, break: 0, heavy: 0 }
  let unsaved: string | null = null
  /** Of a meeting that another laptop leads. */
  let led = ''
  let elsewhere: ViewItem<'room'> | null = null
  const cards = new Set<string>()
  /** Cards, sheets and seats whose ballot is in. */
  const used = new Map<string, 'paper' | 'device'>()
  const turnout = () => {
    const paper = [...used.values()].filter((one) => one === 'paper').length
    return room?.current?.live?.ballots ? { ballots: used.size, paper } : null
  }
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
  const put = (
    step: string,
    card: string | null,
    ballot: { readonly marks: Record<string, number>; readonly passed: boolean },
    beside: { readonly token: string; readonly by: 'paper' | 'device' },
  ) => {
    const ballots = needRoom().steps.get(step)?.live?.ballots
    if (!ballots?.fits(ballot)) throw new Refusal('room-does-not-fit')
    const byCard = ballots.door === 'cards'
    if (byCard && !cards.has(card ?? '')) throw new Refusal('room-card-unknown')
    const token = byCard ? (card ?? '') : beside.token
    if (used.has(token)) throw new Refusal('room-ballot-used')
    used.set(token, beside.by)
    tell()
  }
  const keyIn = ({ step, card, receipt, input }: Paper) => {
    const marked = v.safeParse(MarkedSchema, input)
    const marks = marked.success ? marked.output.marks : {}
    put(step, card, { marks, passed: input === null }, { token: receipt, by: 'paper' })
  }
  const takePart = (act: OwnAct) => {
    if (!needRoom().seats.has(ownSeat))
      needRoom().takeIn({
        kind: 'seat',
        seat: ownSeat,
        token: 'f'.repeat(64),
        role: 'guest',
        language: 'en',
      })
    const { step } = act
    if (act.kind === 'ballot') put(step, act.card, act, { token: ownSeat, by: 'device' })
    else ask(ownSeat, { ...act, n: (needRoom().seats.get(ownSeat)?.took.n ?? 0) + 1 })
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
      door = isOn ? openDoor : { state: 'closed' }
      if (isOn && !needRoom().seats.has(phones[0]?.seat ?? '')) enter()
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
      if (what.kind === 'paper' && needRoom().steps.get(what.step)?.live?.ballots) {
        keyIn(what)
        return {}
      }
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
    'room/take-part': (_desk: Desk, { act }: { readonly act: OwnAct }) => {
      takePart(act)
      return {}
    },
    'room/make-cards': (_desk: Desk, { count }: { readonly count: number }) => {
      const codes = Array.from({ length: count }, (_, at) =>
        codeOf(Uint8Array.from({ length: 10 }, (_one, place) => cards.size + at * 7 + place * 3)),
      )
      for (const code of codes) cards.add(code)
      return { codes }
    },
    'room/name-standby': (_desk: Desk, { device }: { readonly device: string }) => {
      needRoom().takeIn({ kind: 'standby', device, follows: true, at: Date.now() })
      tell()
      return {}
    },
    'room/release-standby': (_desk: Desk, { device }: { readonly device: string }) => {
      needRoom().takeIn({ kind: 'standby', device, follows: false, at: Date.now() })
      tell()
      return {}
    },
    'room/take-over': () => {
      elsewhere = null
      room = new Room(machines)
      room.takeIn({ kind: 'opened', meeting: led, room: '0'.repeat(32), at: Date.now() })
      tell()
      return {}
    },
    'room/stand-down': () => {
      elsewhere = null
      tell()
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
          desk: deskView(room, Date.now(), turnout()),
          door,
          here: door.state === 'open' ? phones.length : 0,
          asks: { ...asks },
          twice: 0,
          unsaved,
          standbys: [...room.standbys].map((device) => ({ device, state: 'follows', behind: 0 })),
        }
      : (elsewhere ?? { state: 'none', other: room?.meeting ?? null })
  const viewers = {
    room: (_shelf: Shelf, { meeting }: { readonly meeting: string }) =>
      followed(listeners, () => new Map([['room', roomItem(meeting)]])),
    'room/here': () =>
      followed(listeners, () =>
        room === null ? new Map() : new Map([['here', { meeting: room.meeting, part: 'leads' }]]),
      ),
    'room/own': (_shelf: Shelf, { meeting }: { readonly meeting: string }) =>
      followed(listeners, () =>
        room?.meeting === meeting
          ? new Map([['own', seatView(room, ownSeat, used.has(ownSeat))]])
          : new Map(),
      ),
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
    /** Entries that come by themselves, as after a take-over. */
    takeIn: (...entries: readonly Entry[]) => {
      for (const entry of entries) needRoom().takeIn(entry)
      tell()
    },
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
    /** Another laptop leads the meeting, and this one keeps a copy, or led it before. */
    away: (meeting: string, item: Exclude<ViewItem<'room'>, { state: 'open' | 'none' }>) => {
      led = meeting
      elsewhere = item
      tell()
    },
    /** The disk takes nothing. */
    fill: () => {
      unsaved = 'room-not-saved'
      tell()
    },
  }
}

const MarkedSchema = v.object({ marks: v.record(v.string(), v.number()) })
