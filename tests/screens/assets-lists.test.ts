import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

async function give(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: /^Bring in a list/ }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
  await (await chooser).setFiles(file)
  await page.getByRole('heading', { name: 'Which column is what' }).waitFor()
}

/** How many strengths the page says there are; other rooms bring some of their own to the stage. */
const countOf = async (page: Page) =>
  Number.parseInt((await page.locator('.page-head__description').textContent()) ?? '', 10)

const directory = (rows: number) =>
  [
    'name,description,latitude,longitude,hours',
    ...Array.from(
      { length: rows },
      (_, at) =>
        `Place ${String(at)},Open to all,${(44 + (at % 97) / 500).toFixed(4)},${(-92 - (at % 89) / 500).toFixed(4)},Mo-Fr`,
    ),
  ].join('\n')

test('ten thousand rows come in, the list draws only what is in sight, and the whole import is taken back', async () => {
  const page = await stage.open('assets')
  await page.locator('[data-spot]').first().waitFor()
  const before = await countOf(page)
  await give(page, 'places.csv', directory(10_000))
  await page.getByRole('button', { name: 'Check rows' }).click()
  await page.getByRole('heading', { name: '10000 rows are ready' }).waitFor()
  await page.getByRole('button', { name: 'Bring in 10,000' }).click()
  await page.getByRole('heading', { name: '10000 records are here now' }).waitFor()
  await page.getByRole('button', { name: 'See them' }).click()
  const grid = page.getByRole('grid', { name: 'Strengths' })
  await grid.waitFor()
  await expect.poll(() => countOf(page)).toBe(before + 10_000)
  const nodes = () => grid.evaluate((list) => list.querySelectorAll('*').length)
  const atTop = await nodes()
  await grid.getByRole('row').nth(1).focus()
  await page.keyboard.press('End')
  await expect
    .poll(() => grid.getByRole('row').last().getAttribute('aria-rowindex'))
    .toBe(String(before + 10_000))
  console.info(
    `DOM nodes in a list of more than 10,000 rows: ${String(atTop)} at its top, ${String(await nodes())} at its end`,
  )
  expect(atTop).toBeLessThanOrEqual(250)

  await page.getByRole('searchbox').fill('place 777')
  await page.getByRole('row').filter({ hasText: 'Place 777' }).first().click()
  await page.getByRole('button', { name: /^Write on: What is strong here. Open to all/ }).click()
  await page.getByRole('textbox', { name: 'What is strong here' }).waitFor()
  await page.keyboard.type('. Really')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Open to all. Really').waitFor()
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: /^Bring in a list/ }).click()
  await page.getByText('1 changed by hand since').waitFor()
  await page.getByRole('button', { name: 'Undo this import: places.csv' }).click()
  await page.getByText(/9999 records of this list were put away\. 1 stays, .*Place 777/).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Asset map' }).click()
  await expect.poll(() => countOf(page)).toBe(before + 1)
})

const hostile = [
  '<script>window.broken=1</script>',
  '<img src=x onerror=window.broken=1>',
  '"><svg onload=window.broken=1>',
  'javascript:window.broken=1',
  '{{constructor.constructor("window.broken=1")()}}',
  '<b>{{name}}</b>',
  '$t(add)',
]

test('hostile words in every column stay words: in the preview, the list, the map and the record', async () => {
  const page = await stage.open('assets', { empty: true })
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = hostile.map((text, at) =>
    [text, text, text, text, text, String(44 + at / 100), '-92', text].map(cell).join(','),
  )
  const header = [
    'name',
    'description',
    'offers',
    'organization',
    'address',
    'latitude',
    'longitude',
    hostile[1] ?? '',
  ]
  await give(
    page,
    '<img src=x onerror=window.broken=1>.csv',
    [header.map(cell).join(','), ...rows].join('\n'),
  )
  await page.getByRole('button', { name: 'Check rows' }).click()
  await page.getByRole('button', { name: 'Bring in 7' }).click()
  await page.getByRole('button', { name: 'See them' }).click()
  for (const text of hostile) {
    await page.getByRole('row').filter({ hasText: text }).first().click()
    const drawer = page.locator('.drawer')
    await drawer.locator('h2').filter({ hasText: text }).waitFor()
    await drawer.getByText('Also in the file').click()
    expect(await drawer.getByText(text, { exact: true }).count(), text).toBeGreaterThanOrEqual(5)
  }
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  expect(await page.locator('#main img, #main script').count()).toBe(0)
})

test('a file that is no list is said calmly and nothing is added', async () => {
  const page = await stage.open('assets', { empty: true })
  await page.getByRole('link', { name: 'Bring in a list' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (
    await chooser
  ).setFiles({
    name: 'x.bin',
    mimeType: 'text/csv',
    buffer: Buffer.from([0, 1, 2, 255, 254, 10, 34]),
  })
  await page.getByText(/^This file is no list we can read/).waitFor()
  await page.getByRole('button', { name: 'Choose a file' }).waitFor()
})
