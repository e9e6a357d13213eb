import * as v from 'valibot'

/** What the main process may say to the vault. */
const MessageSchema = v.variant('t', [
  v.strictObject({ t: v.literal('window'), window: v.pipe(v.string(), v.maxLength(60)) }),
  v.strictObject({ t: v.literal('keychain'), n: v.number(), answer: v.nullable(v.string()) }),
  /** The hub says something; what, is checked where links are made. */
  v.strictObject({ t: v.literal('hub'), report: v.unknown() }),
  /** The same of the hub of a meeting's room; its number is the one it was started under. */
  v.strictObject({ t: v.literal('room'), n: v.number(), report: v.unknown() }),
  v.strictObject({ t: v.literal('room-ended'), n: v.number() }),
  v.strictObject({ t: v.literal('end') }),
])

export type MainMessage = v.InferOutput<typeof MessageSchema>

/** A port to a page, as a utility process gets it. */
export type PagePort = {
  readonly postMessage: (text: unknown) => void
  readonly on: (event: string, hear: (event: { readonly data: unknown }) => void) => unknown
  readonly start: () => void
  readonly close: () => void
}

export type ParentPort = {
  readonly send: (message: unknown) => void
  readonly onMessage: (
    hear: (event: { readonly message: MainMessage; readonly ports: readonly PagePort[] }) => void,
  ) => void
}

type RawPort = {
  readonly postMessage: (message: unknown) => void
  readonly on: (
    event: 'message',
    hear: (event: { readonly data: unknown; readonly ports: readonly PagePort[] }) => void,
  ) => unknown
}

/** The line to the main process, which only a utility process of Electron has. What does not fit is dropped. */
export function parentPort(source: object = process): ParentPort {
  const raw: unknown = Reflect.get(source, 'parentPort')
  if (!isRawPort(raw)) throw new Error('this process was not started by the desktop app')
  return {
    send: (message) => {
      raw.postMessage(message)
    },
    onMessage: (hear) => {
      raw.on('message', ({ data, ports }) => {
        const read = v.safeParse(MessageSchema, data)
        if (read.success) hear({ message: read.output, ports })
      })
    },
  }
}

function isRawPort(raw: unknown): raw is RawPort {
  return typeof raw === 'object' && raw !== null && 'postMessage' in raw && 'on' in raw
}
