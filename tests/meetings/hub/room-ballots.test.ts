import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { FilePort } from '#electron/vault/disk/file-port.ts'
import { hashOfCode } from '#electron/vault/room/card-tries.ts'
import { allCards, codeOf } from '#shared/meetings/cards.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { newRemains } from '#tests/support/vault.ts'
import { phone, until, soon } from './hub-ground.ts'
import { deskOf, doorOf, openMeeting } from './room-ground.ts'

const option = (at: number) => `option${String(at).padStart(10, '0')}`

async function voting(item: 1 | 2, remains = newRemains()) {
  const here = await openMeeting({ remains })
  const step = here.agenda[item] ?? ''
  await here.link.run('room/open', { meeting: here.meeting })
  return { ...here, step }
}

type Guest = Awaited<ReturnType<typeof phone>>

async function comeIn(door: { host: string; secret: Buffer }, token?: string): Promise<Guest> {
  for (;;) {
    const guest = await phone(door, token === undefined ? door : { ...door, token })
    await until(
      () => guest.ended.code !== null || guest.heard.some(({ kind }) => kind === 'welcome'),
    )
    if (guest.ended.code === null) return guest
  }
}

const ballot = (step: string, n: number, marks: Record<string, number>, card: string | null) => ({
  kind: 'ballot' as const,
  step,
  n,
  card,
  receipt: randomBytes(8).toString('hex'),
  marks,
  passed: Object.keys(marks).length === 0,
})

const answer = (guest: Guest, n: number) =>
  until(() => guest.heard.findLast((frame) => 'n' in frame && frame.n === n))

const problemOf = (frame: Awaited<ReturnType<typeof answer>>) =>
  frame.kind === 'refused' ? frame.problem.code : frame.kind

type Seen = {
  readonly result: { readonly rows: readonly { option: string; points: number }[] } | null
}
const seen = (room: ViewItem<'room'> | null) => deskOf(room)?.public.step?.seen as Seen | undefined

test('a secret ballot is received once, shows in the turnout alone, and counts when the vote is closed', async () => {
  const { link, openDoor, shown, step } = await voting(1)
  await link.run('room/begin', { item: step })
  const door = await openDoor()
  const [ana, bea, kim] = await Promise.all([comeIn(door), comeIn(door), comeIn(door)])
  const first = ballot(step, 1, { [option(1)]: 3 }, null)
  ana.say(first)
  bea.say(ballot(step, 1, { [option(1)]: 1, [option(2)]: 2 }, null))
  kim.say(ballot(step, 1, {}, null))
  for (const guest of [ana, bea, kim])
    expect(await answer(guest, 1)).toEqual({ kind: 'took', n: 1, ref: null })
  await until(() => deskOf(shown.room)?.public.step?.finished.gave === 3)
  expect(seen(shown.room)?.result).toBeNull()
  ana.say({ ...first, n: 2 })
  expect(await answer(ana, 2)).toMatchObject({ kind: 'took' })
  ana.say(ballot(step, 3, { [option(2)]: 3 }, null))
  expect(await answer(ana, 3)).toMatchObject({ problem: { code: 'room-ballot-used' } })
  bea.say(ballot(step, 2, { [option(9)]: 3 }, null))
  expect(await answer(bea, 2)).toMatchObject({ problem: { code: 'room-does-not-fit' } })
  await link.run('room/lead', { lead: { kind: 'close', step } })
  await link.run('room/lead', { lead: { kind: 'lead', step, input: { do: 'show' } } })
  await until(() => seen(shown.room)?.result)
  await soon(() => {
    expect(seen(shown.room)?.result?.rows.map(({ points }) => points)).toEqual([4, 2])
    expect(deskOf(shown.room)?.public.step?.finished).toEqual({ gave: 2, passed: 1 })
  })
  await expect(link.run('room/lead', { lead: { kind: 'reopen', step } })).rejects.toThrow(
    'room-ballots-counted',
  )
})

test('a ballot that comes before there is a file for it is not turned away: the phone is asked to send it again', async () => {
  const remains = newRemains()
  let go = () => {}
  const isThere = new Promise<void>((resolve) => (go = resolve))
  const files: FilePort = {
    ...remains.files,
    writeNew: async (path, bytes) => {
      if (basename(path).startsWith('ballots-')) await isThere
      await remains.files.writeNew(path, bytes)
    },
  }
  const { link, openDoor, shown, step } = await voting(1, { ...remains, files })
  const door = await openDoor()
  const ana = await comeIn(door)
  const begun = link.run('room/begin', { item: step })
  await until(() => deskOf(shown.room)?.public.step?.id === step)
  const first = ballot(step, 1, { [option(1)]: 3 }, null)
  ana.say(first)
  expect(await answer(ana, 1)).toMatchObject({ problem: { code: 'room-not-saved' } })
  go()
  await begun
  ana.say({ ...first, n: 2 })
  expect(await answer(ana, 2)).toMatchObject({ kind: 'took' })
})

