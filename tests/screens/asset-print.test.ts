import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks } from '../support/shots.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

async function saved(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
  return bytesOf(await download)
}

const hostile = '<img src=x onerror=window.broken=1> & "q" \'a\''

test('map and list go to paper and into a picture: public first, never people or homes on the map, names as words', async () => {
  const page = await stage.open('assets')
  await page.getByRole('row').filter({ hasText: 'Second Chair' }).first().click()
  await page.getByRole('button', { name: /^Name: Second Chair/ }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(hostile)
  await page.keyboard.press('Enter')
  await page.locator('.drawer h2').filter({ hasText: hostile }).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'Print, or save a picture' }).click()
  const list = page.getByRole('table', { name: 'Strengths' })
  await list.getByRole('row', { name: /Fourth Street Library/ }).waitFor()
  expect(await list.getByRole('row', { name: /Elders/ }).count()).toBe(0)
  await page.getByRole('img', { name: /^Map with 5 places/ }).waitFor()
  expect((await saved(page, 'Save the map as SVG')).toString()).not.toContain('Elders')

  await page.getByRole('radio', { name: 'Everything the coalition can see' }).focus()
  await page.keyboard.press('Space')
  await list.getByRole('row', { name: /Elders/ }).waitFor()
  await page.getByRole('img', { name: /^Map with 11 places/ }).waitFor()
  await keepShot(page, 'assets-print', looks[0])
  const svg = (await saved(page, 'Save the map as SVG')).toString()
  for (const person of ['Huda Salim', 'Family child care']) expect(svg).not.toContain(person)
  // Read by the browser as XML: names are words there, and nothing in them becomes an element.
  const read = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      broken: file.querySelector('parsererror') !== null,
      elements: [...new Set([...file.querySelectorAll('*')].map(({ tagName }) => tagName))],
      words: [...file.querySelectorAll('text')].map(({ textContent }) => textContent),
    }
  }, svg)
  expect(read.broken).toBe(false)
  expect(read.elements.toSorted()).toEqual(
    ['circle', 'g', 'path', 'rect', 'svg', 'text', 'title'].filter((name) =>
      read.elements.includes(name),
    ),
  )
  expect(
    read.words.some((words) => words !== null && hostile.startsWith(words.replace('…', ''))),
  ).toBe(true)
  const png = await saved(page, 'Save the map as PNG')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3000, 2100])

  expect(await findBarriers(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
  expect(await list.isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  )
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
})

test('Ctrl P on the list leads to all of it on its own page, and the window alone prints no part of it', async () => {
  const page = await stage.open('assets', { viewport: { width: 1000, height: 500 } })
  await page.getByRole('radio', { name: 'List' }).focus()
  await page.keyboard.press('Enter')
  const grid = page.getByRole('grid', { name: 'Strengths' })
  await grid.getByRole('row').nth(1).focus()
  await page.emulateMedia({ media: 'print' })
  expect(await grid.isVisible()).toBe(false)
  await page.getByText(/^To print all strengths/).waitFor()
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Control+p')
  await page.getByRole('radio', { name: 'Everything the coalition can see' }).focus()
  await page.keyboard.press('Space')
  const rows = page.getByRole('table', { name: 'Strengths' }).locator('tbody tr')
  await expect.poll(() => rows.count()).toBe(14)
  await page.emulateMedia({ media: 'print' })
  expect(await rows.last().isVisible()).toBe(true)
})
