import * as v from 'valibot'
import {
  HubReportSchema,
  type HubOrder,
  type HubReport,
} from '#shared/sealed-log/sync/socket-messages.ts'

/** Keeps account of a hub's links, so that they can be said to be closed when the hub is gone and cannot say so. */
export function noteLinks() {
  const links = new Set<number>()
  return {
    order: (order: HubOrder) => {
      if (order.kind === 'dial') links.add(order.link)
    },
    hear: (message: unknown) => {
      const read = v.safeParse(HubReportSchema, message)
      if (!read.success) return
      if (read.output.kind === 'opened') links.add(read.output.link)
      if (read.output.kind === 'closed') links.delete(read.output.link)
    },
    /** What a hub that is gone would have reported. */
    lost: (): readonly HubReport[] => {
      const gone = [...links].map((link) => ({ kind: 'closed', link, code: 1006 }) as const)
      links.clear()
      return [{ kind: 'not-listening', why: 'failed' }, ...gone]
    },
  }
}
