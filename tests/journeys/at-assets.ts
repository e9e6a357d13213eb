import { jpegFromPhone } from '#tests/support/pictures.ts'
import type { Member } from './member.ts'

export async function addStrength({ page, go }: Member, name: string): Promise<void> {
  await go('/assets')
  await page.getByRole('button', { name: 'Add a strength' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Culture and healing' }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('complementary', { name }).waitFor()
  await page.keyboard.press('Escape')
}

/** Finds a strength by searching and opens it. */
export async function openStrength({ page, go }: Member, name: string): Promise<void> {
  await go('/assets')
  await page
    .getByRole('radio', { name: 'List' })
    .or(page.getByRole('button', { name: /^List$/ }))
    .first()
    .click()
  await page.getByRole('searchbox').fill(name)
  // What is found stands now: a row that still moves may slip away from under a press.
  await page.getByText(/^[\d,]+ shown$/).waitFor()
  await page.getByRole('row').filter({ hasText: name }).first().click()
  await page.locator('.drawer').waitFor()
}

/** Writes one line into a field of the open strength, over what stood there. */
export async function writeField({ page }: Member, label: string, value: string): Promise<void> {
  const drawer = page.locator('.drawer')
  await drawer.getByRole('button', { name: new RegExp(`^${label}: `) }).click()
  await drawer.getByRole('textbox', { name: label }).fill(value)
  await page.keyboard.press('Enter')
  await drawer.getByRole('button', { name: new RegExp(`^${label}: ${value}`) }).waitFor()
}

/** Waits until the open strength says this somewhere. */
export async function waitForValue({ page }: Member, value: string): Promise<void> {
  await page.locator('.drawer').getByText(value).first().waitFor()
}

/** Says of a strength that anybody may see it. */
export async function makePublic(member: Member, strength: string): Promise<void> {
  await openStrength(member, strength)
  await member.page.getByRole('button', { name: 'Change who sees it' }).click()
  await member.page.getByRole('menuitemradio', { name: 'Public' }).click()
}

/** In the bar above: somebody else has this strength open. */
export async function seesLooking({ page }: Member, name: string, at: string): Promise<void> {
  const face = page.getByRole('banner').getByRole('link', { name: `${name} is looking at ${at}` })
  await face.waitFor()
}

/** Adds a photo as a phone makes it to the open strength. */
export async function addPhoto({ page }: Member, name: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.locator('.drawer').getByRole('button', { name: 'Add photos' }).click()
  const photo = { name, mimeType: 'image/jpeg', buffer: Buffer.from(jpegFromPhone()) }
  await (await choosing).setFiles(photo)
  await seesPhoto({ page }, name)
}

/** The open strength shows this photo, drawn. */
export async function seesPhoto({ page }: Pick<Member, 'page'>, name: string): Promise<void> {
  const tile = page.getByRole('button', { name: `Photo 1 of 1: ${name}` })
  await tile.locator('img').waitFor()
}
