import { expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { tabTo } from '../support/keys.ts'
import { keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

test.each(looksToTry)('$language $scheme: the inventory passes axe', async (look) => {
  const page = await stage.open('assets', viewOf(look))
  await page.locator('.segments__item').nth(3).click()
  await page.locator('.assets-inventory__table').waitFor()
  await keepShot(page, 'assets-inventory', look)
  expect(await findBarriers(page)).toEqual([])
})

test('by keys: a number leads to the list of what it counts, and one press shows all again; small counts leave hidden', async () => {
  const page = await stage.open('assets')
  await page.getByRole('radio', { name: 'Inventory' }).focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: 'How many of each kind, and where' })
  await table.waitFor()
  expect(await table.getByRole('row', { name: /^People/ }).textContent()).toContain('few')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save this table' }).click()
  await page.getByRole('menuitem', { name: 'Of everything the coalition can see' }).click()
  const stream = await (await download).createReadStream()
  let text = ''
  for await (const part of stream) text += String(part)
  expect(text).toMatch(/\r\nPeople and gifts,.*few.*,few\r\n/)
  expect(text).not.toMatch(/\r\nPeople and gifts,.*1/)

  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  )
  await page.setViewportSize({ width: 1440, height: 900 })
  await table.getByRole('button').first().focus()
  await tabTo(page, /^Places and spaces, Fourth Street: 1\. Show them$/)
  await page.keyboard.press('Enter')
  const grid = page.getByRole('grid', { name: 'Strengths' })
  await grid.waitFor()
  await expect.poll(() => grid.getByRole('row').count()).toBe(2)
  expect(await grid.textContent()).toContain('Fourth Street Library')
  await page.getByRole('button', { name: 'Fourth Street', exact: true }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => grid.getByRole('row').count()).toBeGreaterThan(2)
})
