import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Language, colours and size every screen is shown in. */
export const looks = [
  { language: 'en', scheme: 'light', width: 1440, height: 900 },
  { language: 'ar', scheme: 'dark', width: 1440, height: 900 },
  { language: 'es', scheme: 'light', width: 1366, height: 768 },
] as const
export type Look = (typeof looks)[number]

const withPictures = process.env['COMMONWEAVE_SHOTS'] !== undefined

/**
 * The looks a screen is tried in: `npm run shots`, the long set, does it in every one, `npm test` from right to left in
 * the dark alone, where most can go wrong. In light and English, which would take as long again, it tries what is done
 * by keys and what is narrow.
 */
export const looksToTry: readonly Look[] = withPictures ? looks : [looks[1]]

/** Repeats for `npm run shots` alone: they differ from others in nothing but colors or sizes. */
export const inLongSet = <Repeat>(repeats: readonly Repeat[]): readonly Repeat[] =>
  withPictures ? repeats : []

/** How a page is opened in a look. */
export const viewOf = ({ language, scheme, width, height }: Look) => ({
  language,
  theme: scheme,
  viewport: { width, height },
})

/**
 * Keeps a picture of the page as `<folder>/<screen>-<language>-<scheme>-<width>.png` while `npm run shots` runs, and does nothing otherwise:
 * the tests that walk through the screens are what takes the pictures.
 */
export async function keepShot(page: Page, screen: string, look: Look): Promise<void> {
  await keepPicture(page, `${screen}-${look.language}-${look.scheme}-${String(look.width)}`)
}

/** The same for pages that have looks of their own, as phones do. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['COMMONWEAVE_SHOTS']
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
