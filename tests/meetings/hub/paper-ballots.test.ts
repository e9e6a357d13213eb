import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { outcomesIn } from '#shared/meetings/outcome.ts'
import { commandLine } from '#tests/support/command-line.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { newRemains } from '#tests/support/vault.ts'
import { phone, until, soon } from './hub-ground.ts'
import { deskOf, openMeeting } from './room-ground.ts'

const option = (at: number) => `option${String(at).padStart(10, '0')}`
const order = { [option(1)]: 1, [option(2)]: 2, [option(3)]: 3 }

async function voting(item: 1 | 2, remains = newRemains()) {
  const here = await openMeeting({ remains })
  const step = here.agenda[item] ?? ''
  const { link, meeting } = here
  await link.run('room/open', { meeting })
  const { codes } = await link.run('room/make-cards', { meeting, count: 4 })
  await link.run('room/begin', { item: step })
  const sheet = (marks: Record<string, number> | null, card: string | null) => ({
    kind: 'paper' as const,
    step,
    ref: randomBytes(8).toString('hex'),
    card,
    receipt: randomBytes(8).toString('hex'),
    input: marks && { do: 'ballot', marks },
  })
  return { ...here, step, codes, sheet }
}

type Voting = Awaited<ReturnType<typeof voting>>

const turnout = ({ shown }: Voting) => {
  const { finished, paper } = deskOf(shown.room)?.public.step ?? {}
  return { ...finished, paper }
}

/** What stays of the vote. */
async function outcomeOf({ vault, meeting, remains, step }: Voting): Promise<unknown> {
  const [place] = remains.places.values()
  const coalition = await vault.coalition(place?.secrets.space ?? '')
  const kept = outcomesIn(coalition.space.shelf().read(meetingDocument(meeting))).get(step)
  return typeof kept === 'object' && kept !== null && 'result' in kept ? kept.result : null
}

const cast = (step: string, n: number, card: string | null) => ({
  kind: 'ballot' as const,
  step,
  n,
  card,
  receipt: randomBytes(8).toString('hex'),
  marks: card === null ? { [option(1)]: 1 } : order,
  passed: false,
})

test('a card counts once, keyed in or by a phone, also when both come in the same moment', async () => {
  const here = await voting(2)
  const { codes, link, openDoor, sheet, shown, step } = here
  const door = await openDoor()
  const guest = await phone(door, door)
  await until(() => guest.heard.some(({ kind }) => kind === 'welcome'))
  const [first = '', second = '', third = ''] = codes
  for (const [n, code] of [first, second, third].entries()) {
    const keyed = link.run('room/lead', { lead: sheet(order, code) }).then(
      () => 'took',
      () => 'refused',
    )
    guest.say(cast(step, n + 1, code))
    const byPhone = await until(() =>
      guest.heard.find((frame) => 'n' in frame && frame.n === n + 1),
    )
    expect([await keyed, byPhone.kind].toSorted()).toEqual(['refused', 'took'])
  }
  await until(() => shown.room?.state === 'open' && shown.room.twice === 3)
  await soon(() => {
    expect(turnout(here).gave).toBe(3)
  })
  await expect(link.run('room/lead', { lead: sheet(order, 'ZZZZZZZZZZ') })).rejects.toThrow(
    'room-card-unknown',
  )
  await expect(link.run('room/lead', { lead: sheet(order, null) })).rejects.toThrow(
    'room-card-unknown',
  )
})

