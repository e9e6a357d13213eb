import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { keepPicture, keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'

const stage = useStage()

/** The run page of the filled meeting, by what stands where: in any language. */
async function openRun(view: StageView = {}): Promise<Page> {
  const shown = await stage.open('meetings', view)
  await shown.locator('.meetings-name').first().click()
  await shown.locator('.page-head a', { has: shown.locator('.lucide-presentation') }).click()
  await shown.locator('.empty .button--primary').click()
  await shown.locator('.run-door').waitFor()
  return shown
}

/** Phones come in, the first part is closed, the second runs. */
async function runSecond(shown: Page): Promise<void> {
  await shown.locator('.run-door label').click()
  await shown.locator('.run-way').waitFor()
  await shown.locator('.run-foot .button--primary').click()
  await shown.locator('[data-phase="running"]').waitFor()
  await shown.locator('.run-foot .button--primary').click()
  await shown.locator('.run-cards li').first().waitFor()
}

test.each(looksToTry)('axe finds nothing: $language, $scheme, $width px', async (look) => {
  const shown = await openRun(viewOf(look))
  await keepShot(shown, 'meeting-run-open', look)
  await runSecond(shown)
  await keepShot(shown, 'meeting-run', look)
  expect(await findBarriers(shown)).toEqual([])
  await shown.locator('.run-kept .button').nth(1).press('Enter')
  await shown.keyboard.type('Carry 12 chairs from Second Chair')
  await shown.keyboard.press('Enter')
  await shown.locator('.run-kept li button').press('Enter')
  await shown.locator('.dialog .lucide-trash-2').waitFor()
  await keepShot(shown, 'meeting-run-action', look)
  expect(await findBarriers(shown)).toEqual([])
  await shown.keyboard.press('Escape')
  await shown.locator('.dialog').waitFor({ state: 'detached' })
  // The vote, with a sheet of paper keyed in and the next one refused.
  await shown.locator('.run-foot .button--primary').click()
  await shown.locator('.run-now .lucide-keyboard').click()
  await shown.keyboard.type('1')
  await shown.keyboard.press('Enter')
  await shown.locator('.run-paper [role="status"]', { hasText: /./ }).waitFor()
  await shown.keyboard.press('Enter')
  await shown.locator('.run-paper [role="alert"]').waitFor()
  await keepShot(shown, 'meeting-run-paper', look)
  expect(await findBarriers(shown)).toEqual([])
  // Whoever leads takes part, too.
  await shown.locator('.run-own > summary').press('Enter')
  await shown.locator('.run-own .g-choice').nth(1).press('Enter')
  await keepShot(shown, 'meeting-run-own', look)
  expect(await findBarriers(shown)).toEqual([])
  await shown.locator('.run-own .g-foot .g-button--primary').press('Enter')
  await shown.locator('.run-own .g-took', { hasText: /./ }).waitFor()
  expect(await shown.locator('.run-count').innerText()).toMatch(/, too|También|también|أيضًا/)
  expect(await findBarriers(shown)).toEqual([])
})

test.each(looksToTry)(
  'a computer that stands by takes over by one key: $language, $scheme',
  async (look) => {
    const shown = await stage.open('meetings', viewOf(look))
    await shown.locator('.meetings-name').first().click()
    await shown.evaluate(() => window.dispatchEvent(new Event('stage-stands-by')))
    await shown.locator('.page-head a', { has: shown.locator('.lucide-presentation') }).click()
    const take = shown.locator('.empty .button--primary')
    await take.waitFor()
    await keepShot(shown, 'meeting-stands-by', look)
    expect(await findBarriers(shown)).toEqual([])
    await shown.setViewportSize({ width: 320, height: 700 })
    expect(await widerBy(shown)).toBe(0)
    await shown.setViewportSize({ width: look.width, height: look.height })
    await take.press('Enter')
    await shown.locator('.run-door').waitFor()
    // Now somebody is to stand by for this one.
    await shown.locator('.run-standbys .select').press('Enter')
    await shown.locator('[role="option"]').first().press('Enter')
    await shown.locator('.run-standby').waitFor()
    await keepShot(shown, 'meeting-run-standby', look)
    expect(await findBarriers(shown)).toEqual([])
  },
)

test('by keys alone: open, let phones in, begin, pause, close, end', async () => {
  const shown = await stage.open('meetings')
  await shown.getByRole('link', { name: /^September circle/ }).press('Enter')
  await shown.getByRole('link', { name: 'Open meeting' }).press('Enter')
  await shown.getByRole('button', { name: 'Open the meeting' }).press('Enter')
  await shown.getByRole('switch', { name: 'Let phones in' }).press('Space')
  await shown.getByRole('img', { name: 'Code for phones' }).waitFor()
  await shown.getByText('5 phones here').waitFor()
  // The rail gives its room away and keeps its names.
  expect((await shown.locator('.rail').boundingBox())?.width).toBe(60)
  await shown.getByRole('link', { name: 'Asset map', exact: true }).waitFor()
  await shown.getByRole('button', { name: 'Begin: \u2068Arrive and check in\u2069' }).press('Enter')
  await shown.getByRole('heading', { name: 'How are you arriving? Food is out.' }).waitFor()
  await shown.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await shown.keyboard.press('Space')
  await shown.getByRole('button', { name: 'Go on' }).waitFor()
  await shown.keyboard.press('Shift+ArrowRight')
  await shown.getByRole('button', { name: 'Close gathering and continue' }).waitFor()
  await shown.getByText('of 5 phones here have shared or passed').waitFor()
  await shown
    .getByRole('button', { name: /^Hold back: / })
    .first()
    .press('Enter')
  await shown.getByRole('button', { name: /^Show to everybody: / }).waitFor()
  await shown.getByRole('button', { name: 'End meeting' }).press('Enter')
  const asked = shown.getByRole('dialog', { name: 'End the meeting for everybody?' })
  await asked.getByRole('button', { name: 'End meeting' }).press('Enter')
  await shown.getByText('The meeting has ended. What came of it is kept.').first().waitFor()
})

test('at 320 px nothing scrolls sideways, and what is asked comes first', async () => {
  const shown = await openRun({ viewport: { width: 320, height: 700 }, density: 'touch' })
  await runSecond(shown)
  expect(await widerBy(shown, '#main, .run-desk, .run-now, .run-aside')).toBe(0)
  const topOf = async (name: string) => (await shown.locator(name).boundingBox())?.y ?? 0
  expect(await topOf('.run-prompt')).toBeLessThan(await topOf('.run-agenda'))
  // 1366 by 768 at 200 %: everything goes along in one page, nothing scrolls inside of it.
  await shown.setViewportSize({ width: 683, height: 384 })
  const inside = await shown
    .locator('.run-desk, .run-now, .run-aside')
    .evaluateAll((all) => all.map((one) => one.scrollHeight - one.clientHeight))
  expect(Math.max(...inside)).toBe(0)
  expect(await widerBy(shown)).toBe(0)
})

test('the big screen: a question of 160 px, a code of at least 440 px with its quiet zone, 88 px of edge, nothing to scroll; what a vote came to, from right to left', async () => {
  const viewport = { width: 1920, height: 1080 }
  const shown = await openRun({ viewport, theme: 'dark', language: 'ar' })
  const run = await shown.evaluate(() => window.location.hash)
  const showLarge = () =>
    shown.evaluate((hash) => {
      window.location.hash = hash.replace(/\/meetings\/(.*)\/run$/, '/large/meeting/$1')
    }, run)
  await shown.locator('.run-door label').click()
  await shown.locator('.run-foot .button--primary').click()
  await shown.locator('[data-phase="running"]').waitFor()
  await showLarge()
  await shown.locator('.projector__way').waitFor()
  await keepPicture(shown, 'meeting-large-question')
  const measured = await shown.evaluate(() => {
    const sizeOf = (name: string) => document.querySelector(name)?.getBoundingClientRect()
    const page = document.querySelector('.projector')
    return {
      question: getComputedStyle(document.querySelector('h1') ?? document.body).fontSize,
      code: Math.round(sizeOf('.projector .qr-code')?.width ?? 0),
      edge: Math.round(sizeOf('.projector__meeting')?.left ?? 0),
      over: (page?.scrollHeight ?? 0) - (page?.clientHeight ?? 0),
      theme: document.documentElement.dataset['theme'],
    }
  })
  expect(measured).toEqual({ question: '160px', code: 480, edge: 88, over: 0, theme: 'light' })
  expect(await findBarriers(shown)).toEqual([])
  await shown.evaluate((hash) => {
    window.location.hash = hash
  }, run)
  const forward = shown.locator('.run-foot .button--primary')
  await forward.click()
  await shown.locator('.run-cards li').first().waitFor()
  await forward.click()
  await shown.locator('.run-options').waitFor()
  await forward.click()
  await shown.locator('.run-now label:has([role="switch"])').click()
  await showLarge()
  await shown.locator('.projector__bars').waitFor()
  await keepPicture(shown, 'meeting-large-result-ar')
  const told = await shown.evaluate(() => ({
    // The full stop of an Arabic sentence stands at its left, also where an option in Latin letters begins it.
    reads: getComputedStyle(document.querySelector('h1') ?? document.body).direction,
    bars: document.querySelectorAll('.projector__bars tr').length,
    over:
      (document.querySelector('.projector')?.scrollHeight ?? 0) -
      (document.querySelector('.projector')?.clientHeight ?? 0),
  }))
  expect(told).toEqual({ reads: 'rtl', bars: 3, over: 0 })
  expect(await findBarriers(shown)).toEqual([])
})
