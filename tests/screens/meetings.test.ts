import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readPdf } from '../briefs/pages-reading.ts'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks, looksToTry, viewOf } from '../support/shots.ts'
import { type Screens, walk, widerBy } from '../support/walk.ts'

const stage = useStage()

const open = (view: StageView = {}): Promise<Page> => stage.open('meetings', view)

/** Follow the way a person would to a screen, in any language: by what stands where. */
const planner = async (shown: Page) => {
  await shown.locator('.meetings-name').first().click()
  await shown.locator('.meetings-item').first().waitFor()
}
const paper = async (shown: Page) => {
  await planner(shown)
  await shown.locator('.page-head a', { has: shown.locator('.lucide-printer') }).click()
  await shown.locator('.meetings-sheet').waitFor()
}

const screens: Screens = {
  list: () => Promise.resolve(),
  new: async (shown) => {
    await shown.locator('.page-head .button--primary').click()
    await shown.getByRole('dialog').waitFor()
  },
  planner,
  item: async (shown) => {
    await planner(shown)
    await shown.locator('.meetings-item__name').nth(2).click()
    await shown.locator('.drawer fieldset').waitFor()
  },
  need: async (shown) => {
    await planner(shown)
    await shown.locator('.meetings-need__name').first().click()
    await shown.getByRole('dialog').waitFor()
  },
  invitation: async (shown) => {
    await planner(shown)
    await shown.locator('.page-head .button--primary').click()
    await shown.locator('.meetings-invitation').waitFor()
  },
  paper,
}

test.each(looksToTry)('axe finds nothing: $language, $scheme, $width px', async (look) => {
  const shown = await open(viewOf(look))
  await walk(shown, screens, async (screen) => {
    expect.soft(await findBarriers(shown), screen).toEqual([])
    await keepShot(shown, `meetings-${screen}`, look)
  })
})

test('at 320 px and with large text nothing scrolls sideways, and axe finds nothing on a phone', async () => {
  const shown = await open({ viewport: { width: 320, height: 700 }, density: 'touch' })
  await walk(shown, screens, async (screen) => {
    const boxes =
      '#main, .meetings-desk, .meetings-middle, .meetings-people, .dialog, .drawer__body'
    expect.soft(await widerBy(shown, boxes), screen).toBe(0)
    if (screen === 'planner') expect.soft(await findBarriers(shown), screen).toEqual([])
  })
  const phone = await open({ viewport: { width: 390, height: 844 }, density: 'touch' })
  await planner(phone)
  await keepShot(phone, 'meetings-phone', looks[0])
})

test('by keys alone: a meeting is planned from a template, a part is moved, lengthened and put back', async () => {
  const shown = await open({ empty: true })
  const press = async (name: string | RegExp) => {
    await shown.getByRole('button', { name }).first().press('Enter')
  }
  await press('Plan the first meeting')
  await shown.getByRole('dialog', { name: 'Plan a meeting' }).waitFor()
  await shown.keyboard.type('Spring circle')
  await shown.keyboard.press('Enter')
  await shown.getByRole('heading', { level: 1, name: 'Spring circle' }).waitFor()
  const rows = shown.getByRole('list', { name: 'Agenda' }).getByRole('listitem')
  const grip = shown.getByRole('button', { name: 'Move: First round' })
  await grip.focus()
  await shown.keyboard.press('Space')
  await shown.keyboard.press('ArrowUp')
  await shown.keyboard.press('Enter')
  await rows.nth(1).getByText('First round').waitFor()
  await shown.getByRole('button', { name: 'More time for First round' }).press('Enter')
  const said = shown.getByText(/^“⁨First round⁩” has 3 more minutes\. We took /)
  await said.waitFor()
  await shown.locator('.note').getByRole('button', { name: 'Undo' }).press('Enter')
  await said.waitFor({ state: 'detached' })
  await rows.nth(1).getByText('22 min').waitFor()
})

test('on a small laptop nothing is cut off, and a part is dragged by its grip above another', async () => {
  const shown = await open({ viewport: { width: 1366, height: 768 } })
  await planner(shown)
  expect(await widerBy(shown, '.meetings-gallery, .meetings-middle, .meetings-people')).toBe(0)
  const from = await shown.getByRole('button', { name: 'Move: Closing circle' }).boundingBox()
  const to = await shown.getByRole('button', { name: 'Move: What is strong here?' }).boundingBox()
  if (from === null || to === null) throw new Error('a grip is not to be seen')
  await shown.mouse.move(from.x + 10, from.y + 10)
  await shown.mouse.down()
  await shown.mouse.move(from.x + 10, from.y - 30, { steps: 4 })
  await shown.mouse.move(to.x + 10, to.y + 4, { steps: 8 })
  await shown.mouse.up()
  const rows = shown.getByRole('list', { name: 'Agenda' }).getByRole('listitem')
  await rows.nth(1).getByText('Closing circle').waitFor()
})

test('every sheet is one page, on A4 and on Letter, and brings its words', async () => {
  const shown = await open({ theme: 'dark' })
  await paper(shown)
  const sheets = {
    Agenda: 'Stretch and water',
    'Sign for the door': 'Come in as you are.',
    'How to join': 'No phone? Ask for paper.',
    'Cards for strengths': 'Something strong here',
    'Voting cards to hold up': 'I have a concern',
    'Ballot: ⁨Choose together⁩': 'Garden healing path',
  }
  for (const [name, words] of Object.entries(sheets)) {
    await shown.getByRole('button', { name: /What to print/ }).click()
    await shown.getByRole('option', { name, exact: true }).click()
    const sheet = shown.getByRole('article', { name, exact: true })
    await sheet.getByText(words).first().waitFor()
    if (name === 'How to join') await keepShot(shown, 'meetings-how-to-join', looks[0])
    // Letter is the shorter, A4 the narrower of the two.
    const formats =
      name === 'Sign for the door' ? (['A4', 'Letter'] as const) : (['Letter'] as const)
    for (const format of formats) {
      const { pages } = await readPdf(new Uint8Array(await shown.pdf({ format })))
      expect.soft(pages.length, `${name}, ${format}`).toBe(1)
      expect.soft(pages[0]?.texts.join(' '), `${name}, ${format}`).toContain(words)
    }
  }
  await shown.getByRole('button', { name: /What to print/ }).click()
  await shown.getByRole('option', { name: 'Voting cards with codes' }).click()
  await shown.getByRole('textbox', { name: 'How many cards' }).fill('16')
  await shown.getByRole('button', { name: 'Make the cards' }).press('Enter')
  await shown.getByText('16 cards are ready to print.').waitFor()
  await keepShot(shown, 'meetings-voting-cards', looks[0])
  const { pages } = await readPdf(new Uint8Array(await shown.pdf({ format: 'Letter' })))
  expect(pages.map(({ texts }) => texts.filter((text) => text === 'Voting card').length)).toEqual([
    8, 8,
  ])
})
