import { expect, onTestFinished, test } from 'vitest'
import { running } from '../journeys/built-program.ts'
import { findBarriers } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { keepShot, looksToTry } from '../support/shots.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const words = {
  en: {
    look: /^Look around a sample/,
    opened: 'Elders’ Circle',
    brief: 'Four safe evenings',
    held: 'Supper circle',
    back: 'For those who came',
  },
  es: {
    look: /^Mirar un ejemplo/,
    opened: 'Círculo de mayores',
    brief: 'Cuatro noches seguras',
    held: 'Círculo con cena',
    back: 'Para quienes vinieron',
  },
  ar: {
    look: /^جولة في مثال/,
    opened: 'حلقة الكبار',
    brief: 'أربع أمسيات آمنة',
    held: 'حلقة العشاء',
    back: 'لمن حضروا',
  },
} as const

/**
 * The built product with its sample, one press away from the first page. The pictures of the README are taken here:
 * `npm run shots -- sample`.
 */
test.each(looksToTry)(
  'the sample opens in the language of the screen: $language $scheme $width',
  async (look) => {
    const { language, scheme, width, height } = look
    const serving = await running(['serve', '--vault', makeTempFolder('vault'), '--port', '0'])
    const browser = await launchChromium()
    onTestFinished(() => browser.close())
    const page = await browser.newPage({
      locale: language,
      colorScheme: scheme,
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    await page.goto(String(serving.first['address']))
    await page.getByRole('button', { name: words[language].look }).click()
    await page.locator('.home-changes li').first().waitFor()
    const seen = async (name: string) => {
      await page.evaluate(() => document.fonts.ready)
      await page.mouse.move(0, 0)
      await keepShot(page, `sample-${name}`, look)
      expect.soft(await findBarriers(page), name).toEqual([])
    }
    await seen('home')
    const rail = page.getByRole('navigation').first()
    await rail.locator('a[href$="/assets"]').click()
    await page.locator('[data-spot]').first().waitFor()
    const { opened, brief, held, back } = words[language]
    await page.locator('[data-spot]').filter({ hasText: opened }).click()
    await page.locator('.drawer h2').filter({ hasText: opened }).waitFor()
    await page.locator('.drawer .texts-words').first().waitFor()
    await page.getByRole('row', { selected: true }).filter({ hasText: opened }).waitFor()
    await seen('asset-map')
    await rail.locator('a[href$="/priorities"]').click()
    await page.locator('main h1').waitFor()
    await page.locator('main').getByRole('listitem').first().waitFor()
    await seen('priorities')
    await rail.locator('a[href$="/briefs"]').click()
    await page.locator('.briefs-row a').filter({ hasText: brief }).click()
    await page.locator('.briefs-sheet img').first().waitFor()
    await seen('brief')
    await rail.locator('a[href$="/meetings"]').click()
    await page.getByRole('link', { name: held }).click()
    await page.locator('.after-lines').waitFor()
    await seen('minutes')
    await page.getByText(back, { exact: true }).first().click()
    await page.locator('.after-lines').waitFor()
    await seen('give-back')
  },
)
