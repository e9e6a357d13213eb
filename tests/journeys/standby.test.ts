import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type BuiltChildren, buildChildren } from '#tests/meetings/crowd/built-child.ts'
import { openCrowd } from '#tests/meetings/crowd/crowd.ts'
import type { Act } from '#tests/meetings/crowd/crowd-words.ts'
import { type Laptop, openLaptop } from '#tests/meetings/crowd/member.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

/*
 * Two laptops as processes of their own, each with its hub and its room hub as built, and twenty phones with the page's
 * own client. The laptop that leads is killed in the middle of a secret vote.
 */

const guests = Array.from({ length: 20 }, (_, at) => `guest ${String(at + 1)}`)
const early = guests.slice(0, 12)
const items = [
  { activity: 'brainstorm', title: 'What is strong here?', minutes: 25 },
  {
    activity: 'dots',
    title: 'Where do our dots go?',
    minutes: 10,
    settings: { options: ['Lamplight', 'Warm Hands'], dots: 3, secrecy: 'secret' },
  },
] as const
const [ideas, vote] = items

const InvitedSchema = v.looseObject({ words: v.array(v.string()) })
const AddedSchema = v.looseObject({ id: v.string() })

let children: BuiltChildren
beforeAll(async () => {
  children = await buildChildren('guests-child', 'member-child')
})
afterAll(() => children.close())

const saying = (text: string): Act => ({
  do: 'give',
  input: { do: 'add', text, bin: null, name: null },
})
const dots = (at: number): Act => ({
  do: 'ballot',
  marks: at % 2 === 0 ? [3, 0] : [1, 2],
  passed: false,
})

async function meet(ana: Laptop, bea: Laptop) {
  const coalition = String(await ana.tell({ kind: 'found' }))
  const invited = v.parse(InvitedSchema, await ana.run(coalition, 'people/invite', { name: 'Bea' }))
  await bea.tell({ kind: 'join', words: invited.words.join(' ') })
  const url = String(await ana.tell({ kind: 'listen', coalition }))
  await bea.tell({ kind: 'connect', coalition, url })
  const { id: meeting } = v.parse(
    AddedSchema,
    await ana.run(coalition, 'meetings/add', {
      title: 'September circle',
      start: 18 * 60,
      zone: 'America/Chicago',
      items,
    }),
  )
  const { device, agenda } = await bea.until(
    coalition,
    meeting,
    ({ isIn, agenda: parts }) => isIn && parts.length === items.length,
  )
  await ana.until(coalition, meeting, ({ members }) => members.includes(device))
  return { coalition, meeting, device, agenda }
}

test('the laptop that leads is killed in the middle of a vote: the one that stands by goes on, nothing is missing, nothing counts twice', async () => {
  const program = children.program('member-child')
  const folder = makeTempFolder('standby')
  const at = { ana: join(folder, 'ana'), bea: join(folder, 'bea') }
  const ana = openLaptop(program, at.ana, '127.0.0.1')
  const bea = openLaptop(program, at.bea, '127.0.0.2')
  const { coalition, meeting, device, agenda } = await meet(ana, bea)
  const [first, second] = agenda
  await ana.run(coalition, 'room/open', { meeting })
  await ana.run(coalition, 'room/name-standby', { device })
  await ana.until(coalition, meeting, ({ follows }) => follows[0] === 'follows')
  await ana.run(coalition, 'room/door', { open: true })
  const led = await ana.until(coalition, meeting, ({ urls }) => urls.length > 0)
  const crowd = openCrowd(children.program('guests-child'), 2)
  onTestFinished(() => crowd.close())
  const { host } = new URL(led.urls[0] ?? '')
  await crowd.come({ host, kind: 'guest', secret: led.secret }, guests)

  await ana.run(coalition, 'room/begin', { item: first })
  const said = await crowd.act(
    ideas.title,
    new Map(guests.map((one) => [one, saying(`Idea of ${one}`)])),
  )
  expect(said.map(({ code }) => code)).toEqual(guests.map(() => null))
  await ana.run(coalition, 'room/lead', { lead: { kind: 'close', step: first } })
  await ana.run(coalition, 'room/begin', { item: second })
  const before = await crowd.act(vote.title, new Map(early.map((one, place) => [one, dots(place)])))
  // The rest vote while it dies.
  const late = guests.slice(early.length)
  const after = crowd.act(vote.title, new Map(late.map((one, place) => [one, dots(place)])))
  await ana.kill()
  await bea.until(coalition, meeting, ({ copy }) => copy === 'away')
  await bea.run(coalition, 'room/take-over', {})
  const ballots = [...before, ...(await after)]
  expect(ballots.map(({ code }) => code)).toEqual(guests.map(() => null))
  await bea.until(coalition, meeting, ({ turnout }) => turnout === guests.length)
  const next = await bea.until(coalition, meeting, ({ urls }) => urls.length > 0)
  expect(new URL(next.urls[0] ?? '').host).toBe(host.replace('127.0.0.1', '127.0.0.2'))
  await bea.run(coalition, 'room/lead', { lead: { kind: 'close', step: second } })

  // The old laptop comes back, lets nobody in and stands by for the other.
  const back = openLaptop(program, at.ana, '127.0.0.1')
  const url = String(await bea.tell({ kind: 'listen', coalition }))
  await back.tell({ kind: 'connect', coalition, url })
  const now = await back.until(coalition, meeting, ({ copy }) => copy === 'follows')
  expect([now.moved, now.urls]).toEqual([true, []])
  await bea.run(coalition, 'room/end', {})
  expect((await crowd.over()).toSorted()).toEqual(guests.toSorted())
  await back.until(coalition, meeting, ({ copy, moved }) => copy === null && !moved)

  const whole = await bea.content(coalition, meeting)
  for (const one of guests) expect(whole.text.split(`"Idea of ${one}"`)).toHaveLength(2)
  const receipts = [...whole.text.matchAll(/"receipt":"(\w+)"/g)].flatMap(([, one]) => one ?? [])
  expect(receipts.toSorted()).toEqual(ballots.flatMap(({ receipt }) => receipt ?? []).toSorted())
  await expect.poll(async () => (await back.content(coalition, meeting)).hash).toBe(whole.hash)
})
