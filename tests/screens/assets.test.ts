import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks, looksToTry, viewOf } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

type Words = Readonly<Record<'list' | 'more' | 'import' | 'archive' | 'away', RegExp>>

const words: Readonly<Record<'en' | 'es' | 'ar', Words>> = {
  en: {
    list: /^List$/,
    more: /^More$/,
    import: /^Bring in a list/,
    archive: /^What was put away/,
    away: /^What was put away/,
  },
  es: {
    list: /^Lista$/,
    more: /^Más$/,
    import: /^Traer una lista/,
    archive: /^Lo que se guardó aparte/,
    away: /^Lo que se guardó aparte/,
  },
  ar: {
    list: /^قائمة$/,
    more: /^المزيد$/,
    import: /^إدخال قائمة/,
    archive: /^المحفوظ جانبًا/,
    away: /^ما حُفظ جانبًا/,
  },
}

const csv = [
  'Name,Category,Description,Latitude,Longitude,Contact name,Opening hours',
  'Town library,place,Warm rooms,44.05,-92.46,Ann,Mo-Fr',
  'Park,nature,,44.06,,Bo,',
  ',place,,,,,',
].join('\n')

async function giveList(page: Page, label: RegExp): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.locator('.card').getByRole('button').first().click()
  const file = { name: 'county.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await (await chooser).setFiles(file)
  await page.getByRole('table').waitFor()
  expect(await page.locator('h1').textContent()).toMatch(label)
}

test.each(looksToTry)(
  '$language $scheme $width: every screen of the asset map passes axe',
  async (look) => {
    const say = words[look.language]
    const page = await stage.open('assets', viewOf(look))
    await page.locator('[data-spot]').first().waitFor()
    const seen = async (name: string) => {
      await keepShot(page, `assets-${name}`, look)
      expect.soft(await findBarriers(page), name).toEqual([])
      expect.soft(await widerBy(page), name).toBe(0)
    }
    await seen('map')
    await page.getByRole('row').filter({ hasText: 'Second Chair Barbershop' }).first().click()
    await page.locator('.drawer h2').filter({ hasText: 'Second Chair Barbershop' }).waitFor()
    await seen('map-open')
    await page
      .getByRole('radio', { name: say.list })
      .or(page.getByRole('button', { name: say.list }))
      .first()
      .click()
    await page.getByRole('grid').waitFor()
    await page.getByRole('checkbox').nth(1).click()
    await page.getByRole('checkbox').nth(3).click()
    await seen('list')
    await page.getByRole('button', { name: say.more }).first().click()
    await page.getByRole('menuitem', { name: say.archive }).click()
    await page.locator('h1').filter({ hasText: say.away }).waitFor()
    await seen('archive')
    await page.goBack()
    await page.getByRole('button', { name: say.more }).first().click()
    await page.getByRole('menuitem', { name: say.import }).click()
    await page.locator('h1').filter({ hasText: say.import }).waitFor()
    await seen('import-file')
    await giveList(page, say.import)
    await seen('import-match')
    await page.locator('.page-head').getByRole('button').last().click()
    await page.locator('.assets-bar').waitFor()
    await seen('import-check')
    await page.locator('.page-head').getByRole('button').last().click()
    await page.locator('.card [role=status]').waitFor()
    await seen('import-done')
  },
)

test('on a phone the list, a record and the map keep all they have', async () => {
  const look = { language: 'en', scheme: 'light', width: 390, height: 844 } as const
  const page = await stage.open('assets', { density: 'touch', viewport: look })
  await page.locator('[data-spot]').first().waitFor()
  const seen = async (name: string) => {
    await keepShot(page, `assets-${name}`, look as never)
    expect.soft(await findBarriers(page), name).toEqual([])
    expect.soft(await widerBy(page), name).toBe(0)
  }
  await seen('map')
  await page
    .getByRole('radio', { name: 'List' })
    .or(page.getByRole('button', { name: /^List$/ }))
    .first()
    .click()
  await page.getByRole('grid').waitFor()
  await seen('list')
  await page.getByRole('row').filter({ hasText: 'Elders' }).click()
  await page.locator('.drawer h2').waitFor()
  await seen('open')
})

test('320 px wide and with text at 150 %, nothing needs sideways scrolling', async () => {
  const page = await stage.open('assets', { textSize: 150, viewport: { width: 320, height: 640 } })
  await page.locator('[data-spot]').first().waitFor()
  expect(await widerBy(page)).toBe(0)
})

test('an empty map asks for the first strength', async () => {
  const page = await stage.open('assets', { empty: true })
  await page.getByRole('heading', { name: 'What is strong here?' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await keepShot(page, 'assets-empty', looks[0])
})
