import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BriefResources, readBriefResources } from '#electron/exporters/brief-resources.ts'
import { previewPages } from '#electron/exporters/page-previews.ts'
import { openTypstPress, type TypstPress } from '#electron/exporters/typst-press.ts'
import type { BriefPage } from '#shared/briefs/page/brief-page.ts'
import { resolve } from 'node:path'
import type { StageView } from '../stage/stage-server.ts'
import { useStage } from '../stage/use-stage.ts'
import { findBarriers } from '../support/axe.ts'
import { inLongSet, keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { type Screens, sidewaysAt, walk } from '../support/walk.ts'

const stage = useStage()
let typst: TypstPress
let resources: BriefResources

beforeAll(async () => {
  resources = await readBriefResources({
    kind: 'development',
    appFolder: resolve(import.meta.dirname, '../..'),
  })
  typst = await openTypstPress(resources)
}, 120_000)
afterAll(() => typst.close())

/** The page asks for its pictures outside of itself; the real typesetter answers here. */
async function answerPress(shown: Page): Promise<void> {
  await shown.route('**/press', async (route) => {
    const { page, photos } = JSON.parse(route.request().postData() ?? '{}') as {
      readonly page: BriefPage
      readonly photos: Readonly<Record<string, string>>
    }
    const pictures = new Map(
      Object.entries(photos).map(([id, bytes]) => [
        id,
        Uint8Array.from(Buffer.from(bytes, 'base64')),
      ]),
    )
    const words = resources.words[page.language]
    const made = await previewPages(page, { typst, words, pictures })
    await route.fulfill({ json: made.ok ? { pages: made.pages } : {} })
  })
}

async function open(view: StageView = {}): Promise<Page> {
  const page = await stage.open('briefs', view)
  await answerPress(page)
  return page
}

/** Follow the way a person would to a screen, in any language: by what stands where. */
const studio = async (shown: Page) => {
  await shown.locator('.briefs-row a', { hasText: 'A warm place after three' }).click()
  await shown.locator('.briefs-sheet img').first().waitFor()
}

const screens: Screens = {
  list: () => Promise.resolve(),
  new: async (shown) => {
    await shown.locator('.page-head .button--primary').click()
    await shown.getByRole('dialog').waitFor()
  },
  studio,
  part: async (shown) => {
    await studio(shown)
    await shown.locator('.briefs-part__name', { has: shown.locator('.briefs-part__mark') }).click()
    await shown.locator('.briefs-changes').waitFor()
  },
  numbers: async (shown) => {
    await studio(shown)
    await shown.locator('.briefs-part__name', { hasText: '142' }).click()
    await shown.locator('.briefs-fact').first().waitFor()
  },
  map: async (shown) => {
    await studio(shown)
    await shown.locator('.briefs-part__name', { hasText: 'Where doors open' }).click()
    await shown.locator('.briefs-panel textarea').last().waitFor()
  },
  photo: async (shown) => {
    await studio(shown)
    await shown.locator('.briefs-part__name', { hasText: 'In May' }).click()
    await shown.locator('.briefs-panel .thumbnail img').waitFor()
  },
  check: async (shown) => {
    await studio(shown)
    await shown.locator('.page-head .button--primary').click()
    await shown.locator('.briefs-finding').first().waitFor()
  },
}

const phone = { viewport: { width: 390, height: 844 }, density: 'touch' } as const

test.each(looksToTry)('axe finds nothing: $language, $scheme, $width px', async (look) => {
  const shown = await open(viewOf(look))
  await walk(shown, screens, async (screen) => {
    expect.soft(await findBarriers(shown), screen).toEqual([])
    await keepShot(shown, `briefs-${screen}`, look)
  })
})

test.each([
  ['on a phone', phone],
  ...inLongSet([['with more contrast', { theme: 'contrast' }]] as const),
] as const)('axe finds nothing %s', async (_, view) => {
  const shown = await open(view)
  await walk(shown, screens, async (screen) => {
    expect.soft(await findBarriers(shown), screen).toEqual([])
  })
})

test('axe finds nothing while there is no brief', async () => {
  expect(await findBarriers(await open({ empty: true }))).toEqual([])
})

test.each([
  [100, [900, 320]],
  [150, [720, 390]],
] as const)(
  'with text of %i per cent nothing scrolls sideways at %j px',
  async (textSize, widths) => {
    const shown = await open({ textSize, viewport: { width: 320, height: 700 } })
    await walk(shown, screens, async (screen) => {
      const boxes = '#main, .briefs-outline, .briefs-panel, .briefs-sheets'
      expect.soft(await sidewaysAt(shown, widths, boxes), screen).toEqual([])
    })
  },
)

test('the pages in the middle are the printed ones: a picture of each, and their words', async () => {
  const shown = await open()
  await studio(shown)
  const first = shown.getByRole('img', { name: /^Page 1 of/ })
  expect(await first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(612)
  await shown.getByText('Page 1 in words').click()
  await shown.locator('.briefs-words p', { hasText: 'We decided' }).first().waitFor()
  await shown.getByRole('radio', { name: 'A4' }).click()
  await expect
    .poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeLessThan(600)
  // Printing the window is no way round the check.
  await shown.emulateMedia({ media: 'print' })
  await shown.getByText(/^To print this brief, choose/).waitFor()
  expect(await first.isVisible()).toBe(false)
})

test('a part is dragged by its grip above another', async () => {
  const shown = await open()
  const said: string[] = []
  shown.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  await studio(shown)
  const rows = shown.locator('.briefs-parts .briefs-part__name')
  const before = await rows.allTextContents()
  const from = await shown.locator('.drag-grip').nth(2).boundingBox()
  const to = await shown.locator('.briefs-slot').nth(0).boundingBox()
  if (from === null || to === null) throw new Error('the rows are not in sight')
  await shown.mouse.move(from.x + 8, from.y + 10)
  await shown.mouse.down()
  await shown.mouse.move(from.x + 20, from.y - 10, { steps: 4 })
  await shown.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 })
  await shown.locator('.briefs-slot.is-over').waitFor()
  await shown.mouse.up()
  await expect
    .poll(() => rows.allTextContents())
    .toEqual([before[2], before[0], before[1], ...before.slice(3)])
  expect(said).toEqual([])
})

