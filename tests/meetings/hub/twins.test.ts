import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalText } from '#electron/vault/records.ts'
import { canonicalJson } from '#shared/documents/canonical.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { newRemains } from '#tests/support/vault.ts'
import { phone, until } from './hub-ground.ts'
import { deskOf, openMeeting } from './room-ground.ts'

const option = (at: number) => `option${String(at).padStart(10, '0')}`
const choices = [
  { marks: { [option(1)]: 3 }, passed: false },
  { marks: { [option(2)]: 1 }, passed: false },
  { marks: { [option(1)]: 1, [option(2)]: 2 }, passed: false },
  { marks: {}, passed: true },
]

/**
 * A meeting in which four phones vote in secret and one asks for a pause: `order` says whose ballot is whose, `asks` who asks;
 * `own`: the ballot of whoever leads, where they take part from their own page.
 * Everything waits for what came before it, so that both runs differ in this alone.
 */
async function hold(order: readonly number[], asks: number, own: number | null = null) {
  const remains = newRemains()
  const here = await openMeeting({ remains })
  const { link, meeting, agenda, openDoor, shown, vault } = here
  await link.run('room/open', { meeting })
  const door = await openDoor()
  const sizes: string[][] = []
  const guests: Awaited<ReturnType<typeof phone>>[] = []
  for (let at = 0; at < order.length; at += 1) {
    const guest = await phone(door, { ...door, token: String(at).repeat(32) })
    const frames: string[] = []
    sizes.push(frames)
    guest.socket.on('message', (data) => {
      if (data instanceof ArrayBuffer) frames.push(`in ${String(data.byteLength)}`)
    })
    const send = guest.socket.send.bind(guest.socket)
    guest.socket.send = (bytes: Buffer) => {
      frames.push(`out ${String(bytes.length)}`)
      send(bytes)
    }
    guests.push(guest)
    await until(() => guest.heard.some(({ kind }) => kind === 'mine'))
    // Everybody has seen that one more is here.
    await until(() =>
      guests.every(({ heard }) =>
        heard.some((frame) => frame.kind === 'view' && frame.view.people === at + 1),
      ),
    )
  }
  const step = agenda[1] ?? ''
  await link.run('room/begin', { item: step })
  await until(() =>
    guests.every(({ heard }) =>
      heard.some((frame) => frame.kind === 'view' && frame.view.step?.id === step),
    ),
  )
  for (const frames of sizes) frames.length = 0
  for (const [at, guest] of guests.entries()) {
    if (at === asks) {
      guest.say({ kind: 'pause', help: 'heavy' })
      await until(() => guest.heard.some(({ kind }) => kind === 'heard'))
    }
    const { marks, passed } = choices[order[at] ?? 0] ?? { marks: {}, passed: true }
    const receipt = String(at).repeat(16)
    guest.say({ kind: 'ballot', step, n: 1, card: null, receipt, marks, passed })
    await until(() => guest.heard.some(({ kind }) => kind === 'took'))
    await until(() => deskOf(shown.room)?.public.step?.finished.gave === at + 1)
  }
  if (own !== null) {
    const receipt = String(order.length).repeat(16)
    const { marks, passed } = choices[own] ?? { marks: {}, passed: true }
    const act = { kind: 'ballot', step, card: null, receipt, marks, passed } as const
    await link.run('room/take-part', { act, language: 'en' })
    await until(() => deskOf(shown.room)?.public.step?.finished.gave === order.length + 1)
  }
  // While it is closed views go out as they are due.
  const during = sizes.map((frames) => [...frames])
  const journal = statSync(files(remains.folder).find((one) => one.endsWith('journal.log')) ?? '')
  await link.run('room/lead', { lead: { kind: 'close', step } })
  await until(() => deskOf(shown.room)?.public.step?.phase === 'closed')
  const counted = await roomOf(here)
  await link.run('room/end', {})
  const kept = await recordsOf(here)
  await vault.close()
  const names = files(remains.folder).map((path) =>
    path.slice(remains.folder.length).replaceAll(/[0-9a-f]{16,}/g, 'id'),
  )
  const log = statSync(files(remains.folder).find((one) => one.endsWith('.log')) ?? '')
  return {
    sizes: during,
    journal: journal.size,
    counted,
    kept,
    names: names.toSorted(),
    log: log.size,
  }
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

type Here = Awaited<ReturnType<typeof openMeeting>>

const ofCoalition = ['people', 'assets', 'plans', 'priorities', 'briefs', 'meetings'] as const

/** Every record of every document that the meeting's computer keeps, as a member with all keys reads them. */
async function recordsOf({ vault, meeting, remains }: Here) {
  const [place] = remains.places.values()
  const { space } = await vault.coalition(place?.secrets.space ?? '')
  await space.saved()
  const shelf = space.shelf()
  const records = [...ofCoalition, meetingDocument(meeting)].map((name) =>
    canonicalJson(alike(JSON.parse(canonicalText(name, shelf)))),
  )
  // How much was written, without the numbers that name who wrote it.
  const pushes = [...shelf.read(meetingDocument(meeting)).store.clients.values()]
    .map((structs) => structs.length)
    .toSorted((a, b) => a - b)
  return { records, pushes, envelopes: space.replica.sizes.sound }
}

/** What the laptop that leads still has of the room once the vote is counted and its key destroyed: every entry, and every file by its size. */
async function roomOf({ vault, remains }: Here) {
  const [place] = remains.places.values()
  const desk = await vault.rooms?.of(await vault.coalition(place?.secrets.space ?? ''))
  const { journal } = desk?.open?.running ?? {}
  const entries = (await journal?.entries()) ?? []
  const seats = entries.flatMap((entry) => (entry.kind === 'seat' ? [entry.seat] : []))
  const told = seats.reduce(
    (text, seat, at) => text.replaceAll(seat, `seat ${String(at)}`),
    JSON.stringify(entries),
  )
  const sizes = files(remains.folder)
    .filter((path) => /[\\/]room[\\/]/.test(path))
    .map((path) => `${basename(path)} ${String(statSync(path).size)}`)
  const plain: unknown = JSON.parse(told)
  return {
    entries: Array.isArray(plain) ? plain.map((entry) => canonicalJson(alike(entry))) : [],
    sizes: sizes.toSorted(),
  }
}

const madeByChance = /^(?:[A-Za-z0-9_-]{16}|[0-9a-f]{16,})$/
/** Options and the tokens of the four phones are the same in both runs and stay as they are; a receipt goes with its ballot. */
const chosenHere = /^(?:option\d{10}|([0-3])\1{31})$/
const bornInTime: ReadonlySet<string> = new Set(['at', 'minutes', 'added', 'changed', 'since'])

/** The same without what chance and clock put into it: ids, receipts and moments; what is in no order stands sorted. */
function alike(value: unknown): unknown {
  if (typeof value === 'string')
    return madeByChance.test(value) && !chosenHere.test(value)
      ? `${String(value.length)} signs`
      : value
  if (Array.isArray(value)) return value.map((one) => canonicalJson(alike(one))).toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([key, one]) => canonicalJson([alike(key), bornInTime.has(key) ? null : alike(one)]))
    .toSorted()
}

