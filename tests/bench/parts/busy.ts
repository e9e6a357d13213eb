import type { CDPSession, Page } from 'playwright-core'

/** Milliseconds of processor time the page's thread has worked since it began: other programs at work do not count. */
export async function followBusy(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = (wanted: string) =>
      metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
    // Being asked is work of ours, not of the page.
    return (seconds('TaskDuration') - seconds('DevToolsCommandDuration')) * 1000
  }
}
