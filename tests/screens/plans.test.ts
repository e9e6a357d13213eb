import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inLongSet, keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { at, type Screens, sidewaysAt, walk } from '../support/walk.ts'
import { findBarriers } from '../support/axe.ts'
import { focused, ringed } from '../support/keys.ts'
import { useStage } from '../stage/use-stage.ts'

const { open } = useStage()

const phone = { viewport: { width: 390, height: 844 }, density: 'touch' } as const

/** The plan, and Home with what comes of it. */
const screens: Screens = { plans: at('/plans'), home: at('') }

test.each(looksToTry)('axe finds nothing in $language, $scheme, $width', async (look) => {
  const shown = await open('plans', viewOf(look))
  await walk(shown, screens, async (screen) => {
    expect.soft(await findBarriers(shown), screen).toEqual([])
    await keepShot(shown, screen, look)
  })
})

test.each([
  ['while it is empty', { empty: true }],
  ['on a phone', phone],
  ...inLongSet([['with more contrast', { theme: 'contrast' }]] as const),
] as const)('axe finds nothing %s', async (_, view) => {
  const shown = await open('plans', view)
  await walk(shown, screens, async (screen) => {
    expect.soft(await findBarriers(shown), screen).toEqual([])
  })
})

test.each([
  [100, [900, 320]],
  [150, [720, 390]],
] as const)(
  'with text of %i per cent nothing scrolls sideways at %j px',
  async (textSize, widths) => {
    const shown = await open('plans', { textSize, viewport: { width: 320, height: 700 } })
    await walk(shown, screens, async (screen) => {
      expect.soft(await sidewaysAt(shown, widths, '#main, .plans-body'), screen).toEqual([])
    })
  },
)

test('there is one thing to scroll, with and without a record beside the plan', async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 700 },
  ]) {
    const shown = await open('plans', { viewport })
    const scrolling = () =>
      shown.evaluate(() =>
        [...document.querySelectorAll('#main, #main *')]
          .filter((box) => box.scrollHeight > box.clientHeight + 1)
          .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowY))
          .map((box) => box.className.split(' ').at(-1)),
      )
    const whole = viewport.width > 720 ? 'plans-body' : 'main'
    expect(await scrolling()).toEqual([whole])
    await shown.getByRole('link', { name: 'Deliver the fall brief' }).click()
    await shown.getByRole('button', { name: /^Write on: Notes\./ }).waitFor()
    expect(await scrolling()).toEqual([whole, 'drawer__body'])
    await shown.close()
  }
})

/** The words of all rows, from top to bottom, where they are drawn. */
const names = (shown: Page) => shown.locator('.plans-goal .plans-row .plans-name').allTextContents()

