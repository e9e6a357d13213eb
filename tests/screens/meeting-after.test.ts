import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readBox } from '#shared/priorities/tally/read-box.ts'
import { recount } from '#shared/priorities/tally/recount.ts'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks, looksToTry, viewOf } from '../support/shots.ts'
import { type Screens, walk, widerBy } from '../support/walk.ts'

const stage = useStage()

const open = (view: StageView = {}): Promise<Page> => stage.open('meetings', view)

const held = async (shown: Page) => {
  await shown.getByRole('link', { name: 'August supper' }).click()
  await shown.locator('.after-desk').waitFor()
}
const drafted = async (shown: Page) => {
  await held(shown)
  if ((await shown.locator('.after-lines').count()) > 0) return
  await shown.locator('.empty .button').click()
  await shown.getByRole('dialog').locator('.button--primary').click()
  await shown.locator('.after-lines').waitFor()
}

const worded = async (shown: Page) => {
  await drafted(shown)
  await shown.locator('.after-turn').nth(4).click()
  await shown.locator('.after-line.is-open .texts-value').first().waitFor()
}
const leaving = async (shown: Page) => {
  await drafted(shown)
  await shown.locator('.after-bar__go .button--secondary').click()
  await shown.locator('.after-formats').waitFor()
}
const back = async (shown: Page) => {
  await drafted(shown)
  await shown.locator('.after-back__go .button--quiet').click()
  await shown.locator('.after-hint').waitFor()
}

const carried = async (shown: Page) => {
  await held(shown)
  for (const part of ['priorities', 'plans'])
    if ((await shown.locator('.after-carry > .button--soft').count()) > 0) {
      await shown.locator('.after-carry > .button--soft').first().press('Enter')
      await shown.locator(`.after-carry a[href*="/${part}/"]`).nth(1).waitFor()
    }
}
const ballots = async (shown: Page) => {
  await held(shown)
  await shown.locator('.after-box .button').first().press('Enter')
  await shown.locator('.dialog .button--primary:not([disabled])').waitFor()
}
const counting = async (shown: Page) => {
  await held(shown)
  await shown.locator('[aria-labelledby="after-came"] .button').press('Enter')
  await shown.locator('.after-count').waitFor()
}

const screens: Screens = {
  carried,
  counting,
  ballots,
  before: held,
  minutes: drafted,
  worded,
  back,
  leaving,
}

test.each(looksToTry)('axe finds nothing: $language, $scheme, $width px', async (look) => {
  const shown = await open(viewOf(look))
  await walk(shown, screens, async (screen) => {
    expect.soft(await findBarriers(shown), screen).toEqual([])
    await keepShot(shown, `meeting-after-${screen}`, look)
  })
})

test('at 320 px nothing scrolls sideways', async () => {
  const shown = await open({ viewport: { width: 320, height: 700 }, density: 'touch' })
  await walk(shown, screens, async (screen) => {
    expect.soft(await widerBy(shown, '#main, .after-desk, .dialog'), screen).toBe(0)
    if (screen === 'worded') await keepShot(shown, 'meeting-after-narrow', looks[0])
  })
})

test('by keys alone: minutes are drafted, a line gets other words, and they are reviewed and made final', async () => {
  const shown = await open()
  const press = (name: string | RegExp) =>
    shown.getByRole('button', { name }).first().press('Enter')
  await shown.getByRole('link', { name: 'August supper' }).press('Enter')
  await press('Draft the minutes')
  await shown.getByRole('dialog').getByRole('button', { name: 'Draft', exact: true }).press('Enter')
  await press('Change: \u206824 took part.\u2069')
  await press(/^Write on: Text, English/u)
  await shown.locator('[contenteditable]').first().waitFor()
  await shown.keyboard.press('Control+a')
  await shown.keyboard.type('Two dozen of us took part.')
  await shown.keyboard.press('Escape')
  await press(/^Done:/u)
  await shown.getByText('Two dozen of us took part.').first().waitFor()
  await press('I have read it')
  await press('Ask for a review')
  await press('Make final')
  await shown.getByText('Made final by').waitFor()
  expect(await shown.getByRole('button', { name: /^Change:/u }).count()).toBe(0)
  await press('Open again')
  await shown.getByText('Opened for review by').waitFor()
})

test('by keys alone: the ballots of a vote are saved as a file, after what is in it was said, and count as on the screen', async () => {
  const shown = await open()
  await shown.getByRole('link', { name: 'August supper' }).press('Enter')
  const part = shown.getByRole('region', { name: 'To count again' })
  await part
    .getByRole('button', { name: 'Save the ballots: What do we start first?' })
    .press('Enter')
  const dialog = shown.getByRole('dialog', { name: 'Save these ballots as a file?' })
  await dialog.getByText(/Not in it are names, phones, times/u).waitFor()
  const saving = shown.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save the file' }).press('Enter')
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('ballots.json')
  const box = readBox(await readFile(await saved.path(), 'utf8'))
  const { rows } = recount(box)
  const kept = shown.getByRole('region', { name: 'Decisions' })
  const [first] = rows
  const winner = box.options[Number(first?.option) - 1] ?? ''
  await kept.getByText(winner, { exact: true }).first().waitFor()
  await kept.getByText(`${String(box.ballots.length)} ballots, counted by device.`).waitFor()
  await dialog.waitFor({ state: 'detached' })
  await part.getByRole('button', { name: /^Save the ballots/u }).waitFor()
})
