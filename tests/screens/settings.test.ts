import { expect, test } from 'vitest'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { inLongSet, keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { at, type Screens, walk, widerBy } from '../support/walk.ts'

const { open } = useStage()

const screens: Screens = {
  settings: at('/settings'),
  'settings-storage': at('/settings/storage'),
  'settings-set-aside': at('/settings/set-aside'),
  'settings-report': at('/settings/report'),
}

test.each(looksToTry)('axe finds nothing in $language, $scheme, $width', async (look) => {
  const shown = await open('settings', viewOf(look))
  await walk(shown, screens, async (screen) => {
    expect.soft(await findBarriers(shown), screen).toEqual([])
    await keepShot(shown, screen, look)
  })
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

/** Each theme, density and language once, with the largest text. */
const few: readonly (typeof pairwise)[number][] = [pairwise[0], pairwise[4], pairwise[8]]

test.each(few.concat(inLongSet(pairwise.filter((one) => !few.includes(one)))))(
  'with %s, %s, text size %i in %s axe finds nothing and nothing scrolls sideways',
  async (theme, density, textSize, language) => {
    const shown = await open('settings', { theme, density, textSize, language })
    const widths: Readonly<Record<string, number>> = { settings: 640, plans: 1100 }
    await walk(shown, { settings: at('/settings'), plans: at('/plans') }, async (screen) => {
      await shown.setViewportSize({ width: widths[screen] ?? 0, height: 700 })
      expect.soft(await findBarriers(shown), screen).toEqual([])
      expect.soft(await widerBy(shown), screen).toBe(0)
    })
  },
)

test('with forced colours and at 320 px everything is there; by keyboard nothing moves and letters are no keys', async () => {
  const shown = await open('settings', { viewport: { width: 320, height: 700 } })
  await shown.emulateMedia({ forcedColors: 'active' })
  expect(await findBarriers(shown)).toEqual([])
  expect(await widerBy(shown)).toBe(0)
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
