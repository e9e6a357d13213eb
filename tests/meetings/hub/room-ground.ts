import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { RoomHub } from '#electron/hub/room/room-hub.ts'
import { RoomDesks } from '#electron/vault/room/room-desks.ts'
import type { StartRoomHub } from '#electron/vault/room/room-process.ts'
import type { VaultPorts } from '#electron/vault/ports.ts'
import type { CommandInput, ViewItem } from '#shared/contract/table.ts'
import type { RoomReport } from '#shared/meetings/room/wire/hub-words.ts'
import { newRemains, openTestVault, type VaultRemains } from '#tests/support/vault.ts'
import { until } from './hub-ground.ts'

export const pages = mkdtempSync(join(tmpdir(), 'guest-page-'))
writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Room</title>')

/** A room hub in this process, which can be made to end as a process does that is killed. */
export function hubHere() {
  const hubs: { kill: () => Promise<void> }[] = []
  const start: StartRoomHub = (hear, ended) => {
    let listener: (order: unknown) => void = () => {}
    let isOver = false
    const hub = new RoomHub({
      // As between processes: what is said arrives later, as a copy.
      post: (report: RoomReport) => {
        setImmediate(() => {
          if (!isOver) hear(structuredClone(report))
        })
      },
      listen: (given) => (listener = given),
      close: () => undefined,
    })
    hubs.push({
      kill: async () => {
        isOver = true
        await hub.close()
        ended()
      },
    })
    return {
      send: (order) => {
        setImmediate(() => {
          listener(structuredClone(order))
        })
      },
      end: () => {
        isOver = true
        void hub.close()
      },
    }
  }
  return { start, killLast: () => hubs.at(-1)?.kill() }
}

export type Item = NonNullable<CommandInput<'meetings/add'>['items']>[number]

export const items: readonly Item[] = [
  { activity: 'brainstorm', title: 'What is strong here?', minutes: 25 },
  {
    activity: 'dots',
    title: 'Where do our dots go?',
    minutes: 10,
    settings: { options: ['Lamplight', 'Warm Hands'], dots: 3, secrecy: 'secret' },
  },
  {
    activity: 'ranked',
    title: 'Which comes first?',
    minutes: 10,
    settings: { options: ['Lamplight', 'Warm Hands', 'Come In'], secrecy: 'open', door: 'cards' },
  },
]

type Options = {
  readonly remains?: VaultRemains
  readonly more?: Partial<VaultPorts>
  readonly agenda?: readonly Item[]
  /** The guest page; a stub where nobody looks at it. */
  readonly guestPage?: string
  readonly names?: readonly string[]
}

/** A vault with a coalition, a planned meeting, and a way to let phones in. */
export async function openMeeting({
  remains = newRemains(),
  more = {},
  agenda: planned = items,
  guestPage = pages,
  names = [],
}: Options = {}) {
  const vault = openTestVault(remains, more)
  const hub = hubHere()
  vault.useRooms(
    new RoomDesks(vault, {
      startHub: hub.start,
      pages: guestPage,
      addresses: () => ['127.0.0.1'],
      names,
    }),
  )
  const front = vault.link('window')
  const known = [...remains.places.values()][0]?.secrets.space
  const coalition =
    known ??
    (await front.run('coalitions/found', { name: 'Riverbend', person: 'Ana', device: 'Laptop' }))
      .coalition
  const link = front.within(coalition)
  const meeting =
    known === undefined
      ? (
          await link.run('meetings/add', {
            title: 'September circle',
            start: 18 * 60,
            zone: 'America/Chicago',
            items: [...planned],
          })
        ).id
      : await firstMeeting()
  async function firstMeeting(): Promise<string> {
    const meetings = new Map<string, unknown>()
    const stop = link.watch(
      'meetings/list',
      {},
      {
        items: (chunk) => {
          for (const [key, item] of chunk) meetings.set(key, item)
        },
        change: () => undefined,
        fail: () => undefined,
      },
    )
    const [id = ''] = await until(() => (meetings.size > 0 ? [...meetings.keys()] : null))
    stop()
    return id
  }
  const shown: { room: ViewItem<'room'> | null; agenda: string[] } = { room: null, agenda: [] }
  const stopRoom = link.watch(
    'room',
    { meeting },
    {
      items: (chunk) => (shown.room = chunk[0]?.[1] ?? null),
      change: ({ set }) => (shown.room = set[0]?.[1] ?? shown.room),
      fail: ({ code }) => {
        expect(code).toBe('')
      },
    },
  )
  const parts: { id: string; order: string }[] = []
  const stopParts = link.watch(
    'meetings/one',
    { id: meeting },
    {
      items: (chunk) => {
        for (const [id, item] of chunk)
          if (item.kind === 'item') parts.push({ id, order: item.order })
      },
      change: () => undefined,
      fail: () => undefined,
    },
  )
  await until(() => parts.length === planned.length)
  onTestFinished(() => {
    stopRoom()
    stopParts()
  })
  const agenda = parts.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id)
  const openDoor = async () => {
    await link.run('room/door', { open: true })
    return until(() => doorOf(shown.room))
  }
  return { vault, link, meeting, agenda, shown, hub, remains, openDoor }
}

/** Where phones come in, once it is open. */
export function doorOf(room: ViewItem<'room'> | null) {
  if (room?.state !== 'open' || room.door.state !== 'open') return null
  const [way] = room.door.ways
  if (way === undefined) return null
  const { hash, host } = new URL(way.link)
  return { host, secret: Buffer.from(hash.slice(2), 'base64url') }
}

/** What whoever leads sees, once the room is open. */
export const deskOf = (room: ViewItem<'room'> | null) => (room?.state === 'open' ? room.desk : null)
