import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { PresenceWire } from '#electron/vault/presence/presence-wire.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { letIn, meet } from '../people/two-computers.ts'
import { findBarriers } from '../support/axe.ts'
import { keepShot, looks, looksToTry } from '../support/shots.ts'
import { openTestVault } from '../support/vault.ts'
import { strength, useTextStage, words, write, type View } from '../texts/stage-tabs.ts'

const { openComputer, oneComputer } = useTextStage()

/** Steps are what was typed without a pause, so a slow machine makes more of them. Pressing on must do no harm. */
async function pressOften(page: Page, keys: string) {
  for (let press = 0; press < 15; press += 1) await page.keyboard.press(keys)
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
  await pressOften(page, 'Control+z')
  expect(await strength(page).textContent()).toBe('It has shade.')
  await pressOften(page, 'Control+Shift+z')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Done')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Escape')
  await page.locator('.texts-value').waitFor()
  const button = page.getByRole('button', { name: /^Write on: What is strong here/ })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  await expect
    .poll(() => button.textContent(), { timeout: 10_000 })
    .toBe('It has shade. And water.\nSecond paragraph.')
  expect(problems).toEqual([])
})

test('what is pasted or dropped comes in as words with their looks, and nothing else', async () => {
  const { open } = await oneComputer('')
  const { page, problems } = await open()
  await write(page)
  const bring = (how: 'paste' | 'drop') =>
    page.evaluate((event) => {
      const data = new DataTransfer()
      data.setData('text/plain', 'one\ntwo')
      data.setData('text/html', '<h1 style="color:red">one</h1><script>alert(1)</script><b>two</b>')
      const text = document.querySelector('.ProseMirror')
      const options = { bubbles: true, cancelable: true }
      const { left, top } = text?.getBoundingClientRect() ?? { left: 0, top: 0 }
      text?.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data, clientX: left, clientY: top }),
      )
    }, how)
  await bring('paste')
  expect(await strength(page).locator('p').allTextContents()).toEqual(['one', 'two'])
  await expect.poll(() => strength(page).locator('[data-as=heading]').textContent()).toBe('one')
  expect(await strength(page).locator('strong').allTextContents()).toEqual(['two'])
  await bring('drop')
  expect(await strength(page).locator('p').allTextContents()).toEqual(['one', 'twoone', 'two'])
  expect(await strength(page).locator('b, h1, script, [style]').count()).toBe(0)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  // The browser tells the editor of a moved caret in its own time, which fingers never outrun.
  const told = page.evaluate(
    () =>
      new Promise<void>((done) => {
        const later = () => setTimeout(done)
        document.addEventListener('selectionchange', later, { once: true })
      }),
  )
  await page.keyboard.press('ArrowRight')
  await told
  await page.keyboard.press('Control+v')
  await expect
    .poll(() => strength(page).locator('p').allTextContents())
    .toEqual(['one', 'twoone', 'twoone', 'twoone', 'two'])
  expect(problems).toEqual([])
})

test('two tabs of one computer write at once and read the same', async () => {
  const { open } = await oneComputer()
  const [one, two] = [await open(), await open()]
  await write(one.page)
  await write(two.page)
  // No two letters alike side by side: whose of two equal ones is whose the binding does not tell apart.
  await Promise.all([
    one.page.keyboard.type('(ana)', { delay: 20 }),
    two.page.keyboard.type('[bea]', { delay: 20 }),
  ])
  // Whose words come first is settled by chance; neither may come into the middle of the other's.
  await expect
    .poll(() => words(one.page), { timeout: 10_000 })
    .toMatch(/^It has shade\.(\(ana\)\[bea\]|\[bea\]\(ana\))$/)
  await expect.poll(() => words(two.page), { timeout: 10_000 }).toBe(await words(one.page))
  await pressOften(one.page, 'Control+z')
  await expect.poll(() => words(two.page), { timeout: 10_000 }).toBe('It has shade.[bea]')
  expect(await words(one.page)).toBe('It has shade.[bea]')
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

test.each(looksToTry)(
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
    await expect
      .poll(() => anas.page.locator('.texts-now').textContent(), { timeout: 10_000 })
      .toBe('')
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
        const all = await anas.page.locator('.versions__one [dir=auto]').allTextContents()
        return all.toSorted()
      },
      { timeout: 20_000 },
    )
    .toEqual(['It has shade. Says Ana.', 'It has shade. Says Bea.'])
  await keepShot(anas.page, 'texts-apart', looks[0])
  expect(await findBarriers(anas.page)).toEqual([])
  await anas.page
    .locator('.versions__one')
    .filter({ hasText: 'Says Bea.' })
    .getByRole('button')
    .click()
  await expect.poll(() => anas.page.locator('.versions__one').count(), { timeout: 10_000 }).toBe(0)
  await carry()
  await expect
    .poll(() => beas.page.locator('.texts-value').textContent(), { timeout: 10_000 })
    .toContain('Says Bea.')
  await expect.poll(() => beas.page.locator('.versions__one').count(), { timeout: 10_000 }).toBe(0)
})

test('where the editor cannot be loaded the text stays to be read, and that is said', async () => {
  const { open } = await oneComputer()
  const { page } = await open()
  await page.route('**/*text-writing*', (route) => route.abort())
  await page.locator('.texts-value').click()
  await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor()
  expect(await page.locator('.texts-value').textContent()).toBe('It has shade.')
})
