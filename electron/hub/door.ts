import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { limits } from '#shared/sealed-log/limits.ts'
import type { Visitors } from './visitors.ts'

/** Milliseconds in which a whole request has to come. */
const requestTimeout = 5000
const mostConnections = 512

export type DoorOptions = {
  readonly address: string
  readonly port: number
  /** Which Host headers are answered; null for any, where the name in front of this computer is not known. */
  readonly hosts: ((host: string) => boolean) | null
  readonly visitors: Visitors
  readonly onSocket: (webSocket: WebSocket, remote: string) => void
}

export type Door = { readonly url: string; readonly close: () => Promise<void> }

/**
 * Listen on one address and take in WebSockets of other programs of this product. Pages in a browser always say where
 * they come from (Origin) and are refused, so no web page can knock on behalf of whoever reads it.
 */
export async function openDoor(options: DoorOptions): Promise<Door> {
  const server = createServer({ maxHeaderSize: 8192, connectionsCheckingInterval: 1000 })
  server.headersTimeout = requestTimeout
  server.requestTimeout = requestTimeout
  server.keepAliveTimeout = 1
  server.maxConnections = mostConnections
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
  })
  server.on('request', (_request, response) => {
    response.writeHead(404, { connection: 'close' }).end()
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
    url: `ws://${hostOf(options.address)}:${String(port)}`,
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

/** An address as it stands in a URL and in a Host header. */
export const hostOf = (address: string): string =>
  address.includes(':') ? `[${address}]` : address

function refusalOf(
  { headers, url }: IncomingMessage,
  remote: string,
  { hosts, visitors }: DoorOptions,
): string | null {
  const { host } = headers
  if (headers.origin !== undefined) return '403 Forbidden'
  if (host === undefined || (hosts !== null && !hosts(host))) return '403 Forbidden'
  if (url !== '/') return '404 Not Found'
  return visitors.mayEnter(remote, performance.now()) ? null : '429 Too Many Requests'
}

function listen(server: Server, { address, port }: DoorOptions): Promise<number> {
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
