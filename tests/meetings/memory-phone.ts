import * as v from 'valibot'
import { problem } from '#shared/contract/problem.ts'
import { activities } from '#shared/meetings/activities/all.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { decide, decideLead } from '#shared/meetings/room/decide.ts'
import type { Lead } from '#shared/meetings/room/intent.ts'
import { type GuestRole, mayDo } from '#shared/meetings/room/roles.ts'
import type { SlotBallot } from '#shared/meetings/room/published.ts'
import { Room } from '#shared/meetings/room/room.ts'
import { paperOf, publicView, seatView } from '#shared/meetings/room/room-views.ts'
import { stepOf } from '#shared/meetings/room/step-of.ts'
import { agree, encodeAnswer, publicKeyOf } from '#shared/meetings/room/wire/handshake.ts'
import {
  EnterSchema,
  type HubFrame,
  type PhoneFrame,
  PhoneFrameSchema,
} from '#shared/meetings/room/wire/phone-frames.ts'
import { createOpener, createSealer } from '#shared/meetings/room/wire/sealed-line.ts'
import { keepReceipt } from '#renderer/taking-part/families/receipts.ts'
import { RoomClient } from '#renderer/guest/room-client.ts'

const seat = 'phone-mine-'
const secret = new Uint8Array(16).fill(7)
const random = (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length))

type Planned = {
  readonly activity: string
  readonly title: string
  readonly prompt?: string
  readonly settings?: Parameters<typeof stepOf>[0]['settings']
}

