import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder } from '#shared/sealed-log/sync/socket-messages.ts'
import { noteLinks } from './hub-links.ts'

/** A hub's process that runs. */
export type RunningHub = {
  readonly send: (order: HubOrder) => void
  /** Let it close its sockets and end. */
  readonly end: () => void
}

/** Start one: `hear` gets what it says, `ended` is called when it has ended by itself or could not be started. */
export type StartHub = (hear: (message: unknown) => void, ended: () => void) => RunningHub

/**
 * The hub in a process of its own: everything with a socket to others lives there, and no key does. It is started when
 * a link or a door first needs it, and again after it ended by itself; its links then count as closed.
 */
export function tendedHub(start: StartHub): Channel<HubOrder, unknown> {
  let running: RunningHub | null = null
  let isClosed = false
  let hear: (message: unknown) => void = () => {}
  const links = noteLinks()
  const begin = (): RunningHub => {
    const begun = start(
      (message) => {
        links.hear(message)
        hear(message)
      },
      () => {
        if (running !== begun) return
        running = null
        if (!isClosed) for (const report of links.lost()) hear(report)
      },
    )
    return begun
  }
  return {
    post: (order) => {
      if (isClosed) return
      // Whatever else is said concerns what is not there without a hub.
      if (order.kind === 'listen' || order.kind === 'dial') running ??= begin()
      links.order(order)
      running?.send(order)
    },
    listen: (listener) => {
      hear = listener
    },
    close: () => {
      isClosed = true
      running?.end()
    },
  }
}