describe('the plan', () => {
  test('a new goal begins in its field and is written by keys alone', async () => {
    const shown = await open('plans', { empty: true })
    await shown.getByRole('button', { name: 'Write the first goal' }).focus()
    await shown.keyboard.press('Enter')
    await shown.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await shown.keyboard.type('A warm place after three')
    await shown.getByRole('button', { name: 'Add this goal' }).focus()
    await shown.keyboard.press('Enter')
    await shown.getByRole('heading', { name: 'A warm place after three' }).waitFor()
  })

  test('an action is pulled by the pointer into another objective, under a strict content security policy', async () => {
    const shown = await open('plans', { viewport: { width: 1440, height: 1800 } })
    const broken: string[] = []
    shown.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text())
    })
    const grip = shown.getByRole('button', { name: 'Move: Deliver the fall brief' })
    const from = await grip.boundingBox()
    const to = await shown
      .getByRole('link', { name: 'Draft a one-page room agreement' })
      .boundingBox()
    if (from === null || to === null) throw new Error('both rows are drawn')
    await shown.mouse.move(from.x + 10, from.y + 10)
    await shown.mouse.down()
    await shown.mouse.move(from.x + 14, from.y + 30, { steps: 5 })
    await shown.mouse.move(from.x + 14, to.y + 8, { steps: 20 })
    await shown.mouse.up()
    await shown.getByText('Moved.').waitFor()
    const rows = await names(shown)
    const at = rows.indexOf('Deliver the fall brief')
    expect(rows.slice(at, at + 2)).toEqual([
      'Deliver the fall brief',
      'Draft a one-page room agreement',
    ])
    expect(broken).toEqual([])
  })

  test('the same by keys: Space, arrows, Space; the focus stays with what is held', async () => {
    const shown = await open('plans', { viewport: { width: 1440, height: 1800 } })
    const grip = shown.getByRole('button', { name: 'Move: Five voices at public comment' })
    await grip.focus()
    await shown.keyboard.press('Space')
    await shown.keyboard.press('ArrowDown')
    await shown.keyboard.press('ArrowDown')
    expect(await grip.evaluate((button) => button === document.activeElement)).toBe(true)
    await shown.keyboard.press('Space')
    await shown.getByText('Moved.').waitFor()
    const rows = await names(shown)
    const at = rows.indexOf('Five voices at public comment')
    expect(rows.slice(at - 1, at + 2)).toEqual([
      'Walk the school with Ms. Osei',
      'Five voices at public comment',
      'Draft a one-page room agreement',
    ])
  })

  test('after “I will” the focus stays where the button was, in the plan and beside it', async () => {
    const shown = await open('plans')
    const [first, second] = await shown.getByRole('button', { name: /^I will: / }).all()
    if (first === undefined || second === undefined) throw new Error('two actions need somebody')
    const words = ((await first.getAttribute('aria-label')) ?? '').slice('I will: '.length)
    const row = shown.locator('.plans-row').filter({ hasText: words })
    await first.focus()
    await shown.keyboard.press('Enter')
    await row.getByRole('button', { name: /^I will/ }).waitFor({ state: 'detached' })
    await expect.poll(() => row.evaluate((all) => all.contains(document.activeElement))).toBe(true)
    expect(await ringed(shown)).toBe(true)

    await shown
      .locator('.plans-row')
      .filter({ has: shown.getByRole('button', { name: /^I will/ }) })
      .first()
      .getByRole('link')
      .click()
    const drawer = shown.locator('.drawer')
    await drawer.getByRole('button', { name: 'I will' }).focus()
    await shown.keyboard.press('Enter')
    await drawer.getByRole('button', { name: 'I will' }).waitFor({ state: 'detached' })
    await expect.poll(() => focused(shown)).toBe('Marisol Vega')
  })

  test.each(looksToTry)(
    'a goal and notes are written together beside the plan: $language, $scheme',
    async (look) => {
      const shown = await open('plans', viewOf(look))
      await shown.getByRole('link', { name: 'Deliver the fall brief' }).click()
      const read = shown.locator('.drawer .texts-value')
      await read.focus()
      await shown.keyboard.press('Enter')
      await shown.locator('.ProseMirror').waitFor()
      await shown.keyboard.type('Dana has the key.')
      expect(await findBarriers(shown)).toEqual([])
      await keepShot(shown, 'plans-notes', look)
      await shown.keyboard.press('Control+Enter')
      await expect.poll(() => read.textContent()).toMatch(/Dana has the key\.$/)
      expect(await read.evaluate((button) => button === document.activeElement)).toBe(true)
      await shown.keyboard.press('Escape')
      await shown.locator('.drawer').waitFor({ state: 'detached' })
    },
  )

  test('a goal that is written on reads anew in the plan, letter by letter', async () => {
    const shown = await open('plans')
    const head = shown.getByRole('heading', { level: 2 }).first()
    const before = (await head.textContent()) ?? ''
    await head.getByRole('link').click()
    await shown.getByRole('button', { name: /^Write on: What will count as victory/ }).click()
    await shown.getByRole('textbox', { name: 'What will count as victory' }).waitFor()
    await shown.keyboard.type(' So say we.')
    await expect.poll(() => head.textContent()).toBe(`${before} So say we.`)
  })

  test('an action opens beside the plan and Escape comes back to its row; axe finds nothing there', async () => {
    const shown = await open('plans')
    const link = shown.getByRole('link', { name: 'Deliver the fall brief' })
    await link.focus()
    await shown.keyboard.press('Enter')
    await shown.getByRole('complementary', { name: 'Deliver the fall brief' }).waitFor()
    await shown.getByRole('button', { name: /^Write on: Notes\./ }).waitFor()
    expect(await findBarriers(shown)).toEqual([])
    await shown.keyboard.press('Escape')
    await shown.getByRole('complementary').waitFor({ state: 'detached' })
    expect(await link.evaluate((row) => row === document.activeElement)).toBe(true)
  })
})

test('on Home a thing I said I would do is ticked off by keys, and taken back', async () => {
  const shown = await open('')
  const box = shown.getByRole('checkbox', { name: 'Done: Deliver the fall brief' })
  await box.focus()
  await shown.keyboard.press('Space')
  const undo = shown.getByRole('button', { name: 'Undo: Deliver the fall brief' })
  await undo.waitFor()
  expect(await findBarriers(shown)).toEqual([])
  await undo.focus()
  await shown.keyboard.press('Enter')
  await undo.waitFor({ state: 'detached' })
  expect(await box.isChecked()).toBe(false)
})

test('on a phone every target is at least 44 px, text links excepted', async () => {
  for (const room of ['plans', '']) {
    const shown = await open(room, phone)
    const small = await shown.evaluate(() =>
      [...document.querySelectorAll('#main :is(button, .input, .button)')]
        .filter((element) => element.checkVisibility())
        .map((element) => ({
          name: element.getAttribute('aria-label') ?? element.textContent,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height > 1 && (box.height < 43.5 || box.width < 43.5))
        .map(({ name, box }) => `${name}: ${Math.round(box.width)}×${Math.round(box.height)}`),
    )
    expect({ room, small }).toEqual({ room, small: [] })
    await shown.close()
  }
})
