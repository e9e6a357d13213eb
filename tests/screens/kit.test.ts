import { describe, expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { at, walk, widerBy } from '../support/walk.ts'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'

const { open } = useStage()

const looks: readonly (readonly [string, StageView])[] = [
  ['light, English', { theme: 'light', language: 'en' }],
  ['dark, Arabic', { theme: 'dark', language: 'ar' }],
  ['contrast, Spanish', { theme: 'contrast', language: 'es' }],
  [
    'dark, compact, 900 px',
    { theme: 'dark', density: 'compact', viewport: { width: 900, height: 700 } },
  ],
  ['light, phone', { theme: 'light', viewport: { width: 390, height: 844 } }],
]

test.each(looks)('axe finds nothing on the component sheet: %s', async (_, view) => {
  expect(await findBarriers(await open('kit', view))).toEqual([])
})

test.each([
  [320, 100],
  [390, 150],
  [720, 150],
  [900, 125],
] as const)('at %i px with text size %i nothing scrolls sideways', async (width, textSize) => {
  const shown = await open('kit', { textSize, viewport: { width, height: 700 } })
  await walk(shown, { kit: at('/kit'), settings: at('/settings') }, async (screen) => {
    expect.soft(await widerBy(shown), screen).toBe(0)
  })
})

test('on a phone every target is at least 44 px, text links excepted', async () => {
  const shown = await open('kit', { viewport: { width: 390, height: 844 } })
  const small = await shown.evaluate(() =>
    [...document.querySelectorAll('button, [role="tab"], .choice, .switch, .input')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip, .date__part'))
      .map((element) => ({
        name: element.textContent || element.className,
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.height > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(({ name, box }) => `${name}: ${Math.round(box.width)}×${Math.round(box.height)}`),
  )
  expect(small).toEqual([])
})

test('the page breaks no rule of a strict content security policy, with menus, dialogs and dates open', async () => {
  const shown = await open('kit')
  const broken: string[] = []
  shown.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text())
  })
  await shown.reload()
  await shown.getByRole('button', { name: 'Say something' }).click()
  await shown.getByRole('button', { name: 'Remove a phone' }).click()
  await shown.keyboard.press('Escape')
  await shown.getByRole('button', { name: /Due/ }).last().click()
  await shown.keyboard.press('Escape')
  await shown.getByRole('button', { name: /Owner/ }).click()
  await shown.keyboard.press('Escape')
  expect(broken).toEqual([])
})

describe('by keys alone', () => {
  test('a menu, a list to choose from and a day', async () => {
    const shown = await open('kit')
    await shown.getByRole('button', { name: /^Language/ }).focus()
    await shown.keyboard.press('ArrowDown')
    await shown.getByRole('menuitemradio', { name: /Español/ }).waitFor()
    await shown.keyboard.press('ArrowDown')
    await shown.keyboard.press('Enter')
    await shown.getByRole('link', { name: 'Ajustes' }).waitFor()

    const owner = shown.getByRole('button', { name: /Owner/ })
    await owner.focus()
    await shown.keyboard.press('Enter')
    await shown.getByRole('option', { name: /DeShawn/ }).waitFor()
    await shown.keyboard.press('ArrowDown')
    await shown.keyboard.press('Enter')
    await shown.getByRole('listbox').waitFor({ state: 'detached' })
    expect(await owner.textContent()).toContain('DeShawn')
    expect(await owner.evaluate((button) => button === document.activeElement)).toBe(true)

    const due = shown.getByRole('group', { name: 'Due' })
    const day = due.getByRole('spinbutton').first()
    await day.focus()
    await shown.keyboard.press('ArrowUp')
    expect(await due.textContent()).toContain('25')
  })

  test('10,000 rows: arrows, pages, ends; only those in sight are drawn; Enter opens and Escape comes back', async () => {
    const shown = await open('kit', { viewport: { width: 1440, height: 900 } })
    const grid = shown.getByRole('grid', { name: 'Places' })
    const focused = () => shown.evaluate(() => document.activeElement?.getAttribute('data-key'))
    await grid.scrollIntoViewIfNeeded()
    await grid.getByRole('row').nth(1).focus()
    await shown.keyboard.press('End')
    await shown.waitForFunction(
      () => document.activeElement?.getAttribute('data-key') === 'place-9999',
    )
    await shown.keyboard.press('PageUp')
    await shown.waitForFunction(
      () => document.activeElement?.getAttribute('data-key') !== 'place-9999',
    )
    await shown.keyboard.press('Home')
    await shown.waitForFunction(
      () => document.activeElement?.getAttribute('data-key') === 'place-0',
    )
    await shown.keyboard.press('ArrowDown')
    await shown.waitForFunction(
      () => document.activeElement?.getAttribute('data-key') === 'place-1',
    )
    expect(await grid.getAttribute('aria-rowcount')).toBe('10000')
    expect(await grid.locator('[role=row] [role=gridcell]').count()).toBeLessThan(80)
    await shown.keyboard.press('Enter')
    await shown.getByRole('complementary', { name: 'place-1' }).waitFor()
    await shown.keyboard.press('Escape')
    expect(await focused()).toBe('place-1')
  })
})