test('a vault that stops in the middle of a vote has every ballot that was received', async () => {
  const remains = newRemains()
  const { link, openDoor, step, vault } = await voting(1, remains)
  await link.run('room/begin', { item: step })
  const door = await openDoor()
  const ana = await comeIn(door)
  ana.say(ballot(step, 1, { [option(1)]: 3 }, null))
  await answer(ana, 1)
  await vault.close()
  const later = await openMeeting({ remains })
  const again = await until(() => deskOf(later.shown.room))
  expect(again.public.step?.finished.gave).toBe(1)
  const bea = await comeIn(door)
  bea.say(ballot(step, 1, { [option(2)]: 1 }, null))
  await answer(bea, 1)
  const back = await comeIn(door, ana.token)
  back.say(ballot(step, 2, { [option(2)]: 3 }, null))
  expect(await answer(back, 2)).toMatchObject({ problem: { code: 'room-ballot-used' } })
  await later.link.run('room/lead', { lead: { kind: 'close', step } })
  await later.link.run('room/lead', { lead: { kind: 'lead', step, input: { do: 'show' } } })
  await until(() => seen(later.shown.room)?.result)
  await soon(() => {
    expect(seen(later.shown.room)?.result?.rows.map(({ points }) => points)).toEqual([3, 1])
  })
})

test('by cards each code counts once from any phone, an unknown one never, and tellers see second uses', async () => {
  const { link, meeting, openDoor, shown, step } = await voting(2)
  const { codes } = await link.run('room/make-cards', { meeting, count: 3 })
  expect(new Set(codes).size).toBe(3)
  await link.run('room/begin', { item: step })
  const door = await openDoor()
  const ana = await comeIn(door)
  const [first = '', second = ''] = codes
  const order = { [option(1)]: 1, [option(2)]: 2, [option(3)]: 3 }
  ana.say(ballot(step, 1, order, first))
  ana.say(ballot(step, 2, order, second))
  ana.say(ballot(step, 3, order, first))
  ana.say(ballot(step, 4, order, 'ZZZZZZZZZZ'))
  ana.say(ballot(step, 5, order, null))
  expect(await answer(ana, 1)).toMatchObject({ kind: 'took' })
  expect(await answer(ana, 2)).toMatchObject({ kind: 'took' })
  expect(await answer(ana, 3)).toMatchObject({ problem: { code: 'room-ballot-used' } })
  expect(await answer(ana, 4)).toMatchObject({ problem: { code: 'room-card-unknown' } })
  expect(await answer(ana, 5)).toMatchObject({ problem: { code: 'room-card-unknown' } })
  await until(() => shown.room?.state === 'open' && shown.room.twice === 1)
  await until(() => deskOf(shown.room)?.public.step?.finished.gave === 2)
})

test('whoever tries codes by guessing is not heard after twenty; others and whoever leads still are', async () => {
  const { link, meeting, openDoor, step } = await voting(2)
  const { codes } = await link.run('room/make-cards', { meeting, count: 2 })
  await link.run('room/begin', { item: step })
  const door = await openDoor()
  const [ana, bea] = [await comeIn(door), await comeIn(door)]
  const order = { [option(1)]: 1, [option(2)]: 2, [option(3)]: 3 }
  const [first = '', second = ''] = codes
  const tries = async (guest: Guest, from: number, count: number) => {
    for (let n = from; n < from + count; n += 1) {
      guest.say(ballot(step, n, order, codeOf(Uint8Array.from({ length: 10 }, () => n))))
      const answered = await answer(guest, n)
      if (problemOf(answered) !== 'room-card-unknown') return problemOf(answered)
    }
    return null
  }
  expect(await tries(ana, 1, 19)).toBeNull()
  ana.say(ballot(step, 20, order, first))
  expect(await answer(ana, 20)).toMatchObject({ kind: 'took' })
  // On lines of their own, so that the hub does not find it too fast on a quick computer.
  expect(await tries(await comeIn(door, ana.token), 21, 20)).toBeNull()
  const again = await comeIn(door, ana.token)
  expect(await tries(again, 41, 1)).toBe('room-cards-tried')
  again.say(ballot(step, 42, order, second))
  expect(await answer(again, 42)).toMatchObject({ problem: { code: 'room-cards-tried' } })
  bea.say(ballot(step, 1, order, second))
  expect(await answer(bea, 1)).toMatchObject({ kind: 'took' })
})

test('what a meeting keeps of its cards is of no use for another meeting, and tells no code by a quick hash', async () => {
  const { link, meeting, vault } = await voting(2)
  const { codes } = await link.run('room/make-cards', { meeting, count: 2 })
  const [coalition] = await Promise.all(vault.openCoalitions())
  const kept = allCards(coalition?.space.shelf().read(`meeting/${meeting}`) ?? new Y.Doc())
  const hashes = await Promise.all(codes.map((code) => hashOfCode(meeting, code)))
  expect(kept).toEqual(hashes.toSorted())
  const quick = codes.map((code) => createHash('sha256').update(code).digest('hex'))
  const elsewhere = await Promise.all(codes.map((code) => hashOfCode('meeting000000009', code)))
  for (const hash of [...quick, ...elsewhere]) expect(kept).not.toContain(hash)
})