test('sheets of a secret vote are counted once each, also after the computer stopped, and published without saying which they were', async () => {
  const remains = newRemains()
  const here = await voting(1, remains)
  const { link, openDoor, sheet, step, vault } = here
  const door = await openDoor()
  const guest = await phone(door, door)
  await until(() => guest.heard.some(({ kind }) => kind === 'welcome'))
  guest.say(cast(step, 1, null))
  await until(() => guest.heard.some(({ kind }) => kind === 'took'))
  const one = sheet({ [option(1)]: 2, [option(2)]: 1 }, null)
  await link.run('room/lead', { lead: one })
  await link.run('room/lead', { lead: one })
  await link.run('room/lead', { lead: sheet(null, null) })
  await until(() => turnout(here).gave === 3)
  await soon(() => {
    expect(turnout(here)).toEqual({ gave: 3, passed: 0, paper: 2 })
  })
  const copied = { ...sheet({ [option(2)]: 3 }, null), receipt: one.receipt }
  await expect(link.run('room/lead', { lead: copied })).rejects.toThrow('room-receipt-taken')
  await expect(link.run('room/lead', { lead: sheet({ [option(1)]: 4 }, null) })).rejects.toThrow(
    'room-does-not-fit',
  )
  await expect(
    link.run('room/lead', { lead: { kind: 'paper-back', step, ref: one.ref } }),
  ).rejects.toThrow('room-not-there')
  await vault.close()
  const later = { ...here, ...(await openMeeting({ remains })) }
  await until(() => turnout(later).gave === 3)
  await soon(() => {
    expect(turnout(later).paper).toBe(2)
  })
  await later.link.run('room/lead', { lead: one })
  await later.link.run('room/lead', { lead: sheet({ [option(2)]: 3 }, null) })
  await later.link.run('room/lead', { lead: { kind: 'close', step } })
  await until(() => turnout(later).passed === 1)
  await soon(() => {
    expect(turnout(later)).toEqual({ gave: 3, passed: 1, paper: 3 })
  })
  const outcome = await outcomeOf(later)
  expect(outcome).toMatchObject({ gave: 3, passed: 1, paper: 3 })
  const { ballots } = outcome as { readonly ballots: readonly object[] }
  expect(ballots).toHaveLength(4)
  for (const ballot of ballots)
    expect(Object.keys(ballot).toSorted()).toEqual(['marks', 'passed', 'receipt'])
  expect(JSON.stringify(ballots)).toContain(one.receipt)
  const { meeting } = later
  const look = await later.link.run('meetings/box-look', { meeting, item: step })
  expect(look).toEqual({ ballots: 4, few: true, written: 0, names: [] })
  await expect(later.link.run('meetings/publish-box', { meeting, item: step })).rejects.toThrow(
    'box-look-first',
  )
  const asked = { meeting, item: step, accept: true }
  const { file } = await later.link.run('meetings/publish-box', asked)
  const { bytes } = await later.link.run('files/take', { file, at: 0 })
  const path = join(makeTempFolder('box'), 'box.json')
  writeFileSync(path, Buffer.from(bytes, 'base64'))
  const counted = await commandLine('count', path)
  expect(counted.code).toBe(0)
  expect(counted.out).toContain('On paper: 3')
  const { result } = (await commandLine('count', path, '--json')).json() as { result: object }
  // In a box options are named by where they stand.
  const there = JSON.stringify((outcome as { readonly result: object }).result)
  expect(result).toEqual(JSON.parse(there.replaceAll('option000000000', '')))
})

test('a note-taker keys in with a phone; a guest is refused by the hub, and again by the vault', async () => {
  const here = await voting(1)
  const { openDoor, remains, sheet, shown, vault } = here
  const door = await openDoor()
  const way = shown.room?.state === 'open' ? shown.room.door : null
  const link = way?.state === 'open' ? (way.ways[0]?.noteTaker ?? '') : ''
  const secret = Buffer.from(new URL(link).hash.slice(2), 'base64url')
  const writer = await phone(door, { kind: 'note-taker', secret })
  const guest = await phone(door, door)
  for (const one of [writer, guest])
    await until(() => one.heard.some(({ kind }) => kind === 'view'))
  // Only who may key in is told that it can be done.
  const told = (one: typeof writer) =>
    one.heard.flatMap((frame) => (frame.kind === 'view' && 'paper' in frame ? [frame.paper] : []))
  expect(told(writer)).toContainEqual({ byCard: false, canUndo: false })
  expect(told(guest)).toEqual([])
  const answer = (one: typeof writer) =>
    until(() => one.heard.find((frame) => 'n' in frame && frame.n === 1))
  guest.say({ ...sheet({ [option(1)]: 3 }, null), n: 1 })
  expect(await answer(guest)).toMatchObject({ problem: { code: 'room-not-yours' } })
  writer.say({ ...sheet({ [option(1)]: 3 }, null), n: 1 })
  expect(await answer(writer)).toMatchObject({ kind: 'took' })
  await until(() => turnout(here).gave === 1)
  await soon(() => {
    expect(turnout(here).paper).toBe(1)
  })
  const [place] = remains.places.values()
  const desk = await vault.rooms?.of(await vault.coalition(place?.secrets.space ?? ''))
  const seat = [...(desk?.open?.running.room.seats ?? [])].find(([, { role }]) => role === 'guest')
  const asked = { ...sheet({ [option(1)]: 3 }, null), n: 2 }
  expect(await desk?.open?.ballots.ask(seat?.[0] ?? '', asked)).toMatchObject({
    problem: { code: 'room-not-yours' },
  })
})
