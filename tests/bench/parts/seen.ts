import type { Page } from 'playwright-core'

/**
 * When these words stand in one of the first rows of the page's grid: `seen` resolves two frames later to the moment of
 * the first of them, in milliseconds since 1970. The page itself watches, because asking again and again from outside
 * would make it busy; by the time this resolves it does.
 */
export async function whenSeen(
  page: Page,
  words: string,
): Promise<{ readonly seen: Promise<number> }> {
  const watch = await page.evaluateHandle((expected) => {
    const isThere = () =>
      Array.from(document.querySelectorAll('[role=row]'))
        .slice(0, 3)
        .some((row) => row.textContent.includes(expected))
    const seen = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const at = performance.timeOrigin + performance.now()
          requestAnimationFrame(() => {
            resolve(at)
          })
        })
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    return { seen }
  }, words)
  return { seen: watch.evaluate(({ seen }) => seen) }
}

/** The same clock, here. */
export const momentNow = (): number => performance.timeOrigin + performance.now()
