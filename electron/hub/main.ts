import process, { argv, exit } from 'node:process'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import type { HubReport } from '#shared/sealed-log/sync/socket-messages.ts'
import { Hub } from './hub.ts'

/** The port Electron gives a utility process; absent in a process that Node forked. */
type ElectronPort = {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

const isElectronPort = (value: unknown): value is ElectronPort =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value

/** The way to whoever started this process, or null where nobody did. */
function parentChannel(): Channel<HubReport, unknown> | null {
  const electronPort: unknown = Reflect.get(process, 'parentPort')
  if (isElectronPort(electronPort))
    return {
      post: (message) => {
        electronPort.postMessage(message)
      },
      listen: (listener) => {
        electronPort.on('message', ({ data }) => {
          listener(data)
        })
      },
      close: () => undefined,
    }
  if (process.send === undefined) return null
  return {
    post: (message) => {
      process.send?.(message)
    },
    listen: (listener) => {
      process.on('message', listener)
    },
    close: () => undefined,
  }
}

/** Takes no arguments: everything is said over the channel, so that nothing of it shows in a list of processes. */
const channel = parentChannel()
if (channel === null || argv.length > 2) exit(2)
const hub = new Hub(channel)
process.on('disconnect', () => {
  void hub.close().then(() => exit(0))
})
