import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultyPort } from '#tests/support/faulty-port.ts'
import { newRemains } from '#tests/support/vault.ts'
import { phone, until, soon } from './hub-ground.ts'
import { deskOf, openMeeting } from './room-ground.ts'

const add = (text: string) => ({ do: 'add', text, bin: null, name: null })

async function begun() {
  const here = await openMeeting()
  const { link, meeting, agenda } = here
  await link.run('room/open', { meeting })
  await link.run('room/begin', { item: agenda[0] ?? '' })
  return { ...here, step: agenda[0] ?? '' }
}

const took = (guest: Awaited<ReturnType<typeof phone>>, n: number) =>
  until(() => guest.heard.find((frame) => frame.kind === 'took' && frame.n === n))

test('a room is opened, phones come in, and what they give is seen by the facilitator and on the big screen', async () => {
  const { link, meeting, openDoor, shown, step } = await begun()
  const door = await openDoor()
  const ana = await phone(door, door)
  const welcome = await until(() => ana.heard.find((frame) => frame.kind === 'welcome'))
  expect(welcome).toMatchObject({ title: 'September circle', took: 0, role: 'guest' })
  await until(() => ana.heard.find((frame) => frame.kind === 'view'))
  ana.say({ kind: 'give', step, n: 1, input: add('The garden') })
  await took(ana, 1)
  await until(() => deskOf(shown.room)?.public.step?.finished.gave === 1)
  const screen: unknown[] = []
  const stop = link.watch(
    'room/screen',
    { meeting },
    {
      items: (chunk) => void screen.push(...chunk.map(([, item]) => item)),
      change: ({ set }) => void screen.push(...set.map(([, item]) => item)),
      fail: () => undefined,
    },
  )
  await until(() => screen.length > 0)
  stop()
  expect(screen.at(-1)).toMatchObject({
    title: 'September circle',
    view: { step: { seen: { given: 1, shown: [{ text: 'The garden' }] } } },
    way: { address: `http://${door.host}/` },
  })
})

test('without a press no port is open, and a step that is not there is refused', async () => {
  const { link, meeting, shown } = await openMeeting()
  await expect(link.run('room/begin', { item: 'nowhere000000000' })).rejects.toThrow(
    'room-not-open',
  )
  await link.run('room/open', { meeting })
  await expect(link.run('room/begin', { item: 'nowhere000000000' })).rejects.toThrow('room-no-step')
  await until(() => shown.room?.state === 'open')
  await soon(() => {
    expect(shown.room).toMatchObject({ door: { state: 'closed' }, here: 0 })
  })
})

test('a phone that comes back has its seat, and what it sent twice is there once', async () => {
  const { openDoor, shown, step } = await begun()
  const door = await openDoor()
  const first = await phone(door, door)
  await until(() => first.heard.find((frame) => frame.kind === 'welcome'))
  first.say({ kind: 'give', step, n: 1, input: add('The garden') })
  await took(first, 1)
  first.socket.terminate()
  const again = await phone(door, { ...door, token: first.token })
  const welcome = await until(() => again.heard.find((frame) => frame.kind === 'welcome'))
  expect(welcome).toMatchObject({ took: 1 })
  again.say({ kind: 'give', step, n: 1, input: add('The garden') })
  await took(again, 1)
  await until(() => again.heard.find((frame) => frame.kind === 'mine'))
  await soon(() => {
    expect(deskOf(shown.room)?.public.people).toBe(1)
  })
  await soon(() => {
    expect(deskOf(shown.room)?.public.step?.seen).toMatchObject({ given: 1 })
  })
})

test('a hub that is killed is started again at the same place, and no answer is lost', async () => {
  const { hub, openDoor, shown, step } = await begun()
  const door = await openDoor()
  const ana = await phone(door, door)
  await until(() => ana.heard.find((frame) => frame.kind === 'welcome'))
  ana.say({ kind: 'give', step, n: 1, input: add('The garden') })
  await took(ana, 1)
  await hub.killLast()
  const back = await comesBack(door, ana.token)
  expect(back.heard.find((frame) => frame.kind === 'welcome')).toMatchObject({ took: 1 })
  back.say({ kind: 'give', step, n: 2, input: add('The choir') })
  await took(back, 2)
  await until(() => deskOf(shown.room)?.public.step?.finished.gave === 1)
})

test('a vault that is closed in the middle opens the same room again', async () => {
  const { link, openDoor, step, remains, vault, shown } = await begun()
  const door = await openDoor()
  const ana = await phone(door, door)
  await until(() => ana.heard.find((frame) => frame.kind === 'welcome'))
  ana.say({ kind: 'give', step, n: 1, input: add('The garden') })
  await took(ana, 1)
  await link.run('room/lead', { lead: { kind: 'park', text: 'Who holds the keys?' } })
  const before = await until(
    () => deskOf(shown.room)?.parked[0] && deskOf(shown.room)?.public.step?.seen,
  )
  expect(before).toMatchObject({ given: 1 })
  await vault.close()
  const later = await openMeeting({ remains })
  const desk = await until(() => deskOf(later.shown.room))
  expect(desk.public.step?.seen).toEqual(before)
  expect(desk.parked.map(({ text }) => text)).toEqual(['Who holds the keys?'])
  const back = await comesBack(door, ana.token)
  expect(back.heard.find((frame) => frame.kind === 'welcome')).toMatchObject({ took: 1 })
})

