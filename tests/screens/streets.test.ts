import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks } from '../support/shots.ts'
import { openStage, type Stage } from '../stage/stage-server.ts'
import { town } from '../assets/town.ts'

let stage: Stage
const [look] = looks

beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(async () => {
  await stage.close()
})

async function give(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a GeoJSON file' }).press('Enter')
  const file = { name: 'town.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) }
  await (await chooser).setFiles(file)
}

const hostile = '<img src=x onerror=window.broken=1>'

test('streets are brought by keys alone, seen before they are kept, credited on the map, hidden here, and taken off again', async () => {
  const page = await stage.open('assets/streets')
  await give(page, '{"type":"FeatureCollection","features":[]}')
  await page.getByText('This file holds no line and no area that can be drawn.').waitFor()
  await give(page, town(hostile))
  await page.getByRole('img', { name: 'What town.geojson draws' }).waitFor()
  await page.getByText('1 point. Brought in as a list, points become strengths.').waitFor()
  await page.getByText('1 that could not be read').waitFor()
  await keepShot(page, 'streets-found', look)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Name' }).focus()
  for (const words of ['Streets of Riverbend', `City ${hostile}`, 'Public domain']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await page.getByRole('button', { name: 'Put it under the map' }).press('Enter')
  await page.getByText('“Streets of Riverbend” lies under the map now.').waitFor()
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth > 320)).toBe(false)
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.getByRole('link', { name: 'See it on the map' }).press('Enter')
  const credit = page.getByText(`Streets of Riverbend: City ${hostile}, Public domain`)
  await credit.waitFor()
  await page.locator('.assets-map text').filter({ hasText: 'Elk River' }).waitFor()
  await keepShot(page, 'streets-map', look)
  await page.getByRole('button', { name: 'What lies under the map' }).press('Enter')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('checkbox', { name: /^Streets of Riverbend/ }).press('Space')
  await page.getByRole('button', { name: 'Done' }).press('Enter')
  await credit.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'What lies under the map' }).press('Enter')
  await page.getByRole('checkbox', { name: /^Streets of Riverbend/ }).press('Space')
  await page.getByRole('link', { name: 'Bring, rename or take off' }).press('Enter')
  await page.getByRole('button', { name: 'Take “Streets of Riverbend” off the map' }).press('Enter')
  await page
    .getByRole('button', { name: 'Put “Streets of Riverbend” back under the map' })
    .waitFor()
  await keepShot(page, 'streets-off', look)
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Take “Streets of Riverbend” off the map' }).waitFor()
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  await page.close()
})
