import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, type StageView } from '../stage/stage-server.ts'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks } from '../support/shots.ts'

let stage: Stage
let page: Page | undefined

beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(() => stage.close())
afterEach(async () => {
  await page?.close()
  page = undefined
})

async function open(view: StageView = {}): Promise<Page> {
  page = await stage.open('archive', view)
  await page.getByRole('listitem').first().waitFor()
  return page
}

test.each(looks)('axe finds nothing in $language, $scheme, $width', async (look) => {
  const { language, scheme, width, height } = look
  const shown = await open({ language, theme: scheme, viewport: { width, height } })
  expect(await findBarriers(shown)).toEqual([])
  await keepShot(shown, 'archive', look)
})

test('at 320 px nothing scrolls sideways, and by keyboard something comes back', async () => {
  const shown = await open({ viewport: { width: 320, height: 700 }, density: 'touch' })
  const over = await shown.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBe(0)
  const rows = shown.getByRole('list', { name: 'What was put away' }).getByRole('listitem')
  const before = await rows.count()
  expect(before).toBeGreaterThan(0)
  await shown
    .getByRole('button', { name: /^Bring back: / })
    .first()
    .focus()
  await shown.keyboard.press('Enter')
  await shown
    .getByText(/is back\.$/)
    .first()
    .waitFor()
  await expect.poll(() => rows.count()).toBe(before - 1)
})
