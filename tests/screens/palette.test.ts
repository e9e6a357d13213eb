import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks, looksToTry, viewOf } from '../support/shots.ts'

const { open } = useStage()

async function openPalette(shown: Page): Promise<void> {
  await shown.keyboard.press('Control+k')
  await shown.getByRole('combobox').waitFor()
}

test.each(looksToTry)('axe finds nothing in $language, $scheme, $width', async (look) => {
  const shown = await open('plans', viewOf(look))
  await shown.keyboard.press('Control+k')
  const field = shown.getByRole('combobox')
  await field.waitFor()
  expect(await findBarriers(shown)).toEqual([])
  await field.fill('library')
  await shown.getByRole('option').getByText('Library', { exact: false }).first().waitFor()
  expect(await findBarriers(shown)).toEqual([])
  await keepShot(shown, 'palette', look)
})

test('by keyboard alone: found in another area, opened, and the focus is on that page', async () => {
  const shown = await open('plans')
  await openPalette(shown)
  await shown.keyboard.type('library')
  const first = shown.getByRole('option').first()
  await shown.getByRole('group', { name: 'Asset map' }).waitFor()
  const field = shown.getByRole('combobox')
  const active = await field.getAttribute('aria-activedescendant')
  expect(await first.getAttribute('id')).toBe(active)
  expect(await field.getAttribute('aria-controls')).toBe(
    await shown.getByRole('listbox').getAttribute('id'),
  )
  await shown.keyboard.press('ArrowDown')
  expect(await field.getAttribute('aria-activedescendant')).not.toBe(active)
  await shown.keyboard.press('ArrowUp')
  const name = await first.locator('.palette__title').innerText()
  await shown.keyboard.press('Enter')
  await shown.getByRole('combobox').waitFor({ state: 'detached' })
  await shown.getByRole('heading', { level: 1, name: 'Priorities' }).waitFor()
  await shown.waitForFunction(
    (title) => document.activeElement?.closest('article')?.ariaLabel === title,
    name,
  )
  // What was opened last stands first the next time.
  await shown.keyboard.press('Control+k')
  await shown.getByRole('group', { name: 'Lately' }).waitFor()
  expect(await shown.getByRole('option').first().locator('.palette__title').innerText()).toBe(name)
  await shown.keyboard.press('Escape')
  await shown.getByRole('combobox').waitFor({ state: 'detached' })
})

test('something to do is done; a page begins what was asked of it; nothing found says so', async () => {
  const shown = await open('', { below: '' })
  const find = shown.getByRole('button', { name: 'Search or do anything' })
  await find.click()
  await shown.getByRole('combobox').waitFor()
  await shown.keyboard.type('colors dark')
  await shown.getByRole('option', { name: /^Colors: Dark/ }).waitFor()
  await shown.keyboard.press('Enter')
  await shown.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
  await shown.waitForFunction(() => document.activeElement?.classList.contains('find') === true)
  await openPalette(shown)
  await shown.keyboard.type('add a goal')
  await shown.getByRole('option', { name: /^Add a goal/ }).waitFor()
  await shown.keyboard.press('Enter')
  await shown.getByRole('dialog').getByRole('textbox').first().waitFor()
  await shown.keyboard.press('Escape')
  await openPalette(shown)
  await shown.keyboard.type('zzqq')
  await shown.getByText('Nothing here is called that.', { exact: false }).waitFor()
  expect(await shown.getByRole('option').count()).toBe(1)
  await shown.getByRole('option', { name: 'Add the idea “zzqq”' }).waitFor()
})

test('the list of keys opens with ?, closes with Escape, and axe finds nothing', async () => {
  const shown = await open('plans')
  await shown.keyboard.press('?')
  const list = shown.getByRole('dialog', { name: 'Keys' })
  await list.waitFor()
  expect(await list.getByText('Ctrl Z', { exact: true }).count()).toBe(1)
  expect(await findBarriers(shown)).toEqual([])
  await keepShot(shown, 'keys', looks[0])
  await shown.keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
})

test.each([
  [320, 100],
  [390, 150],
] as const)('at %i px and text size %i nothing scrolls sideways', async (width, textSize) => {
  const viewport = { width, height: 700 }
  const shown = await open('plans', { textSize, viewport, density: 'touch' })
  await shown.getByRole('button', { name: 'Search or do anything' }).click()
  await shown.getByRole('combobox').fill('library')
  await shown.getByRole('group', { name: 'Asset map' }).waitFor()
  const over = await shown.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.palette, .palette *, .top-bar')]
      .filter((box) => !box.classList.contains('sr-only'))
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1)
      .map((box) => `${box.tagName} ${box.className}`),
  )
  expect(over).toEqual([])
  await keepShot(shown, `palette-${String(width)}`, looks[0])
})