/** A phone in a room in memory: the phone's own code and the room's, over a sealed line that goes nowhere. */
export function memoryPhone(role: GuestRole = 'guest', title = 'September circle') {
  const room = new Room(machines)
  room.takeIn({ kind: 'opened', meeting: 'meeting000000001', room: '0'.repeat(32), at: 0 })
  const chance = { newId: () => `given${String((ids += 1)).padStart(11, '0')}` }
  let ids = 0
  let next: Extract<HubFrame, { kind: 'view' }>['next'] = null
  let cast = false
  const ballots: SlotBallot[] = []
  /** Sheets of paper that went past the journal. */
  const keyed = new Set<string>()
  const cards = new Set<string>()
  let say: (frame: HubFrame) => void = () => {}
  let cut: (code: number) => void = () => {}
  let isAway = false
  const tell = () => {
    const turnout = room.current?.live?.ballots
      ? { ballots: ballots.length + keyed.size, paper: keyed.size }
      : null
    const view = publicView(room, 0, turnout)
    say({
      kind: 'view',
      view,
      next: mayDo(role, 'see-next') ? next : null,
      ...(mayDo(role, 'paper') && { paper: paperOf(room) }),
    })
    say({ kind: 'mine', mine: seatView(room, seat, cast) })
  }
  const enter = () => {
    if (!room.seats.has(seat))
      room.takeIn({ kind: 'seat', seat, token: '0'.repeat(64), role, language: 'en' })
    const coalition = { id: 'c'.repeat(32), name: 'Riverbend Coalition' }
    say({ kind: 'welcome', seat, role, coalition, title, took: 0, standbys: [] })
    tell()
  }
  const hear = (frame: PhoneFrame) => {
    if (frame.kind === 'pause') {
      say({ kind: 'heard' })
      return
    }
    if (frame.kind === 'ballot') {
      const { card, receipt, marks, passed } = frame
      // A ballot by card is tied to no seat, and a card counts once.
      if (card === null) cast = true
      else if (cards.has(card)) {
        say({ kind: 'refused', n: frame.n, problem: problem('room-ballot-used') })
        return
      } else cards.add(card)
      ballots.push({ receipt, marks, passed })
      say({ kind: 'took', n: frame.n, ref: null })
    } else if (frame.kind === 'paper' && room.steps.get(frame.step)?.live?.ballots) {
      const { n } = frame
      const token = frame.card ?? frame.receipt
      if (keyed.has(token))
        say({ kind: 'refused', n, problem: { code: 'room-ballot-used', values: {} } })
      else say({ kind: 'took', n, ref: null })
      keyed.add(token)
    } else {
      const decision = decide(room, seat, frame, chance)
      if (decision.kind === 'refused')
        say({ kind: 'refused', n: frame.n, problem: decision.problem })
      else {
        if (decision.kind === 'entry') room.takeIn(decision.entry)
        say({ kind: 'took', n: frame.n, ref: null })
      }
    }
    tell()
  }
  const client = new RoomClient(
    {
      connect: (_address, { onOpen, onBytes, onClose }) => {
        const privateKey = random(32)
        let open: ((sealed: Uint8Array) => string | null) | null = null
        if (!isAway) queueMicrotask(onOpen)
        cut = onClose
        return {
          send: (bytes) => {
            if (open !== null) {
              const said: unknown = JSON.parse(open(bytes) ?? 'null')
              if (v.is(EnterSchema, said)) enter()
              else hear(v.parse(PhoneFrameSchema, said))
              return
            }
            const answer = encodeAnswer(publicKeyOf(privateKey), random(16))
            const keys = agree(privateKey, bytes.slice(9, 41), secret, bytes, answer)
            if (keys === null) throw new Error('no keys')
            open = createOpener(keys.fromPhone)
            const seal = createSealer(keys.fromHub)
            say = (frame) => {
              onBytes(seal(JSON.stringify(frame)))
            }
            onBytes(answer)
          },
          close: () => undefined,
        }
      },
      random,
      ticks: () => 0,
      after: () => () => undefined,
      kept: { read: () => null, write: () => undefined },
      onBallotIn: keepReceipt,
      language: () => 'en',
    },
    { kind: role, secret },
    'ws://10.0.0.4/room',
  )
  const lead = (what: Parameters<typeof decideLead>[1]) => {
    const decision = decideLead(room, what, 0, chance)
    if (decision.kind === 'refused') throw new Error(decision.problem.code)
    if (decision.kind === 'entry') room.takeIn(decision.entry)
  }
  return {
    client,
    tell,
    say: (frame: HubFrame) => {
      say(frame)
    },
    lead: (what: Lead) => {
      // Ballots that go past the journal are published as they were cast: this phone's own, and none of others.
      if (what.kind === 'close' && room.steps.get(what.step)?.live?.ballots)
        room.takeIn({ kind: 'published', step: what.step, box: { ballots: [...ballots] }, at: 0 })
      lead(what)
      tell()
    },
    /** Begin something; what runs is closed first. */
    begin: ({ activity, title: name, prompt = '', settings = {} }: Planned): string => {
      const running = room.current?.phase === 'running' ? room.current.step.id : null
      if (running !== null) lead({ kind: 'close', step: running })
      const id = `step${String(room.steps.size + 1).padStart(12, '0')}`
      const item = { id, activity, title: name, prompt, minutes: 10, settings }
      const step = stepOf(item, machines, { gathered: room.texts(), board: [] })
      if (step === null) throw new Error(`settings of ${activity} cannot be read`)
      cast = false
      ballots.splice(0)
      keyed.clear()
      cards.clear()
      lead({ kind: 'begin', step })
      tell()
      return id
    },
    /** What somebody else says. */
    others: (step: string, inputs: readonly unknown[]) => {
      for (const [at, input] of inputs.entries()) {
        const other = `phone-${String(at).padStart(5, '0')}`
        if (!room.seats.has(other)) {
          const token = String(at).padStart(64, '1')
          room.takeIn({ kind: 'seat', seat: other, token, role: 'guest', language: 'en' })
        }
        const n = (room.seats.get(other)?.took.n ?? 0) + 1
        const decision = decide(room, other, { kind: 'give', step, n, input }, chance)
        if (decision.kind !== 'entry') throw new Error('not taken in')
        room.takeIn(decision.entry)
      }
      tell()
    },
    comesNext: (step: typeof next) => {
      next = step
      tell()
    },
    /** The line is lost, and not found again. */
    lose: () => {
      isAway = true
      cut(1006)
    },
    /** The line can be found again, and is looked for. */
    find: () => {
      isAway = false
      client.tryNow()
    },
  }
}

/** What an activity asks by itself, by its key in the words of activities; '' where it asks nothing. */
export const firstPrompt = (activity: string): string => activities.of(activity)?.prompts[0] ?? ''
