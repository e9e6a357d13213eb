import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import sirv from 'sirv'
import { WebSocketServer } from 'ws'
import { maxFrameLength } from '#shared/contract/frames.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { serveFrames } from '#shared/contract/serve.ts'
import { securityHeaders } from './security-headers.ts'
import { socketPipe } from './socket-pipe.ts'
import { TabSecrets } from './tab-secrets.ts'

const loopback = '127.0.0.1'
const longestToken = 200
/** Milliseconds a request may take to arrive; ended by then, so that slow senders hold nothing. */
const requestTime = 10_000

export type LoopbackServer = {
  readonly port: number
  /** An address that opens the workspace in one tab, once. */
  readonly newAddress: () => string
  readonly close: () => Promise<void>
}

export type LoopbackOptions = {
  /** 0 for any free port. */
  readonly port: number
  /** The folder with the built pages. */
  readonly pages: string
  /** A way into the vault for one window. */
  readonly link: (window: string) => VaultLink
  readonly onFault?: (error: unknown) => void
}

/**
 * The workspace in a browser on this computer: pages, and a WebSocket to the vault. It listens on the loopback address
 * only, answers only to its own name, and lets in only tabs that came with a token it gave out.
 */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const secrets = new TabSecrets(() => performance.now())
  const files = sirv(options.pages, { etag: true, dotfiles: false })
  const server = createServer({ requestTimeout: requestTime, headersTimeout: requestTime })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameLength * 4,
    handleProtocols: () => 'commonweave',
  })
  const hosts = () => {
    const { port } = addressOf(server.address())
    return [`${loopback}:${String(port)}`, `localhost:${String(port)}`]
  }
  const isForeign = (request: IncomingMessage) => !hosts().includes(request.headers.host ?? '')
  const isForeignOrigin = ({ headers }: IncomingMessage) =>
    !hosts().some((host) => headers.origin === `http://${host}`)

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(hosts()[0] ?? '')))
      response.setHeader(name, value)
    if (isForeign(request)) end(response, 403)
    else if (request.method === 'POST' && pathOf(request) === '/session')
      if (isForeignOrigin(request)) end(response, 403)
      else exchange(request, response, secrets)
    else if (request.method === 'GET' || request.method === 'HEAD')
      files(request, response, () => {
        end(response, 404)
      })
    else end(response, 405)
  })

  server.on('upgrade', (request, socket, head) => {
    const secret = secretIn(request)
    const window = secret === null ? null : secrets.windowOf(secret)
    if (isForeign(request) || isForeignOrigin(request) || pathOf(request) !== '/link')
      refuse(socket, '403 Forbidden')
    else if (window === null) refuse(socket, '401 Unauthorized')
    else
      sockets.handleUpgrade(request, socket, head, (client) => {
        const { onFault } = options
        serveFrames(
          options.link(window),
          socketPipe(client),
          onFault === undefined ? {} : { onFault },
        )
      })
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, loopback, resolve)
  })
  const { port } = addressOf(server.address())
  return {
    port,
    newAddress: () => `http://${loopback}:${String(port)}/?token=${secrets.newToken()}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate()
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

function exchange(request: IncomingMessage, response: ServerResponse, secrets: TabSecrets): void {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (part: string) => {
    if (body.length <= longestToken) body += part
  })
  request.on('end', () => {
    const secret = secrets.exchange(body)
    response.setHeader('Cache-Control', 'no-store')
    if (secret === null) end(response, 401)
    else response.end(secret)
  })
}

/** The tab's secret travels as the second sub-protocol, because a page can set no header on a WebSocket. */
function secretIn({ headers }: IncomingMessage): string | null {
  const [name, secret] = (headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((one) => one.trim())
  return name === 'commonweave' && secret !== undefined ? secret : null
}

const pathOf = ({ url = '/' }: IncomingMessage) => url.split('?', 1)[0]

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {
    socket.destroy()
  })
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address
}
