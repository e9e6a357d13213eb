import { connect, type Socket } from 'node:net'
import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'

/** How a knock at a door ended: the HTTP status of a refusal, or 101. */
export function knock(
  url: string,
  headers: Record<string, string> = {},
  path = '/',
): Promise<number> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asking = request({
      host: hostname,
      port,
      path,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.alloc(16).toString('base64'),
        ...headers,
      },
    })
    asking.on('upgrade', (_response, socket) => {
      socket.destroy()
      resolve(101)
    })
    asking.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asking.on('error', reject)
    asking.end()
  })
}

export type RawLink = {
  readonly socket: WebSocket
  /** The next message, as bytes. */
  readonly next: () => Promise<Uint8Array>
  readonly closed: Promise<number>
}

/** A WebSocket that says only what the test wants said. */
export async function openRaw(url: string): Promise<RawLink> {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  const got: Uint8Array[] = []
  const waiting: ((bytes: Uint8Array) => void)[] = []
  socket.on('message', (data: Buffer) => {
    const wanted = waiting.shift()
    if (wanted) wanted(new Uint8Array(data))
    else got.push(new Uint8Array(data))
  })
  socket.on('error', () => undefined)
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      resolve(code)
    })
  })
  onTestFinished(() => {
    socket.terminate()
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const next = () => {
    const first = got.shift()
    return first
      ? Promise.resolve(first)
      : new Promise<Uint8Array>((resolve) => {
          waiting.push(resolve)
        })
  }
  return { socket, next, closed }
}

/** A bare connection, for what is not even HTTP. */
export function openBare(url: string): { readonly socket: Socket; readonly ended: Promise<void> } {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  // Unread, what the other end says last would keep its end from being noticed.
  socket.resume()
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => {
      resolve()
    })
  })
  onTestFinished(() => {
    socket.destroy()
  })
  return { socket, ended }
}
