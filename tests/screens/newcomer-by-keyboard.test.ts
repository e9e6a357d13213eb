import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { running } from '../journeys/built-program.ts'
import { launchChromium } from '../support/chromium.ts'
import { ringed, tabTo } from '../support/keys.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const heading = (page: Page, name: RegExp | string) =>
  page.getByRole('heading', { level: 1, name }).waitFor()

/** A page that is one question has put the focus into its field. */
const write = async (page: Page, text: string) => {
  await page.locator('input:focus, textarea:focus').waitFor()
  await page.keyboard.type(text)
}

async function press(page: Page, name: RegExp | string): Promise<void> {
  await tabTo(page, name)
  expect(await ringed(page), String(name)).toBe(true)
  await page.keyboard.press('Enter')
}

test('a newcomer by keys alone: found a coalition, see the sheet, add a strength, invite somebody and take that back, change language and colors', async () => {
  const serving = await running(['serve', '--vault', makeTempFolder('vault'), '--port', '0'])
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ locale: 'en', reducedMotion: 'reduce' })
  await page.goto(String(serving.first['address']))

  await heading(page, /Many threads/)
  await press(page, /^Start a coalition/)
  await heading(page, /What is your coalition called/)
  await write(page, 'Elm Street Neighbors')
  await page.keyboard.press('Enter')
  await heading(page, /What should we call you/)
  await write(page, 'Ana')
  await page.keyboard.press('Enter')
  await page.locator('.welcome-steps li:nth-child(3)[aria-current]').waitFor()
  await write(page, 'kitchen laptop')
  await page.keyboard.press('Enter')

  await heading(page, 'Recovery sheet')
  await press(page, 'Make the sheet')
  await page.getByText('Recovery sheet of Elm Street Neighbors').waitFor()
  await press(page, 'I have it on paper')

  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await heading(page, /, Ana$/)
  await press(page, /^Add a strength/)
  await page.getByRole('dialog').waitFor()
  await write(page, 'Town library')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('pla')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Add')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: 'Town library' }).waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('g')
  await page.keyboard.press('e')
  await heading(page, 'People')
  await press(page, 'Invite somebody')
  await heading(page, 'Invite somebody')
  await write(page, 'Bea')
  await page.keyboard.press('Enter')
  await heading(page, 'A code for Bea')
  await page
    .getByText(
      'Whoever uses this code first becomes Bea here and can read and change everything in this coalition. Hand it over like a key.',
    )
    .waitFor()
  await press(page, 'Take it back')
  await page.getByText(/^This code was taken back/).waitFor()

  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await heading(page, 'Settings')
  await tabTo(page, 'Same as computer')
  await page.keyboard.press('ArrowLeft')
  await page.locator('html[data-theme=contrast]').waitFor()
  await press(page, /^English.*The app speaks|^The app speaks|^English/)
  await page.getByRole('option', { name: /Español/ }).waitFor()
  await page.keyboard.type('Esp')
  await page.keyboard.press('Enter')
  await heading(page, 'Ajustes')
  expect(await page.locator('html').getAttribute('lang')).toBe('es')
})
