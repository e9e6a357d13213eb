import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'

const stage = useStage()

async function open(view: StageView = {}): Promise<Page> {
  const page = await stage.open('archive', view)
  await page.getByRole('listitem').first().waitFor()
  return page
}

test.each(looksToTry)('axe finds nothing in $language, $scheme, $width', async (look) => {
  const shown = await open(viewOf(look))
  expect(await findBarriers(shown)).toEqual([])
  await keepShot(shown, 'archive', look)
})

test('at 320 px nothing scrolls sideways, and by keyboard something comes back', async () => {
  const shown = await open({ viewport: { width: 320, height: 700 }, density: 'touch' })
  expect(await widerBy(shown)).toBe(0)
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
