import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks } from '../support/shots.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()
const [look] = looks

const hostile = '<img src=x onerror=window.broken=1>'

const directory = (hall: string) =>
  Buffer.from(
    zipSync({
      'organizations.csv': strToU8('id,name\n1,Elk Street Choir\n'),
      'locations.csv': strToU8(
        `id,organization_id,name,latitude,longitude,languages\n5,1,${hall},44,-92,${hostile}\n`,
      ),
      'services.csv': strToU8(
        `id,location_id,name,eligibility,fees\n9,5,Singing,${hostile},None\n`,
      ),
      'metadata.csv': strToU8('id\n1\n'),
    }),
  )

async function give(page: Page, hall: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter')
  const file = { name: 'elk.zip', mimeType: 'application/zip', buffer: directory(hall) }
  await (await chooser).setFiles(file)
}

test('a directory comes in by keys alone: what was found, the record with its offer, and a newer one', async () => {
  const page = await stage.open('assets/import', { empty: true })
  await give(page, 'Old Hall')
  await page.getByRole('heading', { name: '1 organization, 1 place, and 1 offer' }).waitFor()
  await page.getByText('1 file carries no records').press('Enter')
  await page.getByText('metadata.csv').waitFor()
  await keepShot(page, 'directories-found', look)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Bring in 3' }).press('Enter')
  await page.getByText('1 offer came with them.').waitFor()
  await page.getByRole('button', { name: 'See them' }).press('Enter')
  await page.getByRole('row').filter({ hasText: 'Old Hall' }).first().press('Enter')
  const drawer = page.locator('.drawer')
  await drawer.locator('summary').filter({ hasText: 'Singing' }).press('Enter')
  await drawer.getByRole('button', { name: /^Whom it is for: <img/ }).waitFor()
  await drawer.getByRole('button', { name: /^What it costs: None/ }).press('Enter')
  await page.keyboard.type(', thanks')
  await page.keyboard.press('Control+Enter')
  await drawer.getByRole('button', { name: /^What it costs: None, thanks/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: 'More', exact: true }).first().press('Enter')
  await page.getByRole('menuitem', { name: /^Bring in a list/ }).press('Enter')
  await give(page, 'New Hall')
  await page.getByRole('heading', { name: 'What is different in this file' }).waitFor()
  await page.locator('summary').filter({ hasText: 'will follow the file' }).press('Enter')
  await page.getByText('In the file: New Hall').waitFor()
  await keepShot(page, 'directories-changes', look)
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  await page.setViewportSize({ width: 320, height: 700 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > 320)
  expect(wide).toBe(false)
})

const twins = [
  'name,address,phone',
  'Fourth Street Library,410 Fourth Street,',
  `Fourth St. Library,410 4th St,${hostile}`,
].join('\n')

test('what came twice is shown side by side after an import, and becomes one by a press', async () => {
  const page = await stage.open('assets/import', { empty: true })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter')
  const file = { name: 'twins.csv', mimeType: 'text/csv', buffer: Buffer.from(twins) }
  await (await chooser).setFiles(file)
  await page.getByRole('button', { name: 'Check rows' }).press('Enter')
  await page.getByRole('button', { name: 'Bring in 2' }).press('Enter')
  await page.getByRole('link', { name: '1 pair may be one thing: look' }).press('Enter')
  await page.getByText('They may be one because of: the name and the address.').waitFor()
  await page.getByRole('cell', { name: hostile }).waitFor()
  await keepShot(page, 'directories-alike', look)
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth > 320)).toBe(false)
  await page.getByRole('button', { name: 'Not sure, decide later' }).press('Enter')
  await page.getByText('The others can wait').waitFor()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('main').getByRole('link', { name: 'Asset map' }).press('Enter')
  await page.getByRole('button', { name: 'More', exact: true }).first().press('Enter')
  await page.getByRole('menuitem', { name: 'What may be here twice' }).press('Enter')
  await page.getByRole('button', { name: 'Same', exact: true }).press('Enter')
  await page.getByText(/“Fourth St.* is one now/).waitFor()
  await page.getByText('Nothing looks twice').waitFor()
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
})
