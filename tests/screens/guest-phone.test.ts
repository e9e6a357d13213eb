import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { deskOf, doorOf, openMeeting, type Item } from '../meetings/hub/room-ground.ts'
import { until } from '../meetings/hub/hub-ground.ts'
import { findBarriers } from '../support/axe.ts'
import { machines } from '#shared/meetings/activities/machines.ts'
import { launchChromium } from '../support/chromium.ts'
import { keepPicture } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'

const guestPage = join(import.meta.dirname, '../../out/guest')
const name = 'hub.test'

let browser: Browser
beforeAll(async () => {
  // A true name of no secure context, as phones have it in a hall.
  browser = await launchChromium([`--host-resolver-rules=MAP ${name} 127.0.0.1`])
})
afterAll(() => browser.close())

const options = ['Lamplight', 'Warm Hands', 'The Third Place']

/** Every activity a phone takes part in, and how a person does it there by what they read or hear. */
const activities: readonly { item: Item; take: (page: Page) => Promise<void> }[] = [
  gather('check-in', 'In your own words'),
  gather('agreements', 'What we could agree on'),
  gather('brainstorm', 'Your idea'),
  {
    item: { activity: 'themes', title: 'Sort into themes', minutes: 20 },
    take: async (page) => {
      await page.getByLabel('A name for a theme').fill('Evenings')
      await page.getByRole('button', { name: 'Suggest it' }).click()
    },
  },
  {
    item: { activity: 'map-assets', title: 'Map a street together', minutes: 30 },
    take: async (page) => {
      await page.getByLabel('What is it?').selectOption('A group of people')
      await page.getByLabel('What or who is it?').fill('The laundromat aunties')
      await page.getByRole('button', { name: 'Add it' }).click()
    },
  },
  poll('temperature', 'Warm'),
  poll('fist-to-five', 'A clear yes'),
  poll('consent', 'I can live with it'),
  poll('gradients', 'I endorse it fully'),
  {
    item: vote('approval'),
    take: async (page) => {
      await page.getByRole('checkbox', { name: 'Lamplight' }).check()
      await page.getByRole('button', { name: 'Send my ballot' }).click()
    },
  },
  {
    item: vote('dots', { dots: 3 }),
    take: async (page) => {
      await page.getByRole('button', { name: 'Add a dot to Lamplight' }).click()
      await page.getByRole('button', { name: 'Add a dot to Warm Hands' }).click()
      await page.getByRole('button', { name: 'Send my ballot' }).click()
    },
  },
  {
    item: vote('score'),
    take: async (page) => {
      await page.getByRole('radio', { name: '4 of 5 for Lamplight' }).check({ force: true })
      await page.getByRole('button', { name: 'Send my ballot' }).click()
    },
  },
  {
    item: vote('star', { secrecy: 'secret' }),
    take: async (page) => {
      await page.getByRole('radio', { name: '5 of 5 for Warm Hands' }).check({ force: true })
      await page.getByRole('button', { name: 'Send my ballot' }).click()
      await page.getByText('Your ballot is in.').waitFor()
    },
  },
  {
    item: vote('ranked'),
    take: async (page) => {
      await page.getByRole('button', { name: /Warm Hands ?, no place/ }).click()
      await page.getByRole('button', { name: /Lamplight ?, no place/ }).click()
      await page.getByRole('button', { name: /Lamplight ?, place 2/ }).waitFor()
      await page.getByRole('button', { name: 'Send my ballot' }).click()
    },
  },
  {
    item: {
      activity: 'impact-effort',
      title: 'What is worth the work?',
      minutes: 20,
      settings: { options },
    },
    take: async (page) => {
      const first = page.getByLabel('How much would it change?').first()
      await first.selectOption('Much')
      await page.getByRole('button', { name: 'Send' }).click()
    },
  },
  gather('round', 'Write instead of speaking, if you like'),
  gather('queue', 'Write instead of speaking, if you like'),
  {
    item: { activity: 'reflection', title: 'Looking back', minutes: 10 },
    take: async (page) => {
      await page.getByRole('radio', { name: 'What to change' }).check()
      await page.getByLabel('What would you like to say?').fill('More time to eat')
      await page.getByRole('button', { name: 'Add it' }).click()
    },
  },
  gather('check-out', 'In your own words'),
]

