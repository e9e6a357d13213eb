import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { foundHere, isIn, joinWithCode, openComputer, until } from '../links/computers.ts'
import { type SeatView, useSeats } from '../presence/seat.ts'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks, looksToTry, type Look } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'

/* Ana's computer and Bea's, linked as on one network; each with the product's page and a browser context of its own. */

const seat = useSeats()

async function twoComputers() {
  const [ana, bea] = [openComputer(), openComputer()]
  const id = await foundHere(ana)
  const link = ana.vault.link('fill').within(id)
  const add = (name: string, kind: 'nature' | 'place') => link.run('assets/add', { name, kind })
  const garden = (await add('Healing garden', 'nature')).id
  await add('Fourth Street Library', 'place')
  const theme = (await link.run('priorities/add-theme', { name: 'Safe evenings' })).id
  const add2 = (text: string) => link.run('priorities/add-idea', { text, from: '', theme })
  await add2('Warm rooms after three')
  await add2('Rides home at night')
  const [door = ''] = await ana.desk.listen(['127.0.0.1'], 0)
  await joinWithCode(ana, bea, id)
  bea.desk.connect(id, door)
  await until(() => isIn(bea, id))
  const at = { coalition: id }
  return { garden, openAna: await seat(ana, at), openBea: await seat(bea, at) }
}

const row = (page: Page) => page.getByRole('banner').getByRole('list', { name: 'Here now' })
const face = (page: Page, words: string) => row(page).getByRole('link', { name: words })

