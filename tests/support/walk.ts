import type { Page } from 'playwright-core'
import { coalitionId } from './made-up.ts'

/** Screens of a room by name, and how a person comes to each from the room's first page, in any language: by what stands where. */
export type Screens = Readonly<Record<string, (page: Page) => Promise<void>>>

/** Goes from screen to screen in one page, each time from the room's first page, opened anew. A page of its own for each would load as often. */
export async function walk(
  page: Page,
  screens: Screens,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const first = new URL(page.url()).hash
  for (const [screen, go] of Object.entries(screens)) {
    await turnTo(page, '#/welcome')
    await turnTo(page, first)
    await go(page)
    await look(screen)
  }
}

/** A screen that an address leads to, as in `/settings/report`; Home is ''. */
export const at =
  (place: string) =>
  async (page: Page): Promise<void> => {
    await turnTo(page, `#/in/${coalitionId}${place}`)
    await page.waitForFunction(() => document.querySelector('main .loading') === null)
  }

/** Turn to a place of the app by its hash and wait until its heading stands; what stood there before has gone. */
async function turnTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    if (window.location.hash === to) return
    document.querySelector('h1')?.setAttribute('data-before', '')
    window.location.hash = to
  }, hash)
  await page.waitForFunction(() => document.querySelector('h1:not([data-before])') !== null)
}

/** What would scroll sideways at one of these widths, as `320 px: 12 px too wide`; the last width stays. */
export async function sidewaysAt(
  page: Page,
  widths: readonly number[],
  boxes?: string,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 })
    const by = await widerBy(page, boxes)
    if (by > 0) found.push(`${String(width)} px: ${String(by)} px too wide`)
  }
  return found
}

/** How many pixels wider than itself the widest of these boxes is: what would scroll sideways. */
export function widerBy(page: Page, boxes = '#main'): Promise<number> {
  return page.evaluate(
    (selector) =>
      Math.max(
        ...[document.documentElement, ...document.querySelectorAll(selector)].map(
          (box) => box.scrollWidth - box.clientWidth,
        ),
      ),
    boxes,
  )
}
