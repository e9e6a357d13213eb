import { expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { focused, tabTo } from '../support/keys.ts'
import { keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'
import { useStage } from '../stage/use-stage.ts'
import { floorPlan } from './floor-plan.ts'

const stage = useStage()

test('by keys alone a floor plan becomes a map and a strength stands on it, moves and is opened; pointing puts it elsewhere', async () => {
  const page = await stage.open('assets/sheets')
  await tabTo(page, 'Choose a picture')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  const buffer = await floorPlan(page)
  await (await chooser).setFiles({ name: 'hall.png', mimeType: 'image/png', buffer })
  await page.getByText('hall.png').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.type('Church hall, ground floor')
  await tabTo(page, 'What can be seen')
  await page.keyboard.type('A hall with a stage, a kitchen beside it')
  await tabTo(page, 'Make it a map')
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: 'A hall with a stage, a kitchen beside it' }).waitFor()

  await page.getByRole('searchbox', { name: 'Find whom or what' }).focus()
  await page.keyboard.type('heron park pav')
  await tabTo(page, /Heron Park pavilion$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('Place it in the middle')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Put it down here')
  await page.keyboard.press('Enter')
  const mark = page.getByRole('button', { name: /^Heron Park pavilion,/ })
  await mark.waitFor()
  const picture = page.getByRole('img', { name: /^A hall/ })
  const parts = async () => {
    const [of, at] = [await picture.boundingBox(), await mark.boundingBox()]
    if (of === null || at === null) throw new Error('both are there')
    const part = (from: number, size: number, own: number, all: number) =>
      Math.round(((own + all / 2 - from) / size) * 100)
    return [part(of.x, of.width, at.x, at.width), part(of.y, of.height, at.y, at.height)]
  }
  expect(await parts()).toEqual([50, 50])
  await mark.focus()
  await page.keyboard.press('m')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(parts).toEqual([60, 50])
  await page.getByRole('button', { name: 'Move “Heron Park pavilion”' }).press('Enter')
  const box = await picture.boundingBox()
  if (box === null) throw new Error('it is there')
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.75)
  await expect.poll(parts).toEqual([25, 75])
  await mark.press('Enter')
  await page.getByRole('complementary', { name: 'Heron Park pavilion' }).waitFor()
})

test.each(looksToTry)(
  '$language $scheme $width: a floor plan with marks passes axe, on a phone too',
  async (look) => {
    const page = await stage.open('assets/sheets', viewOf(look))
    const chooser = page.waitForEvent('filechooser')
    await page.locator('.assets-drop button').click()
    const buffer = await floorPlan(page)
    await (await chooser).setFiles({ name: 'hall.png', mimeType: 'image/png', buffer })
    await page.locator('form input').fill('Church hall, ground floor')
    await page.locator('form button[type=submit]').click()
    await page.locator('.assets-sheet__picture').waitFor()
    const places = [
      ['heron park pav', 0.2, 0.3],
      ['library', 0.55, 0.5],
      ['garden', 0.85, 0.25],
    ] as const
    for (const [words, x, y] of places) {
      await page.locator('.assets-sheet-beside input').fill(words)
      await page.locator('.assets-hits button').first().click()
      const box = await page.locator('.assets-sheet__picture').boundingBox()
      if (box === null) throw new Error('it is there')
      await page.mouse.click(box.x + box.width * x, box.y + box.height * y)
    }
    await expect.poll(() => page.locator('.assets-sheet .assets-spot').count()).toBe(3)
    expect(await findBarriers(page)).toEqual([])
    await keepShot(page, 'sheet', look)
    await page.locator('.assets-sheet-rows li').first().getByRole('button').last().click()
    await page.locator('.assets-held').waitFor()
    await keepShot(page, 'sheet-placing', look)
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await widerBy(page)).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.locator('.assets-held').scrollIntoViewIfNeeded()
    await keepShot(page, 'sheet-phone', look)
  },
)