test('closing a step writes its outcome, and ending destroys what the room kept', async () => {
  const { link, meeting, openDoor, remains, step, vault, shown } = await begun()
  const door = await openDoor()
  const ana = await phone(door, door)
  await until(() => ana.heard.find((frame) => frame.kind === 'welcome'))
  ana.say({ kind: 'give', step, n: 1, input: add('The garden CANARY-1') })
  await took(ana, 1)
  await link.run('room/lead', { lead: { kind: 'close', step } })
  await link.run('room/end', {})
  await until(() => ana.heard.find((frame) => frame.kind === 'bye'))
  await until(() => shown.room?.state === 'none')
  const coalition = await Promise.all(vault.openCoalitions())
  const outcomes = coalition[0]?.space.shelf().read(`meeting/${meeting}`).getMap('outcomes')
  expect(outcomes?.get(step)).toMatchObject({
    activity: 'brainstorm',
    place: 1,
    result: { gave: 1, passed: 0, items: [{ text: 'The garden CANARY-1', name: null }] },
  })
  const rooms = filesUnder(remains.folder).filter((path) => path.includes('/room/'))
  expect(rooms).toEqual([])
})

test('what was parked, noted, decided and taken on stays in the meeting, without whose hand wrote it', async () => {
  const { link, meeting, vault } = await begun()
  await link.run('room/lead', { lead: { kind: 'park', text: 'Who holds the keys?' } })
  await link.run('room/lead', { lead: { kind: 'note', text: 'All nodded' } })
  await link.run('room/lead', {
    lead: { kind: 'decide', id: null, text: '<img src=x onerror=alert(1)>', review: null },
  })
  await link.run('room/lead', {
    lead: { kind: 'agree', id: null, text: 'Carry chairs', who: null, due: '2026-10-06' },
  })
  await expect(
    link.run('room/lead', {
      lead: { kind: 'agree', id: null, text: 'two\nlines', who: null, due: null },
    }),
  ).rejects.toThrow()
  await link.run('room/end', {})
  const [coalition] = await Promise.all(vault.openCoalitions())
  const document = coalition?.space.shelf().read(`meeting/${meeting}`)
  const kept: unknown[] = [...(document?.getMap('kept').values() ?? [])]
  expect(kept).toHaveLength(4)
  expect(kept).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'parked', text: 'Who holds the keys?', place: 1 }),
      expect.objectContaining({ kind: 'noted', text: 'All nodded' }),
      expect.objectContaining({ kind: 'decided', text: '<img src=x onerror=alert(1)>' }),
      expect.objectContaining({
        kind: 'agreed',
        text: 'Carry chairs',
        who: null,
        due: '2026-10-06',
      }),
    ]),
  )
  expect(JSON.stringify(kept)).not.toContain('seat')
})

test('nothing of a room is readable on disk while it is open', async () => {
  const { openDoor, remains, step } = await begun()
  const door = await openDoor()
  const ana = await phone(door, door)
  await until(() => ana.heard.find((frame) => frame.kind === 'welcome'))
  ana.say({ kind: 'give', step, n: 1, input: add('CANARY-2 in the garden') })
  await took(ana, 1)
  const rooms = filesUnder(remains.folder).filter((path) => path.includes('/room/'))
  expect(rooms.length).toBeGreaterThan(1)
  for (const path of rooms) expect(readFileSync(path).includes('CANARY-2')).toBe(false)
})

test('asking for a pause leaves no trace: no file grows, no entry is written, and the facilitator sees that somebody asked', async () => {
  const { openDoor, remains, shown } = await begun()
  const door = await openDoor()
  const ana = await phone(door, door)
  await until(() => ana.heard.find((frame) => frame.kind === 'mine'))
  const sizes = () => filesUnder(remains.folder).map((path) => [path, statSync(path).size])
  const before = sizes()
  ana.say({ kind: 'pause', help: 'break' })
  await until(() => ana.heard.find((frame) => frame.kind === 'heard'))
  await until(() => shown.room?.state === 'open' && shown.room.asks.count === 1)
  await soon(() => {
    expect(shown.room).toMatchObject({ asks: { count: 1, break: 1, slower: 0, heavy: 0 } })
  })
  expect(sizes()).toEqual(before)
})

async function comesBack(door: { host: string; secret: Buffer }, token: string) {
  for (;;) {
    const guest = await phone(door, { ...door, token })
    const welcome = await until(
      () => guest.ended.code !== null || guest.heard.some((frame) => frame.kind === 'welcome'),
    )
    if (welcome && guest.ended.code === null) return guest
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

test('another meeting cannot be opened beside one that runs', async () => {
  const { link, meeting } = await begun()
  const other = await link.run('meetings/add', { title: 'Other', start: 600, zone: 'UTC' })
  await expect(link.run('room/open', { meeting: other.id })).rejects.toThrow('room-another-open')
  await expect(link.run('room/open', { meeting })).resolves.toEqual({})
})

test('where the disk takes nothing, nothing is taken in and the page says so; opening the same meeting again tries once more', async () => {
  const remains = newRemains()
  const files = faultyPort(remains.files)
  const { link, meeting, agenda, shown } = await openMeeting({ remains: { ...remains, files } })
  await link.run('room/open', { meeting })
  const unsaved = () => (shown.room?.state === 'open' ? shown.room.unsaved : undefined)
  files.plan([
    { call: 'write', at: 1, errno: 'ENOSPC' },
    { call: 'openFile', at: 1, errno: 'EIO' },
  ])
  const begin = () => link.run('room/begin', { item: agenda[0] ?? '' })
  await expect(begin()).rejects.toThrow('room-not-saved')
  await until(() => unsaved() === 'room-not-saved')
  await soon(() => {
    expect(deskOf(shown.room)?.steps).toEqual([])
  })
  await expect(link.run('room/open', { meeting })).rejects.toThrow('room-not-saved')
  files.mend()
  await link.run('room/open', { meeting })
  await until(() => unsaved() === null)
  await begin()
  await until(() => deskOf(shown.room)?.steps.length === 1)
})