test('by keys alone in a real browser: a brief is begun, gets a part, and the part is carried up', async () => {
  const shown = await open()
  await shown.getByRole('button', { name: 'New brief' }).focus()
  await shown.keyboard.press('Enter')
  await shown.getByRole('dialog').waitFor()
  await shown.keyboard.type('Lights on Hill Street')
  await shown.keyboard.press('Enter')
  await shown.getByRole('heading', { level: 1, name: 'Lights on Hill Street' }).waitFor()
  await shown.getByRole('button', { name: 'Add a part' }).focus()
  await shown.keyboard.press('Enter')
  await shown.getByRole('menuitem', { name: 'Text' }).focus()
  await shown.keyboard.press('Enter')
  const rows = shown.locator('.briefs-parts .briefs-part__name')
  const grips = shown.locator('.briefs-parts').getByRole('button', { name: /^Move:/ })
  await expect.poll(() => rows.count()).toBeGreaterThan(1)
  const before = await rows.allTextContents()
  await grips.last().focus()
  await shown.keyboard.press('Space')
  await shown.keyboard.press('ArrowUp')
  await shown.keyboard.press('Space')
  await expect
    .poll(() => rows.allTextContents())
    .toEqual([...before.slice(0, -2), before.at(-1), before.at(-2)])
  await shown.keyboard.press('Control+z')
  await expect.poll(() => rows.allTextContents()).toEqual(before)
})

test.each(looksToTry)(
  'a paragraph is written together where it stands, and the pages follow: $language, $scheme',
  async (look) => {
    const shown = await open(viewOf(look))
    await studio(shown)
    await shown.locator('.briefs-part__name', { hasText: /^In two years/ }).click()
    const read = shown.locator('.briefs-panel .texts-value')
    await read.focus()
    await shown.keyboard.press('Enter')
    await shown.locator('.ProseMirror').waitFor()
    await shown.keyboard.press('Enter')
    await shown.keyboard.press('Enter')
    await shown.keyboard.type('Ten groups share.')
    await shown.locator('.briefs-words p', { hasText: 'Ten groups share.' }).waitFor({
      state: 'attached',
    })
    expect(await findBarriers(shown)).toEqual([])
    await keepShot(shown, 'briefs-writing', look)
    await shown.keyboard.press('Escape')
    expect(await read.textContent()).toMatch(/\n\nTen groups share\.$/)
    expect(await read.evaluate((button) => button === document.activeElement)).toBe(true)
  },
)
