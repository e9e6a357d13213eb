import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { standIn } from '#tests/main/stand-in/electron.ts'
import { doors } from '#tests/main/stand-in/in-page.ts'
import { findBarriers } from '#tests/support/axe.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { repeats } from '#tests/support/repeats.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { keepShot, looks } from '#tests/support/shots.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

/*
 * The built main and preload, as they are shipped, with a stand-in for Electron itself: its windows are pages of Chromium,
 * its utility processes are processes of Node. The tests follow one another, as one sitting at the computer does.
 */

vi.mock('electron', async () => (await import('#tests/main/stand-in/electron.ts')).electronModule)

const out = join(import.meta.dirname, '../../out')
const vault = makeTempFolder('desktop')
let browser: Browser
let coalition = ''

const shown = async (): Promise<Page> => {
  const page = await standIn.windows[0]?.webContents.page
  if (page === undefined) throw new Error('no window was opened')
  return page
}

beforeAll(async () => {
  vi.stubEnv('COMMONWEAVE_VAULT', vault)
  vi.stubEnv('COMMONWEAVE_COURIER', 'off')
  browser = await launchChromium()
  await import(pathToFileURL(join(out, 'main/index.js')).href)
  await standIn.connect(browser)
  await found()
}, 60_000)

afterAll(async () => {
  for (const { child } of standIn.utilities) child.kill('SIGKILL')
  await browser.close()
  vi.unstubAllEnvs()
})

/** Turn to a place inside the coalition. */
async function go(place: string): Promise<void> {
  const page = await shown()
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/in/${coalition}${place}`)
  await page.locator('#main h1').waitFor()
}

const seesStrength = async () => {
  await go('/assets')
  await (await shown()).getByText('Healing garden').first().waitFor()
}

/** What a sitting begins with, so that a test can be run alone. */
async function found(): Promise<void> {
  await vi.waitUntil(() => standIn.windows.length === 1, { timeout: 15_000 })
  const page = await shown()
  await page.getByRole('link', { name: /Start a coalition/ }).click()
  for (const name of ['Riverbend', 'Ana', 'Laptop']) {
    await page.getByRole('textbox').fill(name)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { level: 1, name: 'Recovery sheet' }).waitFor()
  coalition = /#\/in\/(\w+)/.exec(page.url())?.[1] ?? ''
}

test('the workspace opens through main, preload and vault, and a strength is added', async () => {
  const page = await shown()
  await go('/assets')
  await page.getByRole('button', { name: 'Name the first one' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Healing garden')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Culture and healing' }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('complementary', { name: 'Healing garden' }).waitFor()
  await page.keyboard.press('Escape')
})

test('the menu speaks the language that is chosen', async () => {
  const page = await shown()
  const firstOf = () => JSON.stringify(standIn.menus.at(-1))
  await expect.poll(firstOf).toContain('"label":"Edit"')
  const choose = async (field: RegExp, name: RegExp) => {
    await page.getByRole('button', { name: field }).click()
    await page.getByRole('option', { name }).click()
  }
  await go('/settings')
  await choose(/The app speaks/, /Español/)
  await expect.poll(firstOf, { timeout: 20_000 }).toContain('"label":"Edición"')
  await choose(/La aplicación habla/, /English/)
  await expect.poll(firstOf, { timeout: 20_000 }).toContain('"label":"Edit"')
})

test('nothing leads a page elsewhere, and it opens nothing but our own large view', async () => {
  const page = await shown()
  const before = page.url()
  for (const way of [
    'https://evil.example/',
    'http://127.0.0.1:1/',
    'app://evil/',
    'data:text/html,x',
  ])
    await page.evaluate((url) => {
      window.location.assign(url)
    }, way)
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://evil.example/by-link'
    document.body.append(link)
    link.click()
    link.target = '_blank'
    link.click()
    link.remove()
    window.open('https://evil.example/by-script')
    window.open('file:///etc/passwd')
  })
  const reached = await page.evaluate(() =>
    Promise.all(
      [
        'https://evil.example/',
        'http://127.0.0.1:1/',
        'file:///etc/passwd',
        '/../package.json',
      ].map((url) =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    ),
  )
  expect(reached).toEqual([false, false, false, false])
  expect(page.url()).toBe(before)
  expect(standIn.windows).toHaveLength(1)
  expect(standIn.led).toContain('https://evil.example/')
  expect(standIn.opened).toContain('https://evil.example/by-script')
  for (const address of standIn.outside) expect(address).toMatch(/^https:/)
  await page.evaluate((hash) => window.open(`/index.html${hash}`), `#/in/${coalition}/large/x`)
  await expect.poll(() => standIn.windows.length).toBe(2)
  await expect.poll(() => standIn.channels, { timeout: 20_000 }).toBe(2)
  // Chromium draws nothing in a page behind another one, as both are tabs of one window here.
  await (await standIn.windows[1]?.webContents.page)?.close()
  await seesStrength()
})