function gather(activity: string, label: string) {
  return {
    item: { activity, title: `Part ${activity}`, minutes: 10 },
    take: async (page: Page) => {
      await page.getByLabel(label).fill('The garden behind the library')
      await page.getByRole('button', { name: 'Add it' }).click()
    },
  }
}

function poll(activity: string, answer: string) {
  return {
    item: { activity, title: `Part ${activity}`, minutes: 10 },
    take: async (page: Page) => {
      await page.getByRole('radio', { name: answer, exact: true }).check()
      await page.getByRole('button', { name: 'Send' }).click()
    },
  }
}

function vote(activity: string, settings: object = {}): Item {
  return {
    activity,
    title: `Part ${activity}`,
    minutes: 10,
    settings: { options, secrecy: 'open', ...settings },
  }
}

async function openHall(agenda: readonly Item[]) {
  const here = await openMeeting({ agenda, guestPage, names: [name] })
  await here.link.run('room/open', { meeting: here.meeting })
  await here.openDoor()
  const door = doorOf(here.shown.room)
  if (door === null) throw new Error('the door is not open')
  const port = door.host.split(':')[1] ?? ''
  const hash = `#g${door.secret.toString('base64url')}`
  return { ...here, base: `http://${name}:${port}/`, url: `http://${name}:${port}/${hash}` }
}

async function phonePage(url: string, language = 'en-US'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: language,
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(url)
  return page
}

test('a phone is tried with every activity there is', () => {
  const resting = ['break', 'free-talk']
  const tried = [...activities.map(({ item }) => item.activity), ...resting]
  expect(tried.toSorted()).toEqual([...machines.keys()].toSorted())
})

test('a guest completes every activity by what a screen reader would say, on a page that came over plain http', async () => {
  const hall = await openHall(activities.map(({ item }) => item))
  const page = await phonePage(hall.url)
  await page.getByText('You are in.').waitFor()
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
  expect(await findBarriers(page)).toEqual([])
  await keepPicture(page, 'phone-between')
  const gzipped = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((one) => one instanceof PerformanceResourceTiming && /index-.*js$/.test(one.name))
      .map(
        (one) =>
          one instanceof PerformanceResourceTiming && one.encodedBodySize < one.decodedBodySize / 2,
      ),
  )
  expect(gzipped).toEqual([true])
  page.setDefaultTimeout(8000)
  for (const [at, { item, take }] of activities.entries()) {
    const step = hall.agenda[at] ?? ''
    await hall.link.run('room/begin', { item: step })
    await page.getByRole('heading', { level: 1, name: item.title }).waitFor()
    await take(page)
    await until(() => {
      const now = deskOf(hall.shown.room)?.public.step
      return now?.id === step && now.finished.gave === 1
    })
    await page.getByText(/Received\.|Your ballot is in/).waitFor()
    expect(await findBarriers(page), item.activity).toEqual([])
    expect(await widerBy(page), item.activity).toBe(0)
    await keepPicture(page, `phone-${item.activity}`)
    await hall.link.run('room/lead', { lead: { kind: 'close', step } })
  }
  await hall.link.run('room/end', {})
  await page.getByText('The meeting is over. Thank you.').waitFor()
})

