import { expect, test } from 'vitest'
import { phoneStates } from '../stage/phone-states.ts'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { keepPicture } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'

const stage = useStage()

/** Where there is most on the page; `npm run shots` looks at all of them. */
const fullest = [
  'join',
  'rest',
  'given',
  'map-assets',
  'gradients',
  'impact-effort',
  'many-ranked',
  'by-cards',
  'secret',
  'result',
  'closed-vote',
  'closed-secret',
  'away-kept',
  'interpreting',
]
const isWhole = process.env['COMMONWEAVE_SHOTS'] !== undefined
const shown = isWhole ? ['join', ...Object.keys(phoneStates)] : fullest
/** By axe, which takes longest; all of them with `npm run shots`. */
const tried = new Set(['map-assets', 'many-ranked', 'by-cards', 'closed-secret', 'interpreting'])

test('states of a phone, from right to left in the dark at 320 px: nothing sideways, passing in sight, large enough to press, and axe finds nothing', async () => {
  for (const state of shown) {
    const view = { language: 'ar', scheme: 'dark', width: 320, height: 640 } as const
    const page = await stage.openPhone(state, view)
    expect.soft(await widerBy(page), state).toBe(0)
    const pressed = await page.locator('button:visible, select:visible').evaluateAll((all) =>
      all.map((one) => {
        const { height, bottom } = one.getBoundingClientRect()
        return { height, isPinned: one.closest('.g-foot') !== null, bottom }
      }),
    )
    for (const { height, isPinned, bottom } of pressed) {
      expect.soft(height, state).toBeGreaterThanOrEqual(44)
      if (isPinned) expect.soft(bottom, state).toBeLessThanOrEqual(640)
    }
    await keepPicture(page, `phone-look-${state}-ar-dark-320`)
    if (isWhole || tried.has(state)) expect.soft(await findBarriers(page), state).toEqual([])
    await page.close()
  }
})

test.each([
  { language: 'ar', scheme: 'dark', width: 320, height: 640 },
  { language: 'es', scheme: 'light', width: 390, height: 844 },
] as const)(
  'paper is keyed in by a phone of whoever takes notes: $language, $width px',
  async (view) => {
    const page = await stage.openPhone('taking-notes', view)
    const enter = (of: string) => page.locator(of).press('Enter')
    await enter('.g-beside .g-button:has(.lucide-file-check)')
    const code = page.locator('.g-main input:not([type]):visible')
    await code.waitFor()
    expect(await widerBy(page)).toBe(0)
    const pressed = page.locator(
      'button:visible, select:visible, input:visible:not([type="radio"])',
    )
    for (const { height } of await pressed.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()),
    ))
      expect.soft(height).toBeGreaterThanOrEqual(44)
    await keepPicture(page, `phone-look-paper-${view.language}-${String(view.width)}`)
    expect(await findBarriers(page)).toEqual([])
    const take = '.g-foot .g-button--primary >> visible=true'
    const key = async () => {
      await code.fill('abcde fghjk')
      await page.locator('.g-scores:visible').first().locator('input').nth(4).press('Space')
      await enter(take)
    }
    await key()
    await page.locator('.g-took:visible', { hasText: /([0-9A-Z]{3} ){3}/ }).waitFor()
    expect(await code.inputValue()).toBe('')
    expect(await code.evaluate((one) => one === document.activeElement)).toBe(true)
    await key()
    await page.locator('.g-problem[role="alert"]').waitFor()
    // What was keyed in stays, though this phone has a ballot of its own of the same vote.
    const scores = page.locator('.g-scores:visible').first().locator('input')
    expect(await scores.evaluateAll((all) => all.map((one) => one.matches(':checked')))).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ])
    await keepPicture(page, `phone-look-paper-refused-${view.language}-${String(view.width)}`)
    expect(await widerBy(page)).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    await page.close()
  },
)

test('with text twice as large nothing goes sideways, and what the meeting is called is not broken into pieces', async () => {
  const page = await stage.openPhone('closed-vote', { language: 'en' })
  const linesOfName = () =>
    page.getByText('September circle').evaluate((name) => Math.round(name.getClientRects().length))
  await page.evaluate(() => (document.documentElement.style.fontSize = '212.5%'))
  expect(await widerBy(page)).toBe(0)
  expect(await linesOfName()).toBeLessThanOrEqual(2)
  await keepPicture(page, 'phone-look-large-text')
})
