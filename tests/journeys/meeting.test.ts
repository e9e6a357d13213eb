import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildChildren, type BuiltChildren } from '#tests/meetings/crowd/built-child.ts'
import { openCrowd } from '#tests/meetings/crowd/crowd.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { connectTo, openDoor, waitForWay } from './at-connections.ts'
import {
  closeHere,
  draftMinutes,
  endMeeting,
  noteAction,
  noteDecision,
  letPhonesIn,
  nameStandby,
  openMeeting,
  park,
  showAll,
  wayOf,
} from './at-meeting.ts'
import { isOver, openPhones } from './at-phone.ts'
import { command, running } from './built-program.ts'
import { hashesOf, meetThrough } from './copies.ts'
import { keptOf } from './kept-outcomes.ts'
import { agenda, noted, options, sorted, steps, themes } from './meeting-agenda.ts'
import { openMeetingLedger, voteIn } from './meeting-ledger.ts'
import { carryAllOn, findCarried, printBrief, printed, printMinutes, told } from './meeting-left.ts'
import {
  decide,
  everybody,
  gather,
  guests,
  type Hall,
  mapStrengths,
  people,
  sort,
} from './meeting-parts.ts'
import { vote } from './meeting-vote.ts'
import { sitDown } from './member.ts'
import { found, joinWithCode, printBoth } from './place.ts'

/*
 * The ninety-minute meeting: two laptops as people start them, sixty phones over the real protocol. Three are real browsers
 * of a phone's size on a page that came over plain http; the others are the page's own client in processes beside it.
 */

const hall = 'hall.test'
const processes = 4
const CountedSchema = v.object({
  first: v.array(v.string()),
  result: v.object({ rows: v.array(v.object({ points: v.number() })) }),
})

const counts = [
  { answer: 'live-with', count: 52 },
  { answer: 'concern', count: 8 },
  { answer: 'hear-more', count: 0 },
] as const
const ThemesSchema = v.object({
  themes: v.array(v.object({ name: v.string(), texts: v.array(v.string()) })),
})

let children: BuiltChildren
beforeAll(async () => {
  children = await buildChildren('guests-child')
})
afterAll(() => children.close())

test('ninety minutes, sixty phones, a hub that dies in the middle of a vote and a laptop that is taken over from: everything received is kept, on both computers', async () => {
  const ledger = openMeetingLedger()
  const place = await found([])
  const { vaults, coalition } = place
  const planned = {
    title: 'September circle',
    start: 18 * 60,
    zone: 'America/Chicago',
    items: agenda,
  }
  const input = JSON.stringify(planned)
  const added = await command('do', 'meetings/add', '--vault', vaults.ana, '--input', input)
  const meeting = String(added['id'])
  const relay = await running(['relay', '--port', '0', '--dir', join(place.folder, 'relay')])
  const via = String(relay.first['address'])
  const env = { COMMONWEAVE_COURIER: 'off' }
  const ana = await sitDown({
    name: 'Ana',
    vault: vaults.ana,
    coalition,
    env: { ...env, COMMONWEAVE_NAME: hall },
  })
  await connectTo(ana, via)
  // Laptops that stand by are linked without anybody between them.
  const door = await openDoor(ana)
  await joinWithCode(place, '--via', door)
  const bea = await sitDown({
    name: 'Bea',
    vault: vaults.bea,
    coalition,
    env: { ...env, COMMONWEAVE_LAN: '127.0.0.2' },
  })
  await connectTo(bea, door)
  await waitForWay(bea, 'Ana is on the other end')
  await connectTo(bea, via)
  await waitForWay(bea, /^A relay/)
  await openMeeting(ana, meeting)
  await nameStandby(ana, 'Bea · Bea’s laptop')

  const { address, words } = await letPhonesIn(ana)
  const { host, port } = new URL(address)
  const crowd = openCrowd(children.program('guests-child'), processes)
  onTestFinished(() => crowd.close())
  const [phones] = await Promise.all([
    openPhones({ name: hall, port, words }, people),
    crowd.come(wayOf(host, words), guests),
  ])
  await ana.page.getByText(new RegExp(`^${String(everybody)} phones here`)).waitFor()
  const here: Hall = { lead: ana, phones, crowd, ledger }

  await gather(here, steps.checkIn, 'In your own words', 'Hello')
  await showAll(ana)
  await gather(here, steps.agreements, 'What we could agree on', 'Wish')
  await mapStrengths(here)
  await gather(here, steps.ideas, 'Your idea', 'Idea')
  await sort(here)
  await park(ana, noted.parked)
  await noteDecision(ana, noted.decided)
  await vote(here)
  await decide(here, { member: bea, meeting })
  await noteAction(bea, noted.agreed, 'Bea')
  await gather({ ...here, lead: bea }, steps.checkOut, 'In your own words', 'Goodbye')
  await showAll(bea)
  await closeHere(bea)
  await endMeeting(bea)
  await Promise.all(phones.map(isOver))
  expect((await crowd.over()).toSorted()).toEqual(guests.toSorted())

  const readMinutes = await draftMinutes(bea, meeting)
  // Long minutes come to the page in several parts.
  const minutes = await vi.waitFor(
    async () => {
      const read = await readMinutes()
      ledger.findAllInMinutes(read, [steps.checkIn, steps.checkOut])
      return read
    },
    { timeout: 20_000, interval: 200 },
  )
  for (const words of [...Object.values(noted), ...themes, ...told])
    expect(minutes).toContain(words)
  await printMinutes(bea, ledger)
  await carryAllOn(bea, meeting, ledger)
  await printBrief(bea, planned.title, ledger)
  await waitForWay(bea, 'A relay that has everything')
  await bea.leave()
  await meetThrough(via, Object.values(vaults))
  for (const vault of Object.values(vaults)) {
    const { outcomes, beside, carried } = await keptOf(vault, coalition, meeting)
    expect(beside).toEqual(Object.entries(noted).map(([kind, text]) => `${kind}: ${text}`))
    ledger.findAllIn(outcomes)
    findCarried(carried, ledger)
    const voted = voteIn(outcomes.get(steps.vote))
    ledger.findBallotsIn(voted)
    const { themes: made } = v.parse(ThemesSchema, outcomes.get(steps.themes)?.result)
    expect(made.map(({ name, texts }) => [name, texts.toSorted()])).toEqual([
      [themes[0], sorted],
      [themes[1], []],
    ])
    expect(outcomes.get(steps.decision)).toMatchObject({
      here: everybody,
      result: { gave: everybody, passed: 0, counts },
    })
    const file = join(makeTempFolder('box'), 'box.json')
    const item = outcomes.get(steps.vote)?.id ?? ''
    const of = ['--vault', vault, '--meeting', meeting, '--item', item, '--accept-check']
    await command('export', 'box', ...of, '--out', file)
    const { first, result } = v.parse(CountedSchema, await command('count', file))
    const points = ledger.totals(options.length).toSorted((a, b) => b - a)
    expect(first).toEqual([options[0]])
    for (const { rows } of [result, voted.result])
      expect(rows.map((row) => row.points)).toEqual(points)
  }
  await printBoth(place, printed)
  expect(await hashesOf(vaults.ana)).toEqual(await hashesOf(vaults.bea))
}, 360_000)