test('whoever takes notes keys in a ballot of paper, and casts their own beside it, by names alone', async () => {
  const hall = await openHall([vote('approval', { secrecy: 'hidden' })])
  const { room } = hall.shown
  const [way] = room?.state === 'open' && room.door.state === 'open' ? room.door.ways : []
  const page = await phonePage(hall.base + new URL(way?.noteTaker ?? '').hash)
  page.setDefaultTimeout(8000)
  const press = (label: string) => page.getByRole('button', { name: label }).press('Enter')
  await page.getByText('You are in.').waitFor()
  await hall.link.run('room/begin', { item: hall.agenda[0] ?? '' })
  await page.getByRole('checkbox', { name: 'Lamplight' }).check()
  await press('Key in paper')
  await page.getByText('0 on paper so far').waitFor()
  await page.getByRole('checkbox', { name: 'Warm Hands' }).check()
  await press('Count this sheet')
  await page.getByText('1 on paper so far').waitFor()
  await page.getByText('The sheet is counted. Here is the next one.').waitFor()
  expect(await page.getByRole('checkbox', { name: 'Warm Hands' }).isChecked()).toBe(false)
  await press('This sheet passes')
  await page.getByText('2 on paper so far').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await press('Go back')
  expect(await page.getByRole('checkbox', { name: 'Lamplight' }).isChecked()).toBe(true)
  await press('Send my ballot')
  await page.getByText(/^Received\./).waitFor()
  const step = () => deskOf(hall.shown.room)?.public.step
  await until(() => step()?.finished.gave === 2)
  expect(step()).toMatchObject({ finished: { gave: 2, passed: 1 }, paper: 2 })
})

test('a guest passes, asks to speak and leaves the row, asks for a pause, and rests where there is nothing to do, by names alone', async () => {
  const hall = await openHall([
    gather('brainstorm', '').item,
    { activity: 'break', title: 'Stretch and water', minutes: 5 },
    { activity: 'free-talk', title: 'Open talk', minutes: 5 },
    vote('approval', { secrecy: 'hidden' }),
  ])
  const page = await phonePage(hall.url)
  await page.getByText('You are in.').waitFor()
  page.setDefaultTimeout(8000)
  const press = (name: string | RegExp) => page.getByRole('button', { name }).press('Enter')
  const [ideas = '', rest = '', talk = '', choice = ''] = hall.agenda
  const begin = (item: string) => hall.link.run('room/begin', { item })
  const close = (step: string) => hall.link.run('room/lead', { lead: { kind: 'close', step } })
  const desk = () => deskOf(hall.shown.room)

  await begin(ideas)
  await press('Pass on this one')
  await page.getByText('You passed. That counts as taking part.').waitFor()
  expect(await until(() => desk()?.public.step?.finished.passed === 1)).toBe(true)
  await press('I want to speak')
  await page.getByRole('button', { name: 'Waiting to speak: place 1. Leave' }).waitFor()
  expect(await until(() => desk()?.stack.length === 1)).toBe(true)
  await press(/^Waiting to speak/)
  await page.getByRole('button', { name: 'I want to speak' }).waitFor()
  await press('Pause please')
  await page.getByRole('heading', { level: 1, name: 'Would a pause be good?' }).waitFor()
  await page.getByRole('radio', { name: 'A short break' }).check()
  await press('Ask for a pause')
  await page.getByText('It was heard. Thank you for saying so.').waitFor()
  await press('Go back')
  await close(ideas)
  await page.getByText('You passed. That counts as taking part.').waitFor()
  for (const [item, title] of [
    [rest, 'Stretch and water'],
    [talk, 'Open talk'],
  ] as const) {
    await begin(item)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByText('There is nothing to do here now.').waitFor()
    await page.getByRole('button', { name: 'Pause please' }).waitFor()
    await close(item)
  }
  await begin(choice)
  await page.getByRole('checkbox', { name: 'Warm Hands' }).press('Space')
  await press('Send my ballot')
  await page.getByText(/^Received\./).waitFor()
  await close(choice)
  await page.getByText('Your ballot is in the count').waitFor()
  await hall.link.run('room/lead', { lead: { kind: 'lead', step: choice, input: { do: 'show' } } })
  await page.getByRole('heading', { level: 1, name: /Warm Hands.* has the most support/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await keepPicture(page, 'phone-closed')
})
