import { expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks } from '../support/shots.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

test('by keys: choose several, give them a tag and another kind, take both back with one press each; columns as one likes', async () => {
  const page = await stage.open('assets')
  await page.getByRole('radio', { name: 'List' }).focus()
  await page.keyboard.press('Enter')
  const grid = page.getByRole('grid', { name: 'Strengths' })
  await page.getByRole('button', { name: 'Columns' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Columns' })
  for (const name of ['Changed', 'Tags']) {
    await dialog.getByRole('checkbox', { name }).focus()
    await page.keyboard.press('Space')
  }
  expect(await dialog.getByRole('checkbox', { name: 'Would welcome' }).isDisabled()).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await grid.getByRole('columnheader', { name: 'Tags' }).waitFor()
  expect(await grid.getByRole('columnheader', { name: 'Changed' }).count()).toBe(0)

  await grid.getByRole('row').nth(1).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('group', { name: '3 chosen' })
  await bar.getByRole('button', { name: 'Add tags' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Tags' }).focus()
  await page.keyboard.type('<b>youth</b>,')
  await page.getByRole('dialog').getByRole('button', { name: 'Add tags' }).focus()
  await page.keyboard.press('Enter')
  const tagged = grid.getByRole('row').filter({ hasText: '<b>youth</b>' })
  await expect.poll(() => tagged.count()).toBe(3)
  await keepShot(page, 'assets-list-tags', looks[0])
  expect(await findBarriers(page)).toEqual([])

  await bar.getByRole('button', { name: 'Kind' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Land and nature' }).focus()
  await page.keyboard.press('Enter')
  const natural = grid.getByRole('img', { name: 'Land and nature' })
  await expect.poll(() => natural.count()).toBeGreaterThanOrEqual(3)
  const after = await natural.count()
  await page.keyboard.press('Control+z')
  await expect.poll(() => natural.count()).toBeLessThan(after)
  expect(await tagged.count()).toBe(3)
  await page.keyboard.press('Control+z')
  await expect.poll(() => tagged.count()).toBe(0)
})
