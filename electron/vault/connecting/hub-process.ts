import { fork, type ChildProcess } from 'node:child_process'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder } from '#shared/sealed-log/sync/socket-messages.ts'
import { noteLinks } from './hub-links.ts'

/**
 * The hub in a process of its own: everything with a socket to others lives there, and no key does. It is started when
 * a link or a door first needs it, and again after it ended by itself; its links then count as closed. It ends with
 * this process.
 */
export function hubProcess(program: string): Channel<HubOrder, unknown> {
  let child: ChildProcess | null = null
  let isClosed = false
  let hear: (message: unknown) => void = () => {}
  const links = noteLinks()
  const start = (): ChildProcess => {
    // `advanced` hands over bytes as they are; nothing about links stands in the arguments, which others could list.
    const started = fork(program, { serialization: 'advanced', stdio: 'ignore' })
    started.on('message', (message) => {
      links.hear(message)
      hear(message)
    })
    const end = () => {
      if (child !== started) return
      child = null
      for (const report of links.lost()) hear(report)
    }
    started.once('exit', end)
    started.once('error', end)
    return started
  }
  return {
    post: (order) => {
      if (isClosed) return
      // Whatever else is said concerns what is not there without a hub.
      if (order.kind === 'listen' || order.kind === 'dial') child ??= start()
      links.order(order)
      if (child?.connected === true) child.send(order, () => {})
    },
    listen: (listener) => {
      hear = listener
    },
    close: () => {
      isClosed = true
      if (child?.connected === true) child.disconnect()
    },
  }
}
