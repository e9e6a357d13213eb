import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { keepShot, type Look, looksToTry } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'

const stage = useStage()

const phone = { language: 'en', scheme: 'light', width: 390, height: 844 } as const

type AnyLook = Look | typeof phone

async function openAt(look: AnyLook, room: string): Promise<Page> {
  const { language, scheme, width, height } = look
  const density = look === phone ? 'touch' : 'comfortable'
  const viewport = { width, height }
  return stage.open(room, { language, theme: scheme, density, viewport })
}

/** Everything a screen has to hold in every look, and its picture. */
async function look(page: Page, screen: string, at: AnyLook): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await keepShot(page, screen, at as Look)
  expect.soft(await findBarriers(page), screen).toEqual([])
  expect.soft(await widerBy(page), screen).toBe(0)
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
}

const people = ['', '/invite', `/code/${'1'.repeat(64)}`, '/computer', '/reading', '/leave']

test.each([...looksToTry, phone])('people, $language $scheme $width', async (at) => {
  const page = await openAt(at, 'people')
  const base = await page.evaluate(() => window.location.hash)
  for (const below of people) {
    await go(page, `${base}${below}`)
    await page.locator('#main .card, #main form, #main .people-form').first().waitFor()
    const name = below.split('/')[1] ?? ''
    await look(page, `people${name === '' ? '' : `-${name}`}`, at)
  }
  await go(page, `${base}/recovery`)
  await page.locator('#main .people-form .button--primary').click()
  await page.locator('.people-sheet').waitFor()
  await look(page, 'people-sheet', at)
})

const welcome = ['', '/start', '/join', '/file', '/sheet', `/waiting/${'d'.repeat(32)}`]

test.each([...looksToTry, phone])('welcome, $language $scheme $width', async (at) => {
  const page = await openAt(at, 'people')
  for (const below of welcome) {
    await go(page, `#/welcome${below}`)
    const name = below.split('/')[1] ?? ''
    await page.locator('.welcome h1').waitFor()
    await look(page, `welcome${name === '' ? '' : `-${name}`}`, at)
    if (name !== 'start') continue
    for (const step of ['2', '3']) {
      await page.locator('.welcome form .button--primary').click()
      await page.locator(`.welcome-steps li:nth-child(${step})[aria-current]`).waitFor()
      await look(page, `welcome-start-${step}`, at)
    }
  }
  for (const state of ['new', 'locked'] as const) {
    await page.evaluate((detail) => {
      window.dispatchEvent(new CustomEvent('stage-lock', { detail }))
    }, state)
    await page
      .locator(`.welcome input[autocomplete="${state === 'new' ? 'new' : 'current'}-password"]`)
      .first()
      .waitFor()
    await look(page, `welcome-lock-${state}`, at)
  }
})

test('with text at 150 % on 320 px nothing needs sideways scrolling', async () => {
  const page = await stage.open('people', {
    textSize: 150,
    viewport: { width: 320, height: 640 },
  })
  expect(await widerBy(page)).toBe(0)
  await go(page, '#/welcome')
  await page.locator('.welcome h1').waitFor()
  expect(await widerBy(page)).toBe(0)
})

test('the recovery sheet prints as one page, and the page about reading too', async () => {
  const page = await stage.open('people')
  const base = await page.evaluate(() => window.location.hash)
  const pages = async () => {
    const pdf = await page.pdf({ preferCSSPageSize: false, format: 'A4' })
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
  }
  await go(page, `${base}/recovery`)
  await page.locator('#main .people-form .button--primary').click()
  await page.locator('.people-sheet').waitFor()
  expect(await pages()).toBe(1)
  await go(page, `${base}/reading`)
  await page.locator('.people-reading table').waitFor()
  expect(await pages()).toBe(1)
})
