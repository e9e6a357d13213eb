import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'

const stage = useStage()

async function open(view: StageView = {}): Promise<Page> {
  return stage.open('plans', view)
}

test.each(looksToTry)(
  'help and tour: axe finds nothing in $language, $scheme, $width',
  async (look) => {
    const shown = await open(viewOf(look))
    await shown.keyboard.press('F1')
    const dialog = shown.getByRole('dialog')
    await dialog.waitFor()
    expect(await findBarriers(shown)).toEqual([])
    await keepShot(shown, 'help', look)
    await dialog.getByRole('button').nth(0).press('Enter')
    await shown.locator('.tour').waitFor()
    await shown.locator('main h1').waitFor()
    expect(await findBarriers(shown)).toEqual([])
    await keepShot(shown, 'tour', look)
  },
)

test('by keyboard: help from its button and back to it; the tour to its end, where the page takes the focus', async () => {
  const shown = await open({ viewport: { width: 320, height: 700 }, density: 'touch' })
  const button = shown.getByRole('button', { name: 'What is this page for?' })
  await button.focus()
  await shown.keyboard.press('Enter')
  await shown.getByRole('dialog', { name: 'Plans' }).waitFor()
  await shown.keyboard.press('Escape')
  await shown.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'What is this page for?',
  )
  await shown.keyboard.press('F1')
  await shown.getByRole('button', { name: 'Show me around' }).press('Enter')
  for (let step = 1; step <= 6; step += 1) {
    await shown.getByText(`Step ${String(step)} of 6`).waitFor()
    await shown.waitForFunction(() => document.activeElement?.closest('.tour') !== null)
    expect(await widerBy(shown)).toBe(0)
    const next = step < 6 ? 'Next' : 'That was all'
    await shown.getByRole('button', { name: next }).press('Enter')
  }
  await shown.locator('.tour').waitFor({ state: 'detached' })
  await shown.getByRole('heading', { level: 1, name: 'Briefs' }).waitFor()
  await shown.waitForFunction(() => document.activeElement?.id === 'main')
})
