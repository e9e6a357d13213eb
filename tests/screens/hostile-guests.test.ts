import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { deskOf, type Item, openMeeting } from '../meetings/hub/room-ground.ts'
import { phone, until } from '../meetings/hub/hub-ground.ts'
import { useSeats } from '../presence/seat.ts'
import { launchChromium } from '../support/chromium.ts'
import { look } from './hostile-look.ts'

/* Whoever is in the hall may write anything into their phone; it is words on everybody's screen, and no page asks elsewhere. */

const guestPage = join(import.meta.dirname, '../../out/guest')
const name = 'hub.test'
const seat = useSeats()

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium([`--host-resolver-rules=MAP ${name} 127.0.0.1`])
})
afterAll(() => browser.close())

const planted: string[] = []
/** Short enough for a name, and every field names itself before it. */
function evil(field: string): string {
  planted.push(`q-${field}`)
  return `q-${field} ${attack}`
}
const attack = `"'><img src=x onerror=window.broken=1>{{t}} $t(ok)`

const met = new Set<string>()
async function note(page: Page, holds: string): Promise<void> {
  await page.getByText(holds).first().waitFor()
  const words = await look(page)
  for (const { 0: field, index } of words.matchAll(/q-[a-z-]+/gu))
    if (words.startsWith(attack, index + field.length + 1)) met.add(field)
}

const add = (field: string) => ({
  do: 'add',
  text: evil(field),
  bin: null,
  name: evil(`${field}-by`),
})

/** What waits for whoever leads comes onto the big screen. */
const letAllOn = () => ({ do: 'show-all' })

/** What somebody gives at each part, and the field of it that everybody reads. */
const parts: readonly {
  activity: string
  settings?: NonNullable<Item['settings']>
  input: () => unknown
  lead?: () => unknown
  shown: string
}[] = [
  { activity: 'check-in', input: () => add('arriving'), shown: 'q-arriving' },
  { activity: 'agreements', input: () => add('agreement'), shown: 'q-agreement' },
  { activity: 'brainstorm', settings: { held: false }, input: () => add('idea'), shown: 'q-idea' },
  {
    activity: 'map-assets',
    settings: { held: false },
    input: () => ({
      do: 'add',
      name: evil('strength'),
      kind: 'place',
      where: evil('strength-where'),
      strong: evil('strength-strong'),
    }),
    shown: 'q-strength',
  },
  {
    activity: 'themes',
    input: () => ({ do: 'suggest', text: evil('suggested') }),
    lead: () => ({ do: 'theme', ref: 'theme00000000001', name: evil('theme') }),
    shown: 'q-theme',
  },
  { activity: 'round', input: () => add('round'), shown: 'q-round' },
  {
    activity: 'reflection',
    input: () => ({ ...add('reflection'), bin: 'plus' }),
    shown: 'q-reflection',
  },
]

async function openHall() {
  const agenda = parts.map(({ activity, settings = {} }) => ({
    activity,
    title: `Part ${activity}`,
    minutes: 10,
    settings,
  }))
  const here = await openMeeting({ agenda, guestPage, names: [name] })
  await here.link.run('room/open', { meeting: here.meeting })
  const door = await here.openDoor()
  const coalition = [...here.remains.places.values()][0]?.secrets.space ?? ''
  const open = await seat(here, { coalition })
  const guests = await browser.newContext({ viewport: { width: 390, height: 844 } })
  onTestFinished(() => guests.close())
  const elsewhere: string[] = []
  guests.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (host !== `${name}:${String(port)}` && protocol !== 'data:') elsewhere.push(request.url())
  })
  const port = door.host.split(':')[1]
  const phonePage = await guests.newPage()
  await phonePage.goto(`http://${name}:${String(port)}/#g${door.secret.toString('base64url')}`)
  await phonePage.getByText('You are in.').waitFor()
  const one = await phone(door, { secret: door.secret })
  await until(() => one.heard.some(({ kind }) => kind === 'welcome'))
  return { ...here, open, phonePage, one, elsewhere }
}

test('30 and 39: what a guest writes in any field is words on every screen, and their page asks nobody else', async () => {
  const { link, agenda, meeting, shown, open, phonePage, one, elsewhere } = await openHall()
  const runPage = await open(`/meetings/${meeting}/run`)
  const bigScreen = await open('/meetings', { width: 1920, height: 1080 })
  await bigScreen.evaluate((place) => {
    window.location.hash = window.location.hash.replace('/meetings', place)
  }, `/large/meeting/${meeting}`)
  let n = 0
  const next = () => (n += 1)
  one.say({ kind: 'name', n: next(), name: evil('guest') })
  for (const [at, { activity, input, lead = letAllOn, shown: word }] of parts.entries()) {
    const step = agenda[at] ?? ''
    await link.run('room/begin', { item: step })
    one.say({ kind: 'give', step, n: next(), input: input() })
    if (activity === 'round') one.say({ kind: 'stack', n: next(), act: 'ask' })
    await until(() => {
      const now = deskOf(shown.room)?.public.step
      return now?.id === step && now.finished.gave === 1
    })
    await link.run('room/lead', { lead: { kind: 'lead', step, input: lead() } })
    await note(runPage, word)
    await note(bigScreen, word)
    await note(phonePage, `Part ${activity}`)
    await link.run('room/lead', { lead: { kind: 'close', step } })
    await note(bigScreen, `Part ${activity}`)
  }
  expect(one.heard.filter(({ kind }) => kind === 'refused')).toEqual([])
  expect(planted.filter((field) => !met.has(field))).toEqual([])
  expect(elsewhere).toEqual([])
})
