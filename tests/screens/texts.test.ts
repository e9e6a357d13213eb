import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { PresenceWire } from '#electron/vault/presence/presence-wire.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { found, letIn, meet } from '../people/two-computers.ts'
import { findBarriers } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { keepShot, looks } from '../support/shots.ts'
import { openTestVault } from '../support/vault.ts'
import { buildTextStage, serveText } from '../texts/stage-server.ts'

let browser: Browser
let stage: Awaited<ReturnType<typeof buildTextStage>>

beforeAll(async () => {
  stage = await buildTextStage()
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await stage.remove()
})

type View = { readonly language?: string; readonly theme?: string; readonly width?: number }

/** A vault with a record that has a long text, and tabs on it. */
async function openComputer(vault: Vault, coalition: string, id: string) {
  const server = await serveText(stage.pages, vault)
  onTestFinished(server.close)
  return async ({ language = 'en', theme = 'light', width = 900 }: View = {}) => {
    const page = await browser.newPage({
      viewport: { width, height: 600 },
      reducedMotion: 'reduce',
    })
    onTestFinished(() => page.close())
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(`${server.newAddress()}#${coalition}/${id}/${language}/${theme}`)
    await page.locator('.texts-value').waitFor()
    return { page, problems }
  }
}

async function oneComputer(strong = 'It has shade.') {
  const ana = openTestVault()
  const { coalition } = await found(ana)
  const link = ana.link('window').within(coalition)
  const { id } = await link.run('assets/add', { name: 'Garden', kind: 'nature', strong })
  return { ana, coalition, id, open: await openComputer(ana, coalition, id) }
}

const strength = (page: Page) => page.getByRole('textbox', { name: 'What is strong here' })

async function write(page: Page) {
  await page.locator('.texts-value').click()
  await page.locator('.ProseMirror').waitFor()
}

test('by keyboard alone: open, write, undo only what I wrote, leave, read', async () => {
  const { open } = await oneComputer()
  const { page, problems } = await open()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await strength(page).waitFor()
  await page.keyboard.type(' And water.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second paragraph.')
  expect(await strength(page).locator('p').allTextContents()).toEqual([
    'It has shade. And water.',
    'Second paragraph.',
  ])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await strength(page).textContent()).toBe('It has shade.')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Done')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Escape')
  await page.locator('.texts-value').waitFor()
  const button = page.getByRole('button', { name: /^Write on: What is strong here/ })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await button.textContent()).toContain('It has shade. And water.')
  expect(problems).toEqual([])
})

test('what is pasted or dropped comes in as words, in paragraphs', async () => {
  const { open } = await oneComputer('')
  const { page, problems } = await open()
  await write(page)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'one\ntwo')
    data.setData('text/html', '<h1 style="color:red">one</h1><script>alert(1)</script><b>two</b>')
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
  })
  expect(await strength(page).locator('p').allTextContents()).toEqual(['one', 'two'])
  expect(await strength(page).locator('b, h1, script').count()).toBe(0)
  expect(problems).toEqual([])
})

test('two tabs of one computer write at once and read the same', async () => {
  const { open } = await oneComputer()
  const [one, two] = [await open(), await open()]
  await write(one.page)
  await write(two.page)
  await Promise.all([
    one.page.keyboard.type(' from one', { delay: 20 }),
    two.page.keyboard.type(' from two', { delay: 20 }),
  ])
  await expect
    .poll(async () => (await strength(one.page).textContent())?.length, { timeout: 10_000 })
    .toBe('It has shade.'.length + 18)
  await expect
    .poll(async () => strength(two.page).textContent(), { timeout: 10_000 })
    .toBe(await strength(one.page).textContent())
  expect([...one.problems, ...two.problems]).toEqual([])
})

