import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'
import { findBarriers } from '../support/axe.ts'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

async function open(view: StageView = {}): Promise<Page> {
  const page = await stage.open('connections', view)
  await page.locator('.connections').waitFor()
  return page
}

test.each(looksToTry)('axe finds nothing in $language, $scheme, $width', async (look) => {
  const shown = await open(viewOf(look))
  expect(await findBarriers(shown)).toEqual([])
  await keepShot(shown, 'connections', look)
})

test('axe finds nothing while there is no way yet, on a phone, or with more contrast', async () => {
  const phone = { viewport: { width: 390, height: 844 }, density: 'touch' } as const
  for (const view of [{ empty: true }, phone, { theme: 'contrast' as const }]) {
    const shown = await open(view)
    expect(await findBarriers(shown)).toEqual([])
    await shown.close()
  }
})

test.each([
  [320, 100, 'en'],
  [390, 150, 'ar'],
  [720, 150, 'es'],
  [900, 125, 'en'],
] as const)(
  'at %i px, text of %i, in %s nothing scrolls sideways',
  async (width, textSize, language) => {
    const shown = await open({ textSize, language, viewport: { width, height: 700 } })
    expect(await widerBy(shown)).toBe(0)
  },
)

test('from the sync status one comes here, switches the door and adds an address, by keys alone', async () => {
  const shown = await stage.open('plans', { empty: true })
  await shown.locator('button.sync').focus()
  await shown.keyboard.press('Enter')
  await shown.getByRole('link', { name: 'How our computers meet' }).focus()
  await shown.keyboard.press('Enter')
  await shown.getByRole('heading', { name: 'How our computers meet' }).waitFor()
  await shown.getByRole('switch', { name: /Let others on this network/ }).focus()
  await shown.keyboard.press('Space')
  const field = shown.getByRole('textbox', { name: /Address of another computer/ })
  await field.focus()
  await shown.keyboard.type('scheme easily march scare mosquito clump')
  await shown.keyboard.press('Enter')
  await shown.waitForFunction(
    () => document.querySelector<HTMLInputElement>('.connections-add input')?.value === '',
  )
})
