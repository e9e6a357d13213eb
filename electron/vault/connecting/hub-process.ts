import { fork, type ChildProcess } from 'node:child_process'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder } from '#shared/sealed-log/sync/socket-messages.ts'

/**
 * The hub in a process of its own: everything with a socket to others lives there, and no key does. It is started when
 * the first order is given, and ends with this process.
 */
export function hubProcess(program: string): Channel<HubOrder, unknown> {
  let child: ChildProcess | null = null
  let hear: (message: unknown) => void = () => {}
  const start = (): ChildProcess => {
    // `advanced` hands over bytes as they are; nothing about links stands in the arguments, which others could list.
    const started = fork(program, { serialization: 'advanced', stdio: 'ignore' })
    started.on('message', (message) => {
      hear(message)
    })
    started.once('exit', () => {
      if (child === started) child = null
    })
    return started
  }
  return {
    post: (message) => {
      child ??= start()
      child.send(message)
    },
    listen: (listener) => {
      hear = listener
    },
    close: () => {
      child?.disconnect()
      child = null
    },
  }
}
