import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../stage/stage-server.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(async () => {
  await stage.close()
})

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
  })

/** Tab until something of this name has the focus; fails when a round through the page does not meet it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const met: string[] = []
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    met.push(at.slice(0, 40))
    if (typeof name === 'string' ? at === name : name.test(at)) return
  }
  throw new Error(`Tab never met ${String(name)}, only ${met.join(' | ')}`)
}

/** How many strengths the page says there are; other rooms bring some of their own to the stage. */
const countOf = async (page: Page) =>
  Number.parseInt((await page.locator('.page-head__description').textContent()) ?? '', 10)

const ringed = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at !== null && getComputedStyle(at).outlineStyle !== 'none'
  })

test('by keys alone: add a strength, edit it, put it away, and take that back', async () => {
  const page = await stage.open('assets')
  await page.locator('[data-spot]').first().waitFor()
  const before = await countOf(page)
  await tabTo(page, 'Add a strength')
  expect(await ringed(page)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('River choir')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Culture and healing' }).waitFor()
  await page.keyboard.type('cul')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Forty voices who know each other')
  await tabTo(page, 'Add')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('complementary', { name: 'River choir' })
  await drawer.getByText('Forty voices who know each other').waitFor()

  await tabTo(page, /^Write on: What is strong here. Forty voices/)
  expect(await ringed(page)).toBe(true)
  await page.keyboard.press('Enter')
  await drawer.getByRole('textbox', { name: 'What is strong here' }).waitFor()
  await page.keyboard.type(', and sing on Fridays')
  await page.keyboard.press('Control+Enter')
  await drawer.getByText('Forty voices who know each other, and sing on Fridays').waitFor()
  expect(await focused(page)).toMatch(/^Write on: What is strong here. .*Fridays/)

  await page.keyboard.press('Enter')
  await drawer.getByRole('textbox', { name: 'What is strong here' }).waitFor()
  await page.keyboard.type(' In four parts.')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
  await drawer.getByRole('button', { name: /^Write on: .*Fridays$/ }).waitFor()
  expect(await drawer.isVisible()).toBe(true)

  await tabTo(page, /^Name: River choir/)
  await page.keyboard.press('Enter')
  await page.keyboard.type(' never said')
  await page.keyboard.press('Escape')
  await drawer.getByText('never said').waitFor({ state: 'detached' })
  expect(await drawer.isVisible()).toBe(true)

  await drawer.getByRole('button', { name: 'More for River choir' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /^Put away/ }).waitFor()
  await page.keyboard.press('Enter')
  await drawer.waitFor({ state: 'detached' })
  await page.getByText('“River choir” was put away').waitFor()
  expect(await countOf(page)).toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => countOf(page)).toBe(before + 1)
  await page.close()
})

test('the list by keys: move, choose several, put them away, take it back; Escape closes a record and returns', async () => {
  const page = await stage.open('assets')
  await page.locator('[data-spot]').first().waitFor()
  await page
    .getByRole('radio', { name: 'List' })
    .or(page.getByRole('button', { name: /^List$/ }))
    .first()
    .focus()
  await page.keyboard.press('Enter')
  const grid = page.getByRole('grid', { name: 'Strengths' })
  await grid.waitFor()
  const before = await countOf(page)
  await grid.getByRole('row').nth(1).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('3 chosen').waitFor()
  await page.getByRole('button', { name: 'Put away' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => countOf(page)).toBe(before - 3)
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => countOf(page)).toBe(before)

  await grid.getByRole('row').nth(2).focus()
  await page.keyboard.press('ArrowDown')
  const row = await focused(page)
  await page.keyboard.press('Enter')
  await page.locator('.drawer h2').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.drawer').waitFor({ state: 'detached' })
  expect(await focused(page)).toBe(row)
  await page.close()
})

test('the map by keys: the map moves, markers take the focus one from the other, Enter opens one', async () => {
  const page = await stage.open('assets')
  await page.locator('[data-spot]').first().waitFor()
  const place = () =>
    page
      .locator('[data-spot]')
      .first()
      .evaluate((spot) => spot.style.transform)
  await page.getByRole('group', { name: /^Map with \d+ places/ }).focus()
  const before = await place()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('+')
  await expect.poll(place).not.toBe(before)
  await page.keyboard.press('0')
  await page.keyboard.press('Tab')
  const first = await focused(page)
  expect(first).toMatch(/, (Work|Culture|Organ|People|Places|Groups|Land)/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const second = await focused(page)
  expect(second).not.toBe(first)
  await page.keyboard.press('Enter')
  await page.locator('.drawer h2').waitFor()
  expect(second).toContain(await page.locator('.drawer h2').textContent())
  await page.close()
})

test('a place is given by keys: the middle of the map, and taken off again', async () => {
  const page = await stage.open('assets')
  await page.locator('[data-spot]').first().waitFor()
  await page.getByRole('row').filter({ hasText: 'Drum group' }).click()
  await page.getByRole('button', { name: 'Put it on the map' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Use the middle of the map' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(/^On the map at/).waitFor()
  await page.getByRole('button', { name: 'Take it off the map' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('No place yet').waitFor()
  await page.close()
})

test('search as you type, also without accents, and kinds leave what fits', async () => {
  const page = await stage.open('assets')
  await page.getByRole('searchbox').fill('tomas')
  await page.getByText('1 shown').waitFor()
  expect(await page.getByRole('row').count()).toBe(1)
  await page.getByRole('searchbox').fill('')
  await page.getByRole('button', { name: /^Organizations/ }).click()
  await page.getByText(/^\d+ shown$/).waitFor()
  await page.getByRole('searchbox').fill('zzzz')
  await page.getByRole('heading', { name: 'Nothing here matches' }).waitFor()
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByText('Second Chair Barbershop').first().waitFor()
  await page.close()
})
