import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { tabTo } from '../support/keys.ts'
import { keepShot, looks } from '../support/shots.ts'
import { openStage, type Stage } from '../stage/stage-server.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(async () => {
  await stage.close()
})

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
  await page.close()
})