test('who voted how and who asked for a pause shows nowhere: with two of them exchanged, all else is the same', async () => {
  const one = await hold([0, 1, 2, 3], 0)
  const other = await hold([3, 1, 2, 0], 3)
  expect(one.counted.entries.length).toBeGreaterThan(8)
  expect(other.counted).toEqual(one.counted)
  expect(other.kept).toEqual(one.kept)
  expect(other.names).toEqual(one.names)
  // What is written is compressed, so that ids show in its length; an envelope more or a ballot's words would be longer.
  expect(Math.abs(other.log - one.log)).toBeLessThan(100)
  expect(other.journal).toBe(one.journal)
  expect(other.sizes.slice(1, 3)).toEqual(one.sizes.slice(1, 3))
  // Those two change only the frames of the pause itself, however their ballots differ.
  expect(one.sizes[0]).toEqual(['out 272', 'in 272', ...(other.sizes[0] ?? [])])
  expect(one.sizes[1]).toContain('out 2064')
})

test('how whoever leads voted shows nowhere either: exchanged with a phone, all else is the same', async () => {
  const one = await hold([0, 1, 2, 3], 0, 1)
  const other = await hold([0, 3, 2, 1], 0, 3)
  expect(other.kept).not.toEqual(one.kept)
  const exchanged = await hold([0, 1, 2, 1], 0, 3)
  expect(exchanged.kept).toEqual(one.kept)
  expect(exchanged.names).toEqual(one.names)
  expect(Math.abs(exchanged.log - one.log)).toBeLessThan(100)
  expect(exchanged.journal).toBe(one.journal)
  const said = (frames: readonly string[] = []) => frames.filter((frame) => frame.startsWith('out'))
  expect(exchanged.sizes.map(said)).toEqual(one.sizes.map(said))
})
