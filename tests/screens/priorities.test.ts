import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { type Screens, walk, widerBy } from '../support/walk.ts'
import { findBarriers } from '../support/axe.ts'
import { focused } from '../support/keys.ts'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

async function open(below = '', view: StageView = {}): Promise<Page> {
  return stage.open('priorities', { ...view, below })
}

/** What people wrote says the same in every language, so it leads to a round in all of them. */
const rounds = {
  open: 'What shall we call the winter effort?',
  closed: 'Which effort should we start first this winter?',
}
const linkTo = (shown: Page, name: string) => shown.locator('#main').getByRole('link', { name })

/** Follow the way a person would to a screen, in any language: by what stands where. */
const screens: Screens = {
  board: () => Promise.resolve(),
  'open-a-round': (shown) => shown.locator('.page-head .button--primary').click(),
  rounds: (shown) => shown.locator('.segments__item').nth(2).click(),
  'take-part': async (shown) => {
    await shown.locator('.segments__item').nth(2).click()
    await linkTo(shown, rounds.open).click()
    await shown.locator('.priorities-dots').waitFor()
  },
  result: async (shown) => {
    await shown.locator('.segments__item').nth(2).click()
    await linkTo(shown, rounds.closed).click()
    await shown.locator('.priorities-verdict').waitFor()
  },
  decision: async (shown) => {
    await shown.locator('.segments__item').nth(3).click()
    await linkTo(shown, rounds.closed).click()
    await shown.locator('.priorities-verdict').waitFor()
  },
  'write-a-decision': async (shown) => {
    await shown.locator('.segments__item').nth(3).click()
    await shown.locator('.page-head .button--primary').click()
    await shown.locator('.priorities-form').waitFor()
  },
}

const alsoPhone = {
  language: 'en',
  theme: 'light',
  density: 'touch',
  viewport: { width: 390, height: 844 },
} as const

test.each(looksToTry)('axe finds nothing: $language, $scheme, $width px', async (look) => {
  const shown = await open('', viewOf(look))
  await walk(shown, screens, async (screen) => {
    expect.soft(await findBarriers(shown), screen).toEqual([])
    await keepShot(shown, `priorities-${screen}`, look)
  })
})

test('axe finds nothing on a phone, and nothing scrolls sideways', async () => {
  const shown = await open('', alsoPhone)
  await walk(shown, screens, async (screen) => {
    expect.soft(await findBarriers(shown), screen).toEqual([])
    expect.soft(await widerBy(shown), screen).toBe(0)
  })
})

test.each([
  [320, 100],
  [720, 150],
] as const)(
  'at %i px and text of %i per cent nothing scrolls sideways',
  async (width, textSize) => {
    const shown = await open('', { textSize, viewport: { width, height: 700 } })
    await walk(shown, screens, async (screen) => {
      expect.soft(await widerBy(shown), screen).toBe(0)
    })
  },
)

const inColumn = (shown: Page, theme: string) =>
  shown
    .getByRole('region', { name: theme })
    .getByRole('article')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')))

test('an idea is dragged by its grip into another theme, between two others', async () => {
  // Tall enough that the board does not scroll along near its edge while the card is carried.
  const shown = await open('', { viewport: { width: 1440, height: 1400 } })
  const said: string[] = []
  shown.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  const grip = shown.getByRole('button', { name: 'Move: Sewing nights with childcare' })
  const target = shown.getByRole('article', { name: 'A quiet garden path for grief' })
  const from = await grip.boundingBox()
  const to = await target.boundingBox()
  if (from === null || to === null) throw new Error('the cards are not in sight')
  await shown.mouse.move(from.x + 8, from.y + 8)
  await shown.mouse.down()
  await shown.mouse.move(from.x + 40, from.y + 20, { steps: 4 })
  await shown.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 })
  await shown.locator('.priorities-slot.is-over').waitFor()
  expect(await shown.locator('head style').count()).toBe(0)
  await shown.mouse.up()
  await shown
    .getByText(/Moved to/)
    .first()
    .waitFor()
  await expect
    .poll(() => inColumn(shown, 'Healing close to home'))
    .toEqual([
      'Talking circles at the barbershop',
      'Sewing nights with childcare',
      'A quiet garden path for grief',
      'Drum nights open to everyone',
    ])
  expect(said).toEqual([])
})

