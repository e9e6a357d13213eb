import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder } from '#shared/sealed-log/sync/socket-messages.ts'
import type { ParentPort } from './parent-port.ts'

/** The hub under Electron: a process beside this one, whose words the main process passes on unread. */
export function parentHub(parent: ParentPort): Channel<HubOrder, unknown> {
  return {
    post: (order) => {
      parent.send({ t: 'hub', order })
    },
    listen: (listener) => {
      parent.onMessage(({ message }) => {
        if (message.t === 'hub') listener(message.report)
      })
    },
    close: () => {},
  }
}
