import { expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { focused, tabTo } from '../support/keys.ts'
import { keepShot, looks, looksToTry, viewOf } from '../support/shots.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

test('by keys alone: link two strengths with words of one’s own, follow the link, remove it, take that back', async () => {
  const page = await stage.open('assets')
  await page.getByRole('searchbox').first().fill('heron park pav')
  const row = page.getByRole('row').filter({ hasText: 'Heron Park pavilion' })
  await row.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('complementary', { name: 'Heron Park pavilion' })
  const linked = drawer.getByRole('region', { name: 'Linked with' })
  await linked.waitFor()
  await tabTo(page, 'Link with another')
  await page.keyboard.press('Enter')
  await tabTo(page, 'partners with')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'is a place for' }).waitFor()
  await page.keyboard.type('is a place')
  await page.keyboard.press('Enter')
  await tabTo(page, 'In a few words')
  await page.keyboard.type('open drum nights')
  await tabTo(page, 'Find whom or what')
  await page.keyboard.type('drum')
  await linked.getByRole('button', { name: /Drum group/ }).waitFor()
  await tabTo(page, /Drum group$/)
  await page.keyboard.press('Enter')
  await page.getByText('“Heron Park pavilion” and “Drum group” are linked').waitFor()
  const link = linked.getByRole('listitem').filter({ hasText: 'Drum group' })
  expect(await link.textContent()).toMatch(/is a place for.*Drum group.*open drum nights/)
  expect(await findBarriers(page)).toEqual([])
  await keepShot(page, 'assets-links', looks[0])

  await link.getByRole('link', { name: 'Drum group' }).focus()
  await page.keyboard.press('Enter')
  const other = page.getByRole('complementary', { name: 'Drum group' })
  const back = other.getByRole('listitem').filter({ hasText: 'Heron Park pavilion' })
  expect(await back.textContent()).toContain('takes place at')
  await back.getByRole('button', { name: 'Link with Heron Park pavilion: more' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Remove this link' }).focus()
  await page.keyboard.press('Enter')
  await back.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await back.waitFor()
})

test.each(looksToTry)('$language $scheme $width: the network passes axe', async (look) => {
  const page = await stage.open('assets', viewOf(look))
  await page.locator('.segments__item').nth(2).click()
  await page.locator('.assets-network [data-spot]').first().waitFor()
  await page.locator('.assets-finding').first().waitFor()
  await keepShot(page, 'assets-network', look)
  expect(await findBarriers(page)).toEqual([])
})

test('the network by keys: go from node to node, open one, read the same as a list; on a narrow page too', async () => {
  const page = await stage.open('assets', { viewport: { width: 1440, height: 900 } })
  await page.getByRole('radio', { name: 'Network' }).focus()
  await page.keyboard.press('Enter')
  const picture = page.getByRole('group', { name: /^Picture of 14 strengths/ })
  await picture.waitFor()
  await page.getByText(/^Fourth Street Library connects others more than anyone/).waitFor()
  await picture.getByRole('button').first().waitFor()
  await tabTo(page, /linked with \d+$/)
  const first = await focused(page)
  const met = new Set([first])
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key)
    met.add(await focused(page))
  }
  expect(met.size).toBeGreaterThan(1)
  const [name = ''] = (await focused(page)).split(',')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name }).waitFor()
  await page.keyboard.press('Escape')
  expect(await focused(page)).toContain(name)

  await page.getByRole('button', { name: 'As a list' }).focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: 'What is linked with what' })
  const row = table
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'Little Elk Clinic' }) })
  expect(await row.textContent()).toContain('welcomes people from Second Chair Barbershop')
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  )
  expect(await findBarriers(page)).toEqual([])
})

test('possible introductions say why; a press makes an idea, a link or nothing', async () => {
  const page = await stage.open('assets')
  await page.getByRole('radio', { name: 'Network' }).click()
  const some = page.getByRole('region', { name: 'Possible introductions' })
  const card = (name: RegExp) => some.getByRole('listitem', { name })
  const library = card(/^Fourth Street Library and Cedar Fork/)
  const chairs = card(/^Second Chair Barbershop and Cedar Fork/)
  expect(await library.textContent()).toMatch(
    /One offers “Community room”, one would welcome “Evening room”\. Both say: room\./,
  )
  await library.getByRole('button', { name: /^Suggest it/ }).click()
  await page.getByText('It stands with the ideas now').waitFor()
  await library.waitFor({ state: 'detached' })
  await chairs.getByRole('button', { name: /^Link them/ }).click()
  await chairs.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await chairs.waitFor()
  await chairs.getByRole('button', { name: /^Not now/ }).click()
  await chairs.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Priorities' }).click()
  await page.getByText(/^Introduce “Fourth Street Library” to “Cedar Fork/).waitFor()
})
