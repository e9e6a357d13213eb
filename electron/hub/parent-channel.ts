import process from 'node:process'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'

/** The port Electron gives a utility process; absent in a process that Node forked. */
type ElectronPort = {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

const isElectronPort = (value: unknown): value is ElectronPort =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value

/** The way to whoever started this process, or null where nobody did. */
export function parentChannel<Report>(): Channel<Report, unknown> | null {
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
