import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks } from '../support/shots.ts'
import { strength, useTextStage } from '../texts/stage-tabs.ts'

const { oneComputer } = useTextStage()

test('by keyboard alone on a phone in Arabic: bold, a list and a link, read again as what they are', async () => {
  const { open } = await oneComputer('')
  const { page, problems } = await open({ language: 'ar', theme: 'dark', width: 320 })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await strength(page).waitFor()
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name })
  await page.keyboard.type('## Tools')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- spade')
  await page.keyboard.press('Enter')
  expect(await tool('قائمة نقطية').getAttribute('aria-pressed')).toBe('true')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('rake')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  // One stop for Tab; arrows lead from button to button, the way the language reads.
  await expect.poll(() => focusedName(page)).toBe('رابط')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focusedName(page)).toBe('قائمة مرقّمة')
  await page.keyboard.press('Tab')
  expect(await strength(page).evaluate((text) => text === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('more')
  for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+Tab')
  await expect.poll(() => focusedName(page)).toBe('قائمة مرقّمة')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => focusedName(page)).toBe('رابط')
  await page.keyboard.press('Enter')
  const address = page.getByRole('textbox', { name: 'عنوان صفحة أو بريد إلكتروني' })
  await address.waitFor()
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await page.getByText('يبدأ العنوان بـ').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('example.org/tools')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => strength(page).locator('a').getAttribute('href'))
    .toBe('https://example.org/tools')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await keepShot(page, 'texts-looks', looks[1])
  await page.keyboard.press('Escape')
  const read = page.locator('.texts-value--rich')
  await read.waitFor()
  expect(await read.getByRole('heading').textContent()).toBe('Tools')
  await expect.poll(() => read.getByRole('listitem').allTextContents()).toEqual(['spade', 'rake'])
  expect(await read.locator('li strong').textContent()).toBe('rake')
  expect(await read.getByRole('link', { name: 'more' }).getAttribute('href')).toBe(
    'https://example.org/tools',
  )
  expect(await findBarriers(page)).toEqual([])
  await expect.poll(() => focusedName(page)).toBe('الكتابة في: What is strong here')
  await page.keyboard.press('Enter')
  await strength(page).waitFor()
  expect(problems).toEqual([])
})

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
