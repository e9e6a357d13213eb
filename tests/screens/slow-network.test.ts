import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { until } from '../meetings/hub/hub-ground.ts'
import { deskOf, doorOf, openMeeting } from '../meetings/hub/room-ground.ts'
import { launchChromium } from '../support/chromium.ts'
import { openSlowLine } from '../support/slow-line.ts'

const guestPage = join(import.meta.dirname, '../../out/guest')
const name = 'hub.test'

/** A phone at the far end of the hall: 32 kB in a second, a quarter of one on the way. */
const poor = { rate: 32_000, delay: 250 }

async function farPhone() {
  const here = await openMeeting({
    agenda: [{ activity: 'brainstorm', title: 'What is strong here?', minutes: 10 }],
    guestPage,
    names: [name],
  })
  await here.link.run('room/open', { meeting: here.meeting })
  await here.openDoor()
  const door = doorOf(here.shown.room)
  if (door === null) throw new Error('the door is not open')
  const port = door.host.split(':')[1] ?? ''
  const line = await openSlowLine({ to: Number(port), ...poor })
  onTestFinished(() => line.close())
  // The page asks for the laptop's own name and port, as on a phone; only the way there is another.
  const browser = await launchChromium([
    `--host-resolver-rules=MAP ${name} 127.0.0.1:${String(line.port)}`,
  ])
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(`http://${name}:${port}/#g${door.secret.toString('base64url')}`)
  const given = () => JSON.stringify(deskOf(here.shown.room)?.public.step?.seen ?? {})
  return { ...here, line, page, given }
}

test('at the far end of the hall a phone comes in; what it gives while the line is cut, or whose receipt is lost, is received once', async () => {
  const { link, agenda, line, page, given } = await farPhone()
  await page.getByText('You are in.').waitFor()
  await link.run('room/begin', { item: agenda[0] ?? '' })
  const field = page.getByLabel('Your idea')
  await field.fill('The garden behind the library')
  await page.getByRole('button', { name: 'Add it' }).click()
  // It takes a quarter of a second to the laptop, and is lost on its way.
  line.cut()
  await page.getByText('Your answer is kept.').waitFor()
  expect(given()).not.toContain('garden')
  line.mend()
  await page.getByRole('button', { name: 'Try now' }).click()
  await page.getByText(/^Received\./).waitFor()
  expect(given()).toContain('"given":1')

  await field.fill('The kitchen at Second Chair')
  await page.getByRole('button', { name: 'Add it' }).click()
  // It is in; its receipt is on the way, and is lost.
  await until(() => given().includes('kitchen'))
  line.cut()
  await page.getByText('Your answer is kept.').waitFor()
  line.mend()
  await page.getByRole('button', { name: 'Try now' }).click()
  await field.waitFor()
  await expect.poll(() => page.getByText(/^Received\./).count()).toBeGreaterThan(0)
  await expect.poll(() => page.getByText('Your answer is kept.').count()).toBe(0)
  expect(given()).toContain('"given":2')
})