test('by keys alone in a real browser: pick up, carry, put down; the focus stays with the card', async () => {
  const shown = await open()
  const grip = shown.getByRole('button', { name: 'Move: Sewing nights with childcare' })
  await grip.focus()
  await shown.keyboard.press('Space')
  await shown.keyboard.press('ArrowRight')
  await shown.keyboard.press('ArrowRight')
  await shown.keyboard.press('ArrowUp')
  await shown.keyboard.press('Space')
  await expect
    .poll(async () =>
      (await inColumn(shown, 'Healing close to home')).indexOf('Sewing nights with childcare'),
    )
    .toBe(2)
  expect(await grip.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the open menu takes the digit it shows', async () => {
  const shown = await open()
  await shown.getByRole('button', { name: 'Move or edit: Sewing nights with childcare' }).click()
  await shown.getByRole('menu').waitFor()
  await shown.keyboard.press('3')
  await expect
    .poll(() => inColumn(shown, 'Young people lead'))
    .toContain('Sewing nights with childcare')
})

test('a new theme by keys: the dialog begins in its field and gives the focus back', async () => {
  const shown = await open()
  await shown.getByRole('button', { name: 'New theme' }).focus()
  await shown.keyboard.press('Enter')
  await shown.getByRole('dialog').waitFor()
  await shown.keyboard.type('Elders')
  await shown.keyboard.press('Enter')
  await shown.getByRole('region', { name: 'Elders' }).waitFor()
  const opener = shown.getByRole('button', { name: 'New theme' })
  await expect
    .poll(() => opener.evaluate((element) => element === document.activeElement))
    .toBe(true)
})

test('on an empty board ideas are written one after the other, and bringing two together keeps the focus on the page', async () => {
  const shown = await open('', { empty: true })
  await shown.getByRole('textbox', { name: 'Add an idea' }).focus()
  for (const idea of ['Good light on Hill Street', 'More light on the hill']) {
    await shown.keyboard.type(idea)
    await shown.keyboard.press('Enter')
    await shown.getByRole('article', { name: idea }).waitFor()
  }
  await shown.getByRole('button', { name: 'Move or edit: More light on the hill' }).focus()
  await shown.keyboard.press('Enter')
  await shown.getByRole('menuitem', { name: /Says the same/ }).focus()
  await shown.keyboard.press('Enter')
  await shown.getByRole('combobox', { name: 'The other idea' }).focus()
  await shown.keyboard.press('ArrowDown')
  await shown.getByRole('option', { name: 'Good light on Hill Street' }).waitFor()
  await shown.keyboard.press('ArrowDown')
  await shown.keyboard.press('Enter')
  await shown.getByRole('button', { name: 'Bring together' }).focus()
  await shown.keyboard.press('Enter')
  await expect.poll(() => shown.getByRole('article').count()).toBe(1)
  await expect.poll(() => focused(shown)).toBe('Move: Good light on Hill Street')
  await shown.keyboard.press('Control+z')
  await expect.poll(() => shown.getByRole('article').count()).toBe(2)
})

describe('on the big screen', () => {
  const wide = { viewport: { width: 1920, height: 1080 } }
  test.each([
    ['a round came before', rounds.closed, 'en', /^Decided: \W?After-school circle\W?$/u],
    ['a round came before', rounds.closed, 'ar', /After-school circle/],
    ['no round came before', 'What do we start this winter?', 'en', /^Decided: \W?A warm place/u],
  ] as const)('a decision that %s is put there from its page: %s, %s', async (...row) => {
    const [, question, language, sentence] = row
    const shown = await open('/decisions', { ...wide, language })
    await linkTo(shown, question).click()
    await shown.locator('.priorities-verdict').waitFor()
    const opened = shown.waitForEvent('popup')
    await shown.locator('.page-head button:has(.lucide-monitor-up)').press('Enter')
    const large = await opened
    await large.setViewportSize(wide.viewport)
    await large.getByRole('heading', { level: 1, name: sentence }).waitFor()
    await large.getByText(question, { exact: true }).waitFor()
    const over = await large
      .locator('.projector')
      .evaluate((element) => element.scrollHeight - element.clientHeight)
    expect(over).toBe(0)
    expect(await findBarriers(large)).toEqual([])
    await large.close()
  })

  test.each([
    ['question', rounds.open],
    ['result', rounds.closed],
  ] as const)('the %s keeps its margins and needs no scrolling', async (name, question) => {
    const shown = await open('/rounds', wide)
    const address = await linkTo(shown, question).getAttribute('href')
    await shown.goto(
      `${shown.url().split('#')[0] ?? ''}${address?.replace('/priorities/rounds/', '/large/round/') ?? ''}`,
    )
    // The stage fills its vault anew with every load of the page, with the same ids.
    await shown.locator('.projector h1').waitFor()
    const box = await shown.locator('.projector').evaluate((element) => ({
      over: element.scrollHeight - element.clientHeight,
      small: Math.min(
        ...[...element.querySelectorAll('p, th, td, b, h1')].map((one) =>
          parseFloat(getComputedStyle(one).fontSize),
        ),
      ),
      edge: Math.min(
        ...[...element.querySelectorAll('p, h1, th')].map(
          (one) => one.getBoundingClientRect().left,
        ),
      ),
    }))
    expect(box.over).toBe(0)
    expect(box.small).toBeGreaterThanOrEqual(30)
    expect(box.edge).toBeGreaterThanOrEqual(88)
    expect(await findBarriers(shown)).toEqual([])
    if (name === 'question')
      expect(
        await shown.locator('.projector h1').evaluate((h1) => getComputedStyle(h1).fontSize),
      ).toBe('160px')
    await keepShot(shown, `large-${name}`, {
      language: 'en',
      scheme: 'light',
      width: 1440,
      height: 900,
    })
  })
})
