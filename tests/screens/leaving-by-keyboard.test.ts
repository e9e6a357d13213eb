import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { command, running } from '../journeys/built-program.ts'
import { launchChromium } from '../support/chromium.ts'
import { focused, ringed, tabTo } from '../support/keys.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const heading = (page: Page, name: RegExp | string, level = 1) =>
  page.getByRole('heading', { level, name }).waitFor()

/** Goes there by Tab and presses Enter; the focus is seen before, and on something afterwards. */
async function press(page: Page, name: RegExp | string, key = 'Enter'): Promise<void> {
  await tabTo(page, name)
  expect(await ringed(page), String(name)).toBe(true)
  await page.keyboard.press(key)
}

/** What took the focus when a press led on: never nothing, from where the next Tab would begin at the very top. */
const isPlaced = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)

async function answer(
  page: Page,
  opens: Promise<void>,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) {
  const choosing = page.waitForEvent('filechooser')
  await opens
  await (await choosing).setFiles(file)
}

const list =
  'name,description\nTown library,Warm in the evening\nRiver choir,Forty voices\nOak bench,Shade\n'

test('by keys alone: bring in a list, make a backup, take the coalition off this computer, and open the backup again', async () => {
  const vault = makeTempFolder('vault')
  const passphrase = 'four warm rooms tonight'
  await command('create', '--vault', vault, '--name', 'Elm Street', '--person', 'Ana')
  const serving = await running(['serve', '--vault', vault, '--port', '0'])
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ locale: 'en', reducedMotion: 'reduce' })
  await page.goto(String(serving.first['address']))
  await heading(page, /, Ana$/)

  await press(page, 'Asset map')
  await heading(page, 'Asset map')
  await press(page, /^Bring in a list/)
  await heading(page, 'Bring in a list')
  const csv = { name: 'places.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await answer(page, press(page, 'Choose a file'), csv)
  await heading(page, 'Which column is what', 2)
  await isPlaced(page)
  await press(page, 'Check rows')
  await heading(page, '3 rows are ready', 2)
  await isPlaced(page)
  await press(page, 'Bring in 3')
  await heading(page, '3 records are here now', 2)
  await isPlaced(page)
  await press(page, 'See them')
  await page.getByRole('grid', { name: 'Strengths' }).waitFor()

  await press(page, 'People')
  await heading(page, 'People')
  await press(page, 'Make a backup now')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, 'A passphrase for this backup')
  await page.keyboard.type(passphrase)
  await tabTo(page, 'Once more')
  await page.keyboard.type(passphrase)
  const saving = page.waitForEvent('download')
  await press(page, 'Save the backup')
  const backup = join(vault, '..', 'elm.backup')
  await (await saving).saveAs(backup)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toBe('Make a backup now')

  await press(page, /^Leaving safely/)
  await heading(page, 'Leaving safely')
  await press(page, 'I have saved a copy, or need none', 'Space')
  await press(page, 'Take it off this computer')
  const asked = page.getByRole('dialog', { name: 'Take Elm Street off this computer?' })
  await asked.waitFor()
  await expect
    .poll(() => asked.evaluate((dialog) => dialog.contains(document.activeElement)))
    .toBe(true)
  await press(page, 'Take it off')
  await heading(page, /Many threads/)
  await isPlaced(page)
  expect(await page.getByText('Elm Street', { exact: true }).count()).toBe(0)

  await press(page, /^Open a coalition file/)
  await heading(page, 'Open a coalition file')
  await answer(page, press(page, 'Choose a file'), backup)
  await expect.poll(() => focused(page)).toBe('Passphrase of this backup')
  await page.keyboard.type(passphrase)
  await press(page, 'Open the backup')
  await heading(page, /, Ana$/)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to content')
  await press(page, 'Asset map')
  await page.getByText('3 strengths, gifts and places').waitFor()
})
