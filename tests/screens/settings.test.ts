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

async function open(room: string, view: StageView = {}): Promise<Page> {
  page = await stage.open(room, view)
  await page.locator('main .loading').waitFor({ state: 'detached' })
  return page
}

const pages = ['', '/storage', '/set-aside', '/report'] as const

test.each(pages)('axe finds nothing on settings%s in every look', async (below) => {
  for (const look of looks) {
    const { language, scheme, width, height } = look
    const view = { language, theme: scheme, viewport: { width, height }, below }
    const shown = await open('settings', view)
    expect(await findBarriers(shown)).toEqual([])
    await keepShot(shown, `settings${below.replace('/', '-')}`, look)
    await shown.close()
  }
})

/** Each pair of a theme, a density, a text size and a language stands in one of these. */
const pairwise = [
  ['light', 'comfortable', 150, 'ar'],
  ['light', 'compact', 112, 'en'],
  ['light', 'touch', 125, 'es'],
  ['dark', 'comfortable', 125, 'en'],
  ['dark', 'compact', 150, 'es'],
  ['dark', 'touch', 112, 'ar'],
  ['contrast', 'comfortable', 112, 'es'],
  ['contrast', 'compact', 125, 'ar'],
  ['contrast', 'touch', 150, 'en'],
] as const

test.each(pairwise)(
  'with %s, %s, text size %i in %s axe finds nothing and nothing scrolls sideways',
  async (theme, density, textSize, language) => {
    for (const [room, width] of [
      ['settings', 640],
      ['plans', 1100],
    ] as const) {
      const viewport = { width, height: 700 }
      const shown = await open(room, { theme, density, textSize, language, viewport })
      expect(await findBarriers(shown)).toEqual([])
      const over = await shown.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBe(0)
      await shown.close()
    }
  },
)

test('with forced colours and at 320 px everything is there; by keyboard nothing moves and letters are no keys', async () => {
  const shown = await open('settings', { viewport: { width: 320, height: 700 } })
  await shown.emulateMedia({ forcedColors: 'active' })
  expect(await findBarriers(shown)).toEqual([])
  const over = await shown.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBe(0)
  await shown.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
  await shown.getByRole('switch', { name: 'Nothing moves by itself' }).focus()
  await shown.keyboard.press('Space')
  await shown.waitForFunction(() => document.documentElement.dataset['motion'] === 'less')
  await shown.getByRole('switch', { name: 'Single letters and signs are keys' }).focus()
  await shown.keyboard.press('Space')
  await shown.locator('main').focus()
  await shown.keyboard.press('?')
  await shown.keyboard.press('g')
  await shown.keyboard.press('p')
  expect(await shown.getByRole('dialog').count()).toBe(0)
  expect(await shown.getByRole('heading', { level: 1, name: 'Settings' }).count()).toBe(1)
})