test('an ordinary answer cannot stand in for a ballot', async () => {
  const { link, openDoor, step } = await voting(1)
  await link.run('room/begin', { item: step })
  const door = await openDoor()
  const ana = await comeIn(door)
  const input = { do: 'ballot', marks: { [option(1)]: 3 } }
  ana.say({ kind: 'give', step, n: 1, input })
  expect(await answer(ana, 1)).toMatchObject({ problem: { code: 'room-by-ballot' } })
})

test('a card that was used stays used when more cards are printed meanwhile, and those count, too', async () => {
  const remains = newRemains()
  const { link, meeting, openDoor, step, vault } = await voting(2, remains)
  const print = (count: number) => link.run('room/make-cards', { meeting, count })
  const { codes } = await print(20)
  await link.run('room/begin', { item: step })
  const ana = await comeIn(await openDoor())
  const order = { [option(1)]: 1, [option(2)]: 2, [option(3)]: 3 }
  for (const [at, code] of codes.slice(0, 4).entries()) {
    ana.say(ballot(step, at + 1, order, code))
    expect(await answer(ana, at + 1)).toMatchObject({ kind: 'took' })
  }
  const { codes: more } = await print(200)
  ana.say(ballot(step, 20, order, more[0] ?? ''))
  expect(await answer(ana, 20)).toMatchObject({ kind: 'took' })
  const casts = async (guest: Guest, codesOf: readonly string[], from: number) => {
    const answers = []
    for (const [at, code] of codesOf.entries()) {
      guest.say(ballot(step, from + at, order, code))
      answers.push((await answer(guest, from + at))?.kind)
    }
    return answers
  }
  expect(await casts(ana, codes.slice(2, 6), 30)).toEqual([
    ...Array<string>(2).fill('refused'),
    ...Array<string>(2).fill('took'),
  ])
  await vault.close()
  const later = await openMeeting({ remains })
  await until(() => deskOf(later.shown.room))
  const back = await comeIn(await until(() => doorOf(later.shown.room)))
  expect(await casts(back, [codes[5] ?? '', more[0] ?? '', codes[16] ?? ''], 1)).toEqual([
    'refused',
    'refused',
    'took',
  ])
})

test('a meeting has no more cards than one vote can tell apart', async () => {
  const { link, meeting } = await voting(2)
  await link.run('room/make-cards', { meeting, count: 400 })
  await link.run('room/make-cards', { meeting, count: 399 })
  await expect(link.run('room/make-cards', { meeting, count: 2 })).rejects.toThrow(
    'room-cards-many',
  )
})

test('nobody passes beside their ballot, and nobody passes a vote by cards without one', async () => {
  for (const item of [1, 2] as const) {
    const { link, openDoor, shown, step } = await voting(item)
    await link.run('room/begin', { item: step })
    const ana = await comeIn(await openDoor())
    ana.say({ kind: 'pass', step, n: 1 })
    expect(await answer(ana, 1)).toMatchObject({ problem: { code: 'room-by-ballot' } })
    expect(deskOf(shown.room)?.public.step?.finished).toEqual({ gave: 0, passed: 0 })
  }
})

test('ballots that come while a vote is being closed are counted or refused, never received and left out', async () => {
  const { link, openDoor, shown, step } = await voting(1)
  await link.run('room/begin', { item: step })
  const door = await openDoor()
  const guests = await Promise.all(Array.from({ length: 6 }, () => comeIn(door)))
  for (const guest of guests) guest.say(ballot(step, 1, { [option(1)]: 1 }, null))
  const close = { lead: { kind: 'close' as const, step } }
  const closed = await Promise.allSettled([
    link.run('room/lead', close),
    link.run('room/lead', close),
  ])
  expect(closed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const answers = await Promise.all(guests.map((guest) => answer(guest, 1)))
  const received = answers.filter((one) => one?.kind === 'took').length
  await soon(() => {
    expect(deskOf(shown.room)?.public.step?.finished.gave).toBe(received)
  })
})

test('once a vote is counted its key and its file are nowhere, not in a copy from before either', async () => {
  const remains = newRemains()
  const { link, openDoor, step } = await voting(1, remains)
  await link.run('room/begin', { item: step })
  const ana = await comeIn(await openDoor())
  ana.say(ballot(step, 1, { [option(1)]: 1 }, null))
  await answer(ana, 1)
  await link.run('room/lead', { lead: { kind: 'close', step } })
  const names = readdirSync(remains.folder, { recursive: true, encoding: 'utf8' })
  const inRoom = names.filter((name) => /[\\/]room[\\/]/.test(name)).map((name) => basename(name))
  expect(inRoom.toSorted()).toEqual(['journal.log', 'room.sealed'])
})
