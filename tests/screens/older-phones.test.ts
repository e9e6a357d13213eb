import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../meetings/hub/hub-ground.ts'
import { deskOf, doorOf, type Item, openMeeting } from '../meetings/hub/room-ground.ts'
import { launchChromium } from '../support/chromium.ts'

/*
 * The phone's page in a browser from which everything is taken away that came after Chrome 87, Safari 14 and Firefox 91
 * and that can be taken away: no such phone was there to try it on.
 */

const guestPage = join(import.meta.dirname, '../../out/guest')
const name = 'hub.test'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium([`--host-resolver-rules=MAP ${name} 127.0.0.1`])
})
afterAll(() => browser.close())

/** By the object that has them; what is on it today and not named here was there then, too, or is asked for by nothing. */
const later = {
  '': [
    'AggregateError',
    'FinalizationRegistry',
    'Iterator',
    'WeakRef',
    'reportError',
    'requestIdleCallback',
    'scheduler',
    'structuredClone',
  ],
  Array: ['fromAsync'],
  'Array.prototype': [
    'at',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'toSpliced',
    'with',
  ],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Uint8Array.prototype': ['setFromBase64', 'setFromHex', 'toBase64', 'toHex'],
  'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
  Object: ['groupBy', 'hasOwn'],
  Map: ['groupBy'],
  'Set.prototype': ['difference', 'intersection', 'isDisjointFrom', 'isSubsetOf', 'union'],
  Promise: ['try', 'withResolvers'],
  Intl: ['DurationFormat', 'ListFormat', 'Segmenter'],
  AbortSignal: ['abort', 'any', 'timeout'],
  URL: ['canParse', 'parse'],
  'Element.prototype': ['checkVisibility', 'getHTML', 'setHTMLUnsafe'],
  'HTMLElement.prototype': ['hidePopover', 'showPopover', 'togglePopover'],
} as const

/** As the page's first script: whatever asks for one of these fails as it did then. */
function takeAway(from: Readonly<Record<string, readonly string[]>>): void {
  for (const [path, names] of Object.entries(from)) {
    const keys = path === '' ? [] : path.split('.')
    const on = keys.reduce<object>((of, key) => Reflect.get(of, key) as object, globalThis)
    for (const one of names) Reflect.deleteProperty(on, one)
  }
  const typed = Object.getPrototypeOf(Uint8Array.prototype) as object
  for (const one of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'])
    Reflect.deleteProperty(typed, one)
}

const options = ['Lamplight', 'Warm Hands', 'The Third Place']
const items: readonly Item[] = [
  { activity: 'brainstorm', title: 'What is strong here?', minutes: 10 },
  { activity: 'ranked', title: 'In which order?', minutes: 10, settings: { options } },
  {
    activity: 'star',
    title: 'How good is each?',
    minutes: 10,
    settings: { options, secrecy: 'secret' },
  },
]

const send = (page: Page, button: string) => page.getByRole('button', { name: button }).click()

const take: readonly ((page: Page) => Promise<void>)[] = [
  async (page) => {
    await page.getByLabel('Your idea').fill('The garden behind the library')
    await send(page, 'Add it')
  },
  async (page) => {
    await page.getByRole('button', { name: /Warm Hands ?, no place/ }).click()
    await page.getByRole('button', { name: /Lamplight ?, no place/ }).click()
    await send(page, 'Send my ballot')
  },
  async (page) => {
    await page.getByRole('radio', { name: '5 of 5 for Warm Hands' }).check({ force: true })
    await send(page, 'Send my ballot')
  },
]

test('a phone of the age the page is written for comes in, gives an idea, an order and a secret ballot, and sees what came out', async () => {
  const { link, meeting, agenda, shown, openDoor } = await openMeeting({
    agenda: items,
    guestPage,
    names: [name],
  })
  await link.run('room/open', { meeting })
  await openDoor()
  const door = doorOf(shown.room)
  if (door === null) throw new Error('the door is not open')
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  await page.addInitScript(takeAway, later)
  const port = door.host.split(':')[1] ?? ''
  await page.goto(`http://${name}:${port}/#g${door.secret.toString('base64url')}`)
  await expect.poll(() => broken.length > 0 || page.getByText('You are in.').isVisible()).toBe(true)
  expect(broken).toEqual([])
  for (const [at, part] of take.entries()) {
    const step = agenda[at] ?? ''
    await link.run('room/begin', { item: step })
    await page.getByRole('heading', { level: 1, name: items[at]?.title ?? '' }).waitFor()
    await part(page)
    await until(() => deskOf(shown.room)?.public.step?.finished.gave === 1)
    await link.run('room/lead', { lead: { kind: 'close', step } })
    if (at > 0) {
      await link.run('room/lead', { lead: { kind: 'lead', step, input: { do: 'show' } } })
      await page.getByRole('heading', { level: 1, name: /Warm Hands/ }).waitFor()
    }
  }
  expect(broken).toEqual([])
  await context.close()
})
