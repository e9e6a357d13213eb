import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { GuestDesk } from '#electron/vault/room/guest-desk.ts'
import { PauseAsks } from '#electron/vault/room/pause-asks.ts'
import type { RoomJournal } from '#electron/vault/room/room-files.ts'
import { RunningRoom } from '#electron/vault/room/running-room.ts'
import { Signal } from '#electron/vault/space/signal.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import type { Entry } from '#shared/meetings/room/entry.ts'
import type { RoomOrder } from '#shared/meetings/room/wire/hub-words.ts'

const SaidSchema = v.looseObject({ kind: v.string() })
export const opened: Entry = {
  kind: 'opened',
  meeting: 'meeting000000001',
  room: 'a'.repeat(32),
  at: 1,
}

/** A room on a disk whose writing the test lets through, with a hub that the test speaks for. */
export async function slowDesk() {
  const disk = { hold: Promise.resolve(), fails: false, entries: [] as Entry[], retried: 0 }
  const journal: RoomJournal = {
    folder: 'room',
    noted: new Signal<void>(),
    secrets: {
      version: 1,
      room: 'a'.repeat(32),
      key: 'b'.repeat(64),
      guest: 'c'.repeat(32),
      words: 'd'.repeat(8),
      noteTaker: 'e'.repeat(32),
      interpreter: 'f'.repeat(32),
      port: 4,
      origins: [],
      rounds: {},
      cards: {},
    },
    append: async (entries: readonly Entry[]) => {
      await disk.hold
      if (disk.fails) throw new Error('disk')
      disk.entries.push(...entries)
    },
    entries: () => Promise.resolve(disk.entries),
    retry: () => {
      disk.retried += 1
      return Promise.resolve(!disk.fails)
    },
    note: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    close: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  }
  const later: (() => void)[] = []
  const world = {
    random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
    now: () => 1,
    ticks: () => 0,
    after: (_: number, act: () => void) => {
      later.push(act)
      return () => undefined
    },
  }
  const running = new RunningRoom(journal, machines, world, [])
  await running.take([opened])
  const orders: RoomOrder[] = []
  let hear: (message: unknown) => void = () => {}
  let hubEnds = () => {}
  const guests = new GuestDesk({
    running,
    asks: new PauseAsks(() => 0),
    world,
    startHub: (given, ended) => {
      hear = given
      hubEnds = ended
      return { send: (order) => void orders.push(order), end: () => undefined }
    },
    pages: '',
    addresses: () => ['127.0.0.1'],
    names: [],
    about: () => ({ coalition: { id: 'c', name: 'Riverbend' }, title: 'September circle' }),
    ask: (seat, frame) =>
      frame.kind === 'ballot'
        ? Promise.resolve({ kind: 'took', ref: null })
        : running.ask(seat, frame),
    turnout: () => null,
    hasCast: () => false,
    next: () => ({ title: 'Tea', prompt: '', minutes: 5 }),
    words: () => [],
    standbys: () => [],
  })
  const open = guests.open()
  await new Promise((resolve) => setImmediate(resolve))
  hear({ kind: 'opened', urls: ['http://127.0.0.1:4/'] })
  await open
  const push = () => {
    for (const act of later.splice(0)) act()
  }
  const enter = (guest: number, token = guest, role = 'guest') => {
    hear({ kind: 'enter', guest, role, token: String(token).padStart(64, '0'), language: 'en' })
  }
  const said = (guest: number) =>
    orders.flatMap((order) =>
      ('guests' in order && order.guests.includes(guest)) ||
      ('guest' in order && order.guest === guest)
        ? [v.parse(SaidSchema, JSON.parse(order.text))]
        : [],
    )
  return {
    disk,
    running,
    guests,
    orders,
    hear: (one: unknown) => {
      hear(one)
    },
    enter,
    push,
    said,
    /** The hub dies, and another one runs in its place, whose guests are counted from 1 again. */
    hubDies: () => {
      hubEnds()
      push()
      orders.length = 0
    },
  }
}
export const settled = async () => {
  for (let at = 0; at < 20; at += 1) await new Promise((resolve) => setImmediate(resolve))
}
