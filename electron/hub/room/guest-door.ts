import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import sirv from 'sirv'
import { WebSocketServer, type WebSocket } from 'ws'
import { longestPhoneFrame } from '#shared/meetings/room/wire/sealed-line.ts'
import { hostOf } from '../door.ts'
import { nameOf } from './arrivals.ts'
import { guestHeaders } from './guest-headers.ts'

/** Milliseconds; slow Wi-Fi is slow in answers, not in a few hundred bytes. */
const patience = 10_000
const mostConnections = 1024

export type GuestDoorOptions = {
  readonly address: string
  readonly port: number
  /** By which names this laptop may be called besides its addresses. */
  readonly names: readonly string[]
  /** The folder of the built guest page. */
  readonly pages: string
  /** Where pages of this room came from before. */
  readonly origins: readonly string[]
  readonly standbys: () => readonly string[]
  /** Whether somebody at this address may come now. */
  readonly mayCome: (remote: string) => boolean
  readonly onSocket: (webSocket: WebSocket, remote: string) => void
  /** Milliseconds in which a whole request has to come. */
  readonly requestTimeout?: number
}

export type GuestDoor = { readonly url: string; readonly close: () => Promise<void> }

/**
 * The room's door on one address: the guest page over plain http, and a WebSocket at `/room`. It answers to its own names
 * only, so no other site can be made to speak through it, and takes sockets only of pages it served itself.
 */
export async function openGuestDoor(options: GuestDoorOptions): Promise<GuestDoor> {
  const server = createServer({ maxHeaderSize: 8192, connectionsCheckingInterval: 1000 })
  server.requestTimeout = options.requestTimeout ?? patience
  server.headersTimeout = server.requestTimeout
  server.maxConnections = mostConnections
  shareAmongAddresses(server)
  const files = sirv(options.pages, { etag: true, dotfiles: false, gzip: true })
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestPhoneFrame,
    perMessageDeflate: false,
  })
  server.on('request', (request, response) => {
    answer(request, response, options, files)
  })
  server.on('clientError', (_error, socket) => {
    socket.destroy()
  })
  server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => undefined)
    const remote = request.socket.remoteAddress ?? ''
    const status = refusalOf(request, remote, options)
    if (status === null)
      webSockets.handleUpgrade(request, socket, head, (webSocket) => {
        options.onSocket(webSocket, remote)
      })
    else socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  })
  const port = await listen(server, options)
  return {
    url: `http://${hostOf(options.address)}:${String(port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const webSocket of webSockets.clients) webSocket.terminate()
        server.closeAllConnections()
      }),
  }
}

/** One address has at most half of all connections, so that others find some left. */
function shareAmongAddresses(server: Server): void {
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const name = nameOf(socket.remoteAddress ?? '')
    const own = (open.get(name) ?? 0) + 1
    if (own > mostConnections / 2) {
      socket.destroy()
      return
    }
    open.set(name, own)
    socket.once('close', () => {
      const left = (open.get(name) ?? 1) - 1
      if (left > 0) open.set(name, left)
      else open.delete(name)
    })
  })
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: GuestDoorOptions,
  files: ReturnType<typeof sirv>,
): void {
  const { host } = request.headers
  const refuse = (status: number) => {
    response.writeHead(status, { connection: 'close' }).end()
  }
  if (host === undefined || !isOwn(host, options)) {
    refuse(403)
    return
  }
  for (const [name, value] of Object.entries(guestHeaders(host, options.standbys())))
    response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') refuse(405)
  else
    files(request, response, () => {
      refuse(404)
    })
}

function refusalOf(
  { headers, url }: IncomingMessage,
  remote: string,
  options: GuestDoorOptions,
): string | null {
  const { host, origin } = headers
  if (host === undefined || !isOwn(host, options)) return '403 Forbidden'
  if (origin === undefined || !isOwnOrigin(origin, host, options)) return '403 Forbidden'
  if (url !== '/room') return '404 Not Found'
  return options.mayCome(remote) ? null : '429 Too Many Requests'
}

/** A page this laptop served, or one of the same meeting that another laptop served before. */
const isOwnOrigin = (origin: string, host: string, { origins }: GuestDoorOptions): boolean =>
  origin === `http://${host}` || origins.includes(origin)

function isOwn(host: string, { address, names }: GuestDoorOptions): boolean {
  const name = host.replace(/:\d+$/, '')
  return name === hostOf(address) || name === 'localhost' || names.includes(name)
}

function listen(server: Server, { address, port }: GuestDoorOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject)
      server.on('error', () => undefined)
      resolve(portOf(server.address()))
    })
  })
}

const portOf = (address: AddressInfo | string | null): number =>
  address !== null && typeof address === 'object' ? address.port : 0
