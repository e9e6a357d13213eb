import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a screen says, unfolded, in words and in fields; fails where anything in it is more than words. */
export async function look(page: Page): Promise<string> {
  const { words, made, ran } = await page.evaluate(() => {
    // Lines of set pages are broken anywhere; tests/briefs reads those.
    for (const folded of document.querySelectorAll<HTMLDetailsElement>(
      'details:not(.briefs-words)',
    ))
      folded.open = true
    return {
      words: [
        document.body.innerText,
        document.title,
        ...[...document.querySelectorAll('input, textarea')].map(
          (field) => (field as HTMLInputElement).value,
        ),
      ].join('\n'),
      made: [
        ...document.querySelectorAll(
          'img[src="x"], body script:not([src]), [onerror], [onload], :is(a, area)[href^="javascript" i], iframe[src^="javascript" i]',
        ),
      ].map((element) => element.outerHTML.slice(0, 200)),
      ran: 'broken' in window,
    }
  })
  expect({ made, ran }).toEqual({ made: [], ran: false })
  return words.replaceAll(/\s+/gu, ' ')
}
