import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import ar from '#resources/locales/ar/plans.json' with { type: 'json' }
import en from '#resources/locales/en/plans.json' with { type: 'json' }
import { readPdf } from '../briefs/pages-reading.ts'
import { findBarriers } from '../support/axe.ts'
import { focused } from '../support/keys.ts'
import { keepShot, looks, looksToTry, viewOf } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

async function open(view: StageView = {}): Promise<Page> {
  return stage.open('plans', view)
}

/** One of three ways to look, by its place in the switch. */
const turnTo = (shown: Page, at: number) => shown.locator('.segments__item').nth(at).click()

const phone = { viewport: { width: 390, height: 844 }, density: 'touch' } as const

test.each(looksToTry)('timeline and who carries what: $language, $scheme', async (look) => {
  const shown = await open(viewOf(look))
  await turnTo(shown, 1)
  await shown.locator('.timeline').first().waitFor()
  expect(await findBarriers(shown)).toEqual([])
  await keepShot(shown, 'plans-timeline', look)
  await turnTo(shown, 2)
  await shown.locator('.carrying').waitFor()
  expect(await findBarriers(shown)).toEqual([])
  await keepShot(shown, 'plans-carrying', look)
  // What a calendar file would hold is said before it is made.
  const words = look.language === 'ar' ? ar : en
  await shown.getByRole('button', { name: words.more, exact: true }).first().click()
  await shown.getByRole('menuitem', { name: words.calendar, exact: true }).click()
  await shown.getByRole('dialog').getByRole('checkbox').first().waitFor()
  expect(await findBarriers(shown)).toEqual([])
  await keepShot(shown, 'plans-calendar', look)
})

test('on a phone and at 320 px nothing scrolls sideways, and axe finds nothing', async () => {
  for (const view of [phone, { viewport: { width: 320, height: 700 } }]) {
    const shown = await open(view)
    for (const at of [1, 2]) {
      await turnTo(shown, at)
      await shown
        .locator(at === 1 ? '.timeline' : '.carrying')
        .first()
        .waitFor()
      expect(await widerBy(shown, '#main, .plans-body')).toBe(0)
      expect(await findBarriers(shown)).toEqual([])
      const name = `${at === 1 ? 'plans-timeline' : 'plans-carrying'}-${String(view.viewport.width)}`
      await keepShot(shown, name, looks[0])
    }
    await shown.close()
  }
})

test('by keys alone: look at the timeline, open an action, say what comes first, and take that back', async () => {
  const shown = await open()
  await shown.getByRole('radio', { name: 'Plan' }).focus()
  await shown.keyboard.press('ArrowRight')
  await shown.keyboard.press('Enter')
  const timeline = shown.getByRole('article', { name: /^By spring 2027/ })
  await timeline
    .getByText('Waits for: “Deliver the fall brief”')
    .or(timeline.getByText(/^Waits for: .*Deliver the fall brief/))
    .waitFor()
  const row = timeline.getByRole('link', { name: 'Story evening for council' })
  await row.focus()
  await shown.keyboard.press('Enter')
  const drawer = shown.getByRole('complementary', { name: 'Story evening for council' })
  const field = drawer.getByRole('combobox', { name: 'What comes first' })
  await field.focus()
  await shown.keyboard.type('Walk')
  await shown.getByRole('option', { name: 'Walk the school with Ms. Osei' }).waitFor()
  await shown.keyboard.press('ArrowDown')
  await shown.keyboard.press('Enter')
  const gone = drawer.getByRole('button', {
    name: 'No longer waits for: Walk the school with Ms. Osei',
  })
  await gone.focus()
  await shown.keyboard.press('Enter')
  await gone.waitFor({ state: 'detached' })
  await expect.poll(() => focused(shown)).not.toBe('')
  await shown.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  expect(await row.evaluate((link) => link === document.activeElement)).toBe(true)
})

test('on paper the plan is one page in every look, with nothing on it to press', async () => {
  const shown = await open()
  for (const [at, selector] of ['.plans-goal', '.timeline', '.carrying'].entries()) {
    await turnTo(shown, at)
    await shown.locator(selector).first().waitFor()
    const file = await shown.pdf({ format: 'A4' })
    const folder = process.env['COMMONWEAVE_SHOTS']
    if (folder !== undefined) writeFileSync(join(folder, `plans-print-${String(at)}.pdf`), file)
    const { pages, text } = await readPdf(new Uint8Array(file))
    expect(pages).toHaveLength(1)
    expect(text).toContain('Ask the board to adopt it')
    for (const words of ['New goal', 'I will', 'Add an action', 'Settings', 'Tomorrow', 'days ago'])
      expect(text).not.toContain(words)
  }
})

test.each([
  { look: looks[1], width: 1440 },
  { look: looks[0], width: 320 },
])('several plans for a goal, by keys alone: $look.language at $width', async ({ look, width }) => {
  const { language, scheme, height } = look
  const shown = await open({ language, theme: scheme, viewport: { width, height } })
  const goal = shown.locator('.plans-goal').first()
  const press = async (target: Locator) => {
    await target.focus()
    await shown.keyboard.press('Enter')
  }
  await press(goal.locator('.plans-goal__head .button--icon').last())
  await press(shown.getByRole('menuitem').nth(-2))
  const dialog = shown.getByRole('dialog')
  await dialog.getByRole('textbox').first().waitFor()
  await shown.keyboard.type('Two evenings a week')
  await dialog.getByRole('radio').last().focus()
  await shown.keyboard.press('Space')
  expect(await findBarriers(shown)).toEqual([])
  await shown.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const bar = goal.locator('.way-bar')
  // The name of the button that had the focus lies over the page, and over no landmark.
  await bar.getByRole('button', { name: /^Two evenings a week/ }).focus()
  await shown.getByRole('tooltip').waitFor({ state: 'detached' })
  expect(await goal.locator('.plans-actions > li').count()).toBe(9)
  expect(await findBarriers(shown)).toEqual([])
  expect(await widerBy(shown, '#main, .plans-body')).toBe(0)
  await keepShot(shown, `plans-ways${width === 320 ? '-320' : ''}`, look)
  await press(bar.locator('.button--icon'))
  await press(shown.getByRole('menuitem').first())
  await dialog.getByRole('table').waitFor()
  expect(await findBarriers(shown)).toEqual([])
  expect(await widerBy(shown, '#main, .plans-body')).toBe(0)
  await keepShot(shown, `plans-compare${width === 320 ? '-320' : ''}`, look)
  await press(dialog.locator('td .button'))
  await expect.poll(() => dialog.locator('td').last().locator('.chip').count()).toBe(1)
})
