import type { CDPSession, Page } from 'playwright-core'

/** Milliseconds of processor time the page's thread has worked since it began: other programs at work do not count. */
export async function followBusy(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const task = metrics.find(({ name }) => name === 'TaskDuration')
    return (task?.value ?? Number.NaN) * 1000
  }
}