/** Presence as direct links would carry it. */
async function join(coalition: string, one: Vault, other: Vault): Promise<void> {
  const listeners = new Map<Vault, Set<(note: Uint8Array) => void>>()
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    listeners.set(from, new Set())
    const wire: PresenceWire = {
      send: (note) => {
        for (const listener of listeners.get(to) ?? []) listener(note)
      },
      onReceive: (listener) => {
        listeners.get(from)?.add(listener)
        return () => listeners.get(from)?.delete(listener)
      },
    }
    onTestFinished((await from.coalition(coalition)).space.presence.connect(wire))
  }
}

async function twoComputers() {
  const { ana, coalition, id, open } = await oneComputer()
  const bea = openTestVault()
  await letIn(ana, bea, coalition)
  await join(coalition, ana, bea)
  const carry = () => meet(ana, bea, coalition)
  return {
    ana,
    bea,
    coalition,
    id,
    carry,
    openAna: open,
    openBea: await openComputer(bea, coalition, id),
  }
}

test.each(looks)(
  '$language $scheme: Bea’s caret and name show while she writes; the name goes, and axe finds nothing',
  async (look) => {
    const { carry, openAna, openBea } = await twoComputers()
    const view: View = { language: look.language, theme: look.scheme, width: 900 }
    const anas = await openAna(view)
    const beas = await openBea(view)
    await keepShot(anas.page, 'texts-read', look)
    expect(await findBarriers(anas.page)).toEqual([])
    await write(anas.page)
    await anas.page.keyboard.type(' Look.')
    await expect
      .poll(
        async () => {
          await carry()
          return beas.page.locator('.texts-value').textContent()
        },
        { timeout: 20_000 },
      )
      .toContain('Look.')
    await write(beas.page)
    await beas.page.keyboard.type(' Yes')
    const caret = anas.page.locator('.texts-caret__name')
    await expect
      .poll(
        async () => {
          await carry()
          return caret.count()
        },
        { timeout: 20_000 },
      )
      .toBe(1)
    expect(await caret.textContent()).toBe('Bea')
    await anas.page.locator('.texts-now').filter({ hasText: 'Bea' }).waitFor()
    await keepShot(anas.page, 'texts-together', look)
    expect(await findBarriers(anas.page)).toEqual([])
    await anas.page.locator('.texts-caret__name--gone').waitFor({ state: 'attached' })
    await expect.poll(() => anas.page.locator('.texts-now').textContent()).toBe('')
    await beas.page.keyboard.press('Escape')
    await expect.poll(() => caret.count(), { timeout: 10_000 }).toBe(0)
    expect([...anas.problems, ...beas.problems]).toEqual([])
  },
)

test('begun apart, both texts show with their writers, and a press chooses', async () => {
  const { carry, openAna, openBea } = await twoComputers()
  const [anas, beas] = [await openAna(), await openBea()]
  await write(anas.page)
  await anas.page.keyboard.type(' Says Ana.')
  await anas.page.keyboard.press('Escape')
  await write(beas.page)
  await beas.page.keyboard.type(' Says Bea.')
  await beas.page.keyboard.press('Escape')
  await expect
    .poll(
      async () => {
        await carry()
        return anas.page.locator('.versions__one').allTextContents()
      },
      { timeout: 20_000 },
    )
    .toHaveLength(2)
  await keepShot(anas.page, 'texts-apart', looks[0])
  expect(await findBarriers(anas.page)).toEqual([])
  await anas.page
    .locator('.versions__one')
    .filter({ hasText: 'Says Bea.' })
    .getByRole('button')
    .click()
  await expect.poll(() => anas.page.locator('.versions__one').count()).toBe(0)
  await carry()
  await expect.poll(() => beas.page.locator('.texts-value').textContent()).toContain('Says Bea.')
  await expect.poll(() => beas.page.locator('.versions__one').count()).toBe(0)
})

test('where the editor cannot be loaded the text stays to be read, and that is said', async () => {
  const { open } = await oneComputer()
  const { page } = await open()
  await page.route('**/*text-writing*', (route) => route.abort())
  await page.locator('.texts-value').click()
  await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor()
  expect(await page.locator('.texts-value').textContent()).toBe('It has shade.')
})
