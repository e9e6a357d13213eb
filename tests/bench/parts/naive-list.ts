import type { Page } from 'playwright-core'
import { openBuiltPage } from './built-page.ts'

export type NaiveList = {
  readonly page: Page
  /** Change one row. */
  readonly edit: (words: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** A list as one writes it first: every row drawn, all of them again after an edit. */
export async function openNaiveList(rows: number): Promise<NaiveList> {
  const { page, close } = await openBuiltPage('naive', `?rows=${String(rows)}`)
  await page.getByRole('row').first().waitFor()
  return {
    page,
    edit: (words) =>
      page.evaluate((detail) => {
        window.dispatchEvent(new CustomEvent('edit', { detail }))
      }, words),
    close,
  }
}
