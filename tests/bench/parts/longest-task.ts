import type { Browser } from 'playwright-core'
import * as v from 'valibot'

const EventSchema = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  /** Microseconds of processor time. */
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ name: v.optional(v.string()) }), {}),
})
const TraceSchema = v.object({ traceEvents: v.array(EventSchema) })

/** Milliseconds of processor time of the longest task on a page's main thread while something is done: other programs at work do not count. */
export async function longestTask(browser: Browser, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(undefined, { categories: ['toplevel', '__metadata'] })
  await work()
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString())
  const { traceEvents: events } = v.parse(TraceSchema, trace)
  const threadOf = ({ pid, tid }: v.InferOutput<typeof EventSchema>) =>
    `${String(pid)}/${String(tid)}`
  const ofPages = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = events.filter((event) => event.tdur > 0 && ofPages.has(threadOf(event)))
  if (tasks.length === 0) throw new Error('No task of a page was seen.')
  return tasks.reduce((longest, { tdur }) => Math.max(longest, tdur), 0) / 1000
}
