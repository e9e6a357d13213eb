import { expect, test } from 'vitest'
import { cleanPicture, type PictureType } from '#shared/assets/files/pictures/picture.ts'
import { findBarriers } from '../support/axe.ts'
import { focused, tabTo } from '../support/keys.ts'
import { jpegFromPhone, pngFromProgram, webpFromProgram } from '../support/pictures.ts'
import { keepPicture, keepShot, looksToTry, viewOf } from '../support/shots.ts'
import { widerBy } from '../support/walk.ts'
import { useStage } from '../stage/use-stage.ts'

const stage = useStage()

const given = (name: string, bytes: Uint8Array, mimeType: string) => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
})
const photos = [
  given('IMG_2041.jpg', jpegFromPhone({ turned: 6 }), 'image/jpeg'),
  given('pond.png', pngFromProgram(), 'image/png'),
]

test('by keys alone: add photos, say what can be seen, put one first, take one off and back; upright, and nothing but the picture', async () => {
  const page = await stage.open('assets')
  await page.getByRole('searchbox').first().fill('heron park pav')
  await page.getByRole('row').filter({ hasText: 'Heron Park pavilion' }).focus()
  await page.keyboard.press('Enter')
  const files = page.getByRole('region', { name: 'Photos and attachments' })
  await files.waitFor()
  await tabTo(page, 'Add photos')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(photos)
  await page.getByText('“pond.png” is added').waitFor()
  await files.getByText(/^2 photos are not described yet/).waitFor()
  await expect.poll(() => files.locator('img').count()).toBe(2)
  // Held upright: the camera had it on its side.
  const first = files.locator('img').first()
  const size = await first.evaluate((image: HTMLImageElement) =>
    image.decode().then(() => [image.naturalWidth, image.naturalHeight]),
  )
  expect(size).toEqual([8, 16])

  await files.getByRole('button', { name: 'Photo 1 of 2: IMG_2041.jpg' }).focus()
  await page.keyboard.press('Enter')
  await tabTo(page, 'What can be seen')
  await page.keyboard.type('A gate of willow')
  await tabTo(page, 'Caption')
  await page.keyboard.type('Open day')
  await tabTo(page, 'Move later')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Photo 2 of 2' }).waitFor()
  // It can't go later than last: the focus stays in the dialog, where Escape is heard.
  await expect.poll(() => focused(page)).toBe('Move earlier')
  expect(await findBarriers(page)).toEqual([])
  // The first Escape of a button with a tooltip is for the tooltip.
  await tabTo(page, 'Caption')
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe('Photo 2 of 2: A gate of willow')
  await files.getByText(/^1 photo is not described yet/).waitFor()
  await page.keyboard.press('Enter')
  await tabTo(page, 'Take off')
  await page.keyboard.press('Enter')
  await files.getByRole('button', { name: 'Photo 1 of 1: pond.png' }).waitFor()
  await page.keyboard.press('Control+z')
  await files.getByRole('button', { name: 'Photo 2 of 2: A gate of willow' }).waitFor()
})

test.each(looksToTry)(
  '$language $scheme $width: photos, what is asked for and a document pass axe, on a phone too',
  async (look) => {
    const page = await stage.open('assets', viewOf(look))
    await page.getByRole('searchbox').first().fill('heron park pav')
    await page.getByRole('row').filter({ hasText: 'Heron Park pavilion' }).click()
    const files = page.locator('.assets-files')
    await files.waitFor()
    const documents = [given('lease.pdf', Buffer.from('%PDF-1.7 words'), 'application/pdf')]
    for (const [at, chosen] of [photos, documents].entries()) {
      const chooser = page.waitForEvent('filechooser')
      await files.locator('.stack > .row button').nth(at).click()
      await (await chooser).setFiles(chosen)
      await files
        .locator(at === 0 ? 'img >> nth=1' : 'bdi')
        .first()
        .waitFor()
    }
    await files.scrollIntoViewIfNeeded()
    expect(await findBarriers(page)).toEqual([])
    await keepShot(page, 'assets-files', look)
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await files.getByRole('button').first().click()
    await page.getByRole('dialog').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.setViewportSize({ width: look.width, height: look.height })
    await keepShot(page, 'assets-photo', look)
  },
)

test('what the vault leaves of a photo is drawn upright, whichever of these it is', async () => {
  const page = await stage.open('assets')
  const kept: readonly (readonly [PictureType, Uint8Array])[] = [
    ['image/jpeg', jpegFromPhone({ turned: 6 })],
    ['image/png', pngFromProgram({ turned: 6 })],
    ['image/webp', webpFromProgram({ turned: 6 })],
  ]
  for (const [type, bytes] of kept) {
    const clean = cleanPicture(bytes, type)
    if (clean === null) throw new Error('it is a picture')
    const drawn = await page.evaluate(
      async ([mime, text]) => {
        const raw = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        const image = new Image()
        image.src = URL.createObjectURL(new Blob([raw], { type: mime }))
        await image.decode()
        return [image.naturalWidth, image.naturalHeight]
      },
      [type, Buffer.from(clean.bytes).toString('base64')] as const,
    )
    expect([type, ...drawn]).toEqual([type, clean.width, clean.height])
  }
})

test.each(looksToTry)(
  'lists show the first photo of a strength, small, with its words: $language, $scheme, $width px',
  async (look) => {
    const page = await stage.open('assets', viewOf(look))
    const small = page
      .getByRole('row')
      .getByRole('img', { name: /^A brick house/ })
      .first()
    await small.waitFor()
    expect(await small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(128)
    await keepShot(page, 'assets-map-photos', look)
    await page.locator('.page-head').getByRole('radio').nth(1).click()
    await page.getByRole('grid').waitFor()
    await small.waitFor()
    expect(await findBarriers(page)).toEqual([])
    await keepShot(page, 'assets-list-photos', look)
  },
)

test('320 px wide a list with photos scrolls in one direction, and names keep their room', async () => {
  const page = await stage.open('assets', {
    textSize: 125,
    viewport: { width: 320, height: 700 },
  })
  await page.locator('.page-head').getByRole('radio').nth(1).click()
  const row = page.getByRole('row').filter({ hasText: 'Cedar Green Garden' })
  await row.getByRole('img', { name: /^A brick house/ }).waitFor()
  expect(await widerBy(page, '#main')).toBe(0)
  const name = await row.locator('b').boundingBox()
  expect(name?.width).toBeGreaterThan(100)
  await keepPicture(page, 'assets-list-photos-320')
})
