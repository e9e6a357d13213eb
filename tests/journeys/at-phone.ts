import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { launchChromium } from '#tests/support/chromium.ts'

/** Somebody with a phone, in a real browser of its size. */
export type Phone = { readonly name: string; readonly page: Page }

/** People who open the address in their browser and type the words. `name`: by which the laptop is known; of no secure context, as in a hall. */
export async function openPhones(
  { name, port, words }: { readonly name: string; readonly port: string; readonly words: string },
  people: readonly string[],
): Promise<readonly Phone[]> {
  const browser = await launchChromium([`--host-resolver-rules=MAP ${name} 127.0.0.1`])
  onTestFinished(() => browser.close())
  return Promise.all(
    people.map(async (person) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
      const page = await context.newPage()
      await page.goto(`http://${name}:${port}/`)
      expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
      await page.getByLabel('The four words').fill(words)
      await page.getByRole('button', { name: 'Come in' }).click()
      await page.getByText('You are in.').waitFor()
      return { name: person, page }
    }),
  )
}

const isAt = ({ page }: Phone, title: string) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor()

const received = ({ page }: Phone) => page.getByText(/^Received\./).waitFor()

/** Says something in the field of this label. */
export async function say(phone: Phone, title: string, label: string, text: string) {
  const { page } = phone
  await isAt(phone, title)
  await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: 'Add it' }).click()
  await received(phone)
}

export async function passOn(phone: Phone, title: string): Promise<void> {
  await isAt(phone, title)
  await phone.page.getByRole('button', { name: 'Pass on this one' }).click()
  await phone.page.getByText(/^You passed\./).waitFor()
}

export async function nameStrength(phone: Phone, title: string, strength: string): Promise<void> {
  const { page } = phone
  await isAt(phone, title)
  await page.getByLabel('What or who is it?').fill(strength)
  await page.getByLabel('What is it?').selectOption('A place')
  await page.getByRole('button', { name: 'Add it' }).click()
  await received(phone)
}

export async function suggest(phone: Phone, title: string, theme: string): Promise<void> {
  const { page } = phone
  await isAt(phone, title)
  await page.getByLabel('A name for a theme').fill(theme)
  await page.getByRole('button', { name: 'Suggest it' }).click()
  await received(phone)
}

export async function answer(phone: Phone, title: string, words: string): Promise<void> {
  const { page } = phone
  await isAt(phone, title)
  await page.getByRole('radio', { name: words, exact: true }).check()
  await page.getByRole('button', { name: 'Send' }).click()
  await received(phone)
}

/** Gives dots, and reads the receipt once the ballot is in. */
export async function castDots(
  phone: Phone,
  title: string,
  dots: readonly string[],
): Promise<string> {
  const { page } = phone
  await isAt(phone, title)
  for (const option of dots)
    await page.getByRole('button', { name: `Add a dot to ${option}` }).click()
  await page.getByRole('button', { name: 'Send my ballot' }).click()
  await page.getByText('Your ballot is in.').waitFor()
  return page.getByText(/^(?:[0-9A-Z]{3} ){3}[0-9A-Z]{3}$/).innerText()
}

export const isOver = ({ page }: Phone): Promise<void> =>
  page.getByText('The meeting is over. Thank you.').waitFor()
