import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

type WithAxe = typeof globalThis & {
  readonly axe: { run: (options: RunOptions) => Promise<AxeResults> }
}

/** What axe finds wrong on the page, one line each; empty where it finds nothing. WCAG 2.2 AA and its best practices. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readSource())
  const { violations } = await page.evaluate(() =>
    // A preload would fetch styles and sounds anew for two rules: one of them is off by default, and no page has a sound.
    (globalThis as WithAxe).axe.run({ resultTypes: ['violations'], preload: false }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

async function readSource(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(axePath, 'utf8')
}
