import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks, looksToTry, viewOf } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

/** What people wrote says the same in every language, so it leads to a round in all of them. */
const questions = {
  'rank-ballot': 'Which effort do we rank first?',
  'tick-ballot': 'What can we all support?',
  'score-ballot': 'How good is each for us?',
  runoff: 'Which effort wins the runoff?',
  'one-against-one': 'Which effort do we prefer one against one?',
  star: 'Which effort scores highest, and in a runoff?',
  proposal: 'We start with Mondays and Thursdays.',
  gradients: 'We start on Mondays only.',
  weighing: 'What matters most in these four?',
} as const
type Name = keyof typeof questions

async function open(name: Name, view: StageView = {}): Promise<Page> {
  const page = await stage.open('priorities', {
    ...view,
    below: name === 'weighing' ? '/weighings' : '/rounds',
  })
  await page.locator('#main').getByRole('link', { name: questions[name] }).click()
  await page.locator('.priorities-round').waitFor()
  return page
}

test.each(Object.keys(questions) as Name[])(
  '%s: axe finds nothing, and it fits 320 px',
  async (name) => {
    for (const look of looksToTry) {
      const there = await open(name, viewOf(look))
      await keepShot(there, `rounds-${name}`, look)
      expect(await findBarriers(there)).toEqual([])
      await there.setViewportSize({ width: 320, height: 700 })
      expect(await widerBy(there)).toBe(0)
      await there.setViewportSize({ width: 390, height: 844 })
      await keepShot(there, `rounds-${name}-phone`, look)
      await there.close()
    }
  },
)

test('by keys alone a ranked ballot is filled in, sent and seen counted three ways', async () => {
  const shown = await open('rank-ballot')
  const grip = (option: string) => shown.getByRole('button', { name: `Move: ${option}` })
  await grip('Garden healing path').focus()
  await shown.keyboard.press('1')
  await grip('After-school circle').focus()
  await shown.keyboard.press('1')
  await shown.getByRole('button', { name: 'Down: After-school circle' }).focus()
  await shown.keyboard.press('Enter')
  await expect
    .poll(() => shown.evaluate(() => document.activeElement?.closest('[data-option]')?.textContent))
    .toContain('After-school circle')
  await shown.getByRole('button', { name: 'Send my ballot' }).focus()
  await shown.keyboard.press('Enter')
  await shown.getByText('You ranked 2 options.').waitFor()
  await shown.getByRole('region', { name: 'The same ballots, counted three ways' }).waitFor()
})

test('an option is dragged into the order and above another one', async () => {
  const shown = await open('rank-ballot', { viewport: { width: 1440, height: 1400 } })
  const drag = async (option: string, to: { x: number; y: number }) => {
    const from = await shown.getByRole('button', { name: `Move: ${option}` }).boundingBox()
    if (from === null) throw new Error('the grip is not in sight')
    await shown.mouse.move(from.x + 8, from.y + 8)
    await shown.mouse.down()
    await shown.mouse.move(from.x + 20, from.y - 20, { steps: 4 })
    await shown.mouse.move(to.x, to.y, { steps: 12 })
    await shown.locator('.is-over').first().waitFor()
    await shown.mouse.up()
  }
  const middle = async (locator: ReturnType<Page['locator']>) => {
    const box = await locator.boundingBox()
    if (box === null) throw new Error('it is not in sight')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const order = () =>
    shown
      .getByRole('list', { name: 'Your order' })
      .getByRole('listitem')
      .locator('b')
      .allTextContents()
  await drag(
    'Garden healing path',
    await middle(shown.getByRole('heading', { name: 'Your order' })),
  )
  await expect.poll(order).toEqual(['Garden healing path'])
  const first = shown.getByRole('list', { name: 'Your order' }).getByRole('listitem').first()
  await drag('Warm-room network', await middle(first))
  await expect.poll(order).toEqual(['Warm-room network', 'Garden healing path'])
})

test('on the big screen a result by the Schulze method says what its numbers are, and needs no scrolling', async () => {
  const there = await open('one-against-one', { viewport: { width: 1920, height: 1080 } })
  const opened = there.waitForEvent('popup')
  await there.getByRole('button', { name: 'Show large' }).press('Enter')
  const large = await opened
  await large.setViewportSize({ width: 1920, height: 1080 })
  await large.getByRole('heading', { level: 1, name: /Warm-room network/ }).waitFor()
  await large.getByText('One against one: of 3 other options, how many are not ahead').waitFor()
  const over = await large
    .locator('.projector')
    .evaluate((element) => element.scrollHeight - element.clientHeight)
  expect(over).toBe(0)
  expect(await findBarriers(large)).toEqual([])
  await keepShot(large, 'rounds-large', looks[0])
  await large.close()
})