test('every permission is refused', () => {
  const answers: unknown[] = []
  for (const ask of standIn.permissions)
    for (const name of ['media', 'geolocation', 'notifications', 'usb', 'clipboard-read']) {
      const said = ask(null, name, (yes) => answers.push(yes))
      if (said !== undefined) answers.push(said)
    }
  expect(answers).toHaveLength(15)
  expect(new Set(answers)).toEqual(new Set([false]))
})

test('random messages and wrong frames at the bridge get nothing and break nothing', async () => {
  const page = await shown()
  const seed = 37
  const random = seededRandom(seed)
  const channels = [
    'commonweave/port',
    'commonweave/handed',
    'commonweave/asked',
    'ipc',
    '__proto__',
    '',
  ]
  const words = [
    null,
    0,
    'finds',
    { t: 'end' },
    ['x'.repeat(1_000)],
    { channel: 'commonweave/port' },
  ]
  const messages = Array.from({ length: repeats({ quick: 2_000, long: 100_000 }) }, () => ({
    channel: random.pick(channels),
    word: random.pick(words),
    asPage: random.below(2) === 1,
  }))
  const ports = standIn.channels
  await page.evaluate(
    async ([given, send]) => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const ask: unknown = Reflect.get(frame.contentWindow ?? {}, send)
      // The page itself may post what it likes; what it may ask of main, a frame inside of it may not.
      const answers = given.map(({ channel, word, asPage }): unknown => {
        if (!asPage && typeof ask === 'function')
          return Reflect.apply(ask, frame.contentWindow, [channel, [word]])
        window.postMessage(word === null ? channel : { channel, ask: word }, '*')
        return null
      })
      await Promise.all(answers)
      frame.remove()
    },
    [messages, doors.send] as const,
  )
  const fromFrame = messages.filter(
    ({ channel, asPage }) => !asPage && channel === 'commonweave/port',
  )
  expect(fromFrame.length, `seed ${String(seed)}`).toBeGreaterThan(10)
  expect(standIn.ipcMain.heard).toBeGreaterThanOrEqual(fromFrame.length)
  expect(standIn.channels).toBe(ports)
  await page.keyboard.press('Escape')
  await seesStrength()
}, 600_000)

test('a second start hands an invite over to the first, which asks before anything happens', async () => {
  const link = `commonweave:join/${'Ab3_'.repeat(20)}`
  standIn.app.emit('second-instance', {}, ['commonweave', '--flag', link], '/')
  const page = await shown()
  await page.setViewportSize({ width: 1440, height: 900 })
  const dialog = page.getByRole('dialog', { name: 'You followed an invite' })
  await dialog.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await keepShot(page, 'desktop-invite', looks[0])
  expect(standIn.windows).toHaveLength(2)
  expect(standIn.windows[0]?.focused).toBe(1)
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await seesStrength()
})

test('a vault that is killed is started again, and nothing is lost', async () => {
  const page = await shown()
  const before = standIn.utilities.length
  standIn.utilities[0]?.child.kill('SIGKILL')
  await page.getByText('The connection to the workspace was lost.').waitFor()
  await expect.poll(() => standIn.utilities.length, { timeout: 10_000 }).toBeGreaterThan(before)
  await page.getByText('The connection to the workspace was lost.').waitFor({ state: 'detached' })
  await seesStrength()
})

test('a page that crashes is loaded again, says so, and nothing is lost', async () => {
  const page = await shown()
  const session = await page.context().newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await expect.poll(async () => (await shown()) !== page, { timeout: 10_000 }).toBe(true)
  await (await shown()).getByText(/was opened again/).waitFor()
  await seesStrength()
})

test('quitting waits for the vault, and keeps where the window was', async () => {
  const gone = new Promise((resolve) => standIn.app.once('quit', resolve))
  standIn.app.quit()
  await gone
  expect(standIn.utilities.at(-1)?.child.exitCode).toBe(0)
  const kept = readFileSync(join(vault, 'desktop', 'window.json'), 'utf8')
  expect(JSON.parse(kept)).toMatchObject({ place: { x: 10, y: 20, width: 1000, height: 700 } })
})
