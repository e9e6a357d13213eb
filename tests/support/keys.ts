import type { Page } from 'playwright-core'

/** What has the focus, by its name. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    const isField = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
    if (isField && at.labels?.[0]) return at.labels[0].textContent?.trim() ?? ''
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
  })

/** Tab until something of this name has the focus; fails when a round through the page does not meet it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const met: string[] = []
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    met.push(at.slice(0, 40))
    if (typeof name === 'string' ? at === name : name.test(at)) return
  }
  throw new Error(`Tab never met ${String(name)}, only ${met.join(' | ')}`)
}

/** Whether what has the focus shows that it has. */
export const ringed = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at !== null && getComputedStyle(at).outlineStyle !== 'none'
  })
