import type { Page } from 'playwright-core'

/**
 * Resolves two frames after these words stand in the first row of the page's grid: the page itself watches, because
 * asking again and again from outside would make it busy.
 */
export async function whenSeen(
  page: Page,
  words: string,
): Promise<{ readonly seen: Promise<void> }> {
  // The watch itself begins before this resolves; only what it waits for does not.
  const watch = await page.evaluateHandle((expected) => {
    const isThere = () =>
      Array.from(document.querySelectorAll('[role=row]'))
        .slice(0, 3)
        .some((row) => row.textContent.includes(expected))
    const seen = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve()
          })
        })
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    return { seen }
  }, words)
  return { seen: watch.evaluate(({ seen }) => seen) }
}