/** What the page's live region says from now on, whichever element it is by then. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    let last = ''
    new MutationObserver(() => {
      const now = document.querySelector('[aria-live="polite"].sr-only')?.textContent ?? ''
      if (now !== last) said.push(now.trim())
      last = now
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test('nobody else is here: no row, no mark, nothing said', async () => {
  const { garden, openAna } = await twoComputers()
  const page = await openAna(`/assets/${garden}`)
  await page.getByRole('complementary', { name: 'Healing garden' }).waitFor()
  expect(await page.locator('.here, .presence-line, .avatars').count()).toBe(0)
})

test('Bea’s face says where she is and leads there; the record and the list show her, and she goes', async () => {
  const { garden, openAna, openBea } = await twoComputers()
  const anas = await openAna('/plans')
  const beas = await openBea(`/assets/${garden}`)
  const looking = face(anas, 'Bea is looking at Healing garden')
  await looking.waitFor()
  expect(await row(anas).getByRole('listitem').count()).toBe(1)
  expect(await looking.locator('.avatar').textContent()).toBe('B')
  await face(beas, 'Ana is on Plans').waitFor()

  // Whoever is on a record before it has opened stands in it and is not announced.
  const opened = beas.getByRole('complementary', { name: 'Healing garden' })
  await opened.getByRole('region', { name: 'Photos and attachments' }).waitFor()
  const hears = await listen(beas)
  await looking.click()
  const drawer = anas.getByRole('complementary', { name: 'Healing garden' })
  await drawer.getByText('Bea is looking at this too').waitFor()
  await beas.getByText('Ana is looking at this too').first().waitFor()
  await expect
    .poll(async () => (await hears()).filter((text) => text === 'Ana is looking at this too'))
    .toHaveLength(1)

  await anas.getByRole('radio', { name: 'List' }).click()
  await anas
    .getByRole('row', { name: /Healing garden/ })
    .getByRole('img', { name: 'Also looking at this: Bea' })
    .waitFor()
  expect(await anas.getByRole('img', { name: /^Also looking/ }).count()).toBe(1)

  await beas.getByRole('button', { name: 'Close' }).click()
  await face(anas, 'Bea is on the asset map').waitFor()
  await expect.poll(() => drawer.getByText('Bea is looking').count()).toBe(0)
  await beas.getByRole('link', { name: 'Settings' }).click()
  await row(anas).getByRole('img', { name: 'Bea is here' }).waitFor()
  // Silence would take fifteen seconds; a window that is closed says so itself.
  await beas.close()
  await expect.poll(() => row(anas).count(), { timeout: 8_000 }).toBe(0)
})

test('two windows of one person are one face, of where they turned to last', async () => {
  const { garden, openAna, openBea } = await twoComputers()
  const anas = await openAna('')
  await openBea('/plans')
  await face(anas, 'Bea is on Plans').waitFor()
  const second = await openBea(`/assets/${garden}`)
  await face(anas, 'Bea is looking at Healing garden').waitFor()
  expect(await row(anas).getByRole('listitem').count()).toBe(1)
  await second.close()
  await face(anas, 'Bea is on Plans').waitFor()
  // Her own other window is no company.
  expect(await row(anas).getByRole('listitem').count()).toBe(1)
})

test('whoever does not want to be seen says so in the settings, by keys', async () => {
  const { openAna, openBea } = await twoComputers()
  const [anas, beas] = [await openAna(''), await openBea('/settings')]
  await row(anas).getByRole('img', { name: 'Bea is here' }).waitFor()
  const seen = beas.getByRole('switch', { name: /^Others see that I am here/ })
  await seen.press(' ')
  await expect.poll(() => row(anas).count()).toBe(0)
  await expect.poll(() => seen.isChecked()).toBe(false)
  await keepShot(beas, 'presence-settings', looks[0])
  expect(await findBarriers(beas)).toEqual([])
  // She sees the others all the same.
  await face(beas, 'Ana is on Home').waitFor()
  await seen.press(' ')
  await row(anas).getByRole('img', { name: 'Bea is here' }).waitFor()
})

const cardOf = (page: Page, text: string) => page.getByRole('article', { name: text })

describe('a card on the board', () => {
  test('that Bea moves by keys or by pointer shows who holds it, and says so once', async () => {
    const { openAna, openBea } = await twoComputers()
    const [anas, beas] = [await openAna('/priorities'), await openBea('/priorities')]
    await face(anas, 'Bea is on Priorities').waitFor()
    const hears = await listen(anas)
    const held = cardOf(anas, 'Rides home at night').getByText('Bea is moving this')
    const grip = beas.getByRole('button', { name: 'Move: Rides home at night' })

    await grip.press(' ')
    await held.waitFor()
    await grip.press('ArrowUp')
    await beas.keyboard.press('Escape')
    await held.waitFor({ state: 'detached' })

    const at = await grip.boundingBox()
    if (at === null) throw new Error('the grip is not in sight')
    await beas.mouse.move(at.x + 8, at.y + 8)
    await beas.mouse.down()
    await beas.mouse.move(at.x + 60, at.y + 60, { steps: 5 })
    await held.waitFor()
    expect(await anas.getByText('Bea is moving this').count()).toBe(1)
    await beas.mouse.up()
    await held.waitFor({ state: 'detached' })

    const said = (await hears()).filter((text) => text.includes('Bea'))
    expect(said).toEqual(['Bea is moving: Rides home at night'])
    expect(await cardOf(beas, 'Rides home at night').getByText('is moving this').count()).toBe(0)
  })
})

const viewOf = ({ language, scheme, width, height }: Look): SeatView => ({
  language,
  theme: scheme,
  width,
  height,
})

test.each(looksToTry)('axe finds nothing: $language, $scheme, $width px', async (look) => {
  const { garden, openAna, openBea } = await twoComputers()
  const beas = await openBea(`/assets/${garden}`)
  const anas = await openAna(`/assets/${garden}`, viewOf(look))
  await anas.locator('.here').waitFor()
  await anas.locator('.presence-line').waitFor()
  await anas.locator('.segments__item').nth(1).click()
  await anas.locator('.assets-cell .avatars').waitFor()
  await keepShot(anas, 'presence-record', look)
  expect(await findBarriers(anas)).toEqual([])

  await beas.goto(
    `${beas.url().split('#', 1)[0] ?? ''}#/in/${anas.url().split('/in/')[1]?.split('/')[0] ?? ''}/priorities`,
  )
  await beas.getByRole('button', { name: 'Move: Rides home at night' }).press(' ')
  await anas.evaluate(() => {
    window.location.hash = window.location.hash.replace(/\/assets.*/, '/priorities')
  })
  await anas.locator('.priorities-idea .presence-line').waitFor()
  await keepShot(anas, 'presence-board', look)
  expect(await findBarriers(anas)).toEqual([])
})

test('on a narrow screen with more contrast the row gives way, and nothing scrolls sideways', async () => {
  const { garden, openAna, openBea } = await twoComputers()
  await openBea(`/assets/${garden}`)
  const anas = await openAna(`/assets/${garden}`, {
    width: 320,
    height: 700,
    density: 'touch',
    theme: 'contrast',
  })
  await anas.locator('.presence-line').waitFor()
  expect(await anas.locator('.here').isVisible()).toBe(false)
  expect(await widerBy(anas)).toBe(0)
  expect(await findBarriers(anas)).toEqual([])
})
