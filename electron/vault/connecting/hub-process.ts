import { fork } from 'node:child_process'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder } from '#shared/sealed-log/sync/socket-messages.ts'
import { tendedHub } from './tended-hub.ts'

/** The hub as a process beside this one, under plain Node. It ends with this process. */
export function hubProcess(program: string): Channel<HubOrder, unknown> {
  return tendedHub((hear, ended) => {
    // `advanced` hands over bytes as they are; nothing about links stands in the arguments, which others could list.
    const child = fork(program, { serialization: 'advanced', stdio: 'ignore' })
    child.on('message', hear)
    child.once('exit', ended)
    child.once('error', ended)
    return {
      send: (order) => {
        if (child.connected) child.send(order, () => {})
      },
      end: () => {
        if (child.connected) child.disconnect()
      },
    }
  })
}
