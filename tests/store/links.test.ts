import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Pipe } from '#shared/contract/pipe.ts'
import { serveFrames } from '#shared/contract/serve.ts'
import type { FrameLink } from '#renderer/store/frame-link.ts'
import { createPortLink, openPort } from '#renderer/store/port-link.ts'
import { createSocketLink } from '#renderer/store/socket-link.ts'
import { createMemoryVault } from '../support/memory-vault.ts'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.unstubAllGlobals()
})

/** What every link must do, whatever it runs over. */
async function worksOver(link: FrameLink, cut: () => void): Promise<void> {
  await expect(link.link.run('settings/save', { theme: 'dark' })).resolves.toEqual({})
  const themes: string[] = []
  link.link.watch(
    'settings',
    {},
    {
      items: (chunk) => themes.push(...chunk.map(([, { theme }]) => theme)),
      change: ({ set }) => themes.push(...set.map(([, { theme }]) => theme)),
      fail: () => {},
    },
  )
  await vi.waitFor(() => expect(themes).toEqual(['dark']))
  const states: string[] = []
  link.onConnection(() => states.push(link.connection()))
  cut()
  await vi.waitFor(() => expect(states).toEqual(['lost', 'open']))
  await link.link.run('settings/save', { theme: 'light' })
  await vi.waitFor(() => expect(themes.at(-1)).toBe('light'))
  link.close()
  await expect(link.link.run('settings/save', {})).rejects.toMatchObject({
    problem: { code: 'link-lost' },
  })
}

test('over message ports: commands, views, and a new port after the old one closed', async () => {
  const vault = createMemoryVault()
  let cut = () => {}
  const link = createPortLink(() => {
    const { port1, port2 } = new MessageChannel()
    const far = port2 as unknown as globalThis.MessagePort
    serveFrames(vault.link, openPort(far))
    cut = () => {
      far.close()
    }
    ends.push(cut)
    return Promise.resolve(port1 as unknown as globalThis.MessagePort)
  })
  await worksOver(link, () => {
    cut()
  })
})

test('over a WebSocket: commands, views, and a new socket after the old one closed, with the secret each time', async () => {
  vi.stubGlobal('WebSocket', WebSocket)
  const vault = createMemoryVault()
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const secrets: string[] = []
  server.on('connection', (socket, request) => {
    secrets.push(request.headers['sec-websocket-protocol'] ?? '')
    serveFrames(vault.link, {
      send: (text) => {
        socket.send(text)
      },
      onMessage: (hear) =>
        socket.on('message', (data) => {
          if (Buffer.isBuffer(data)) hear(data.toString('utf8'))
        }),
      onClose: (gone) => socket.on('close', gone),
      close: () => {
        socket.close()
      },
    } satisfies Pipe)
  })
  ends.push(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  await new Promise((resolve) => server.on('listening', resolve))
  const { port } = server.address() as { port: number }
  const link = createSocketLink(() =>
    Promise.resolve({ url: `ws://127.0.0.1:${port}/link`, protocols: ['commonweave', 's3cret'] }),
  )
  await worksOver(link, () => {
    for (const socket of server.clients) socket.terminate()
  })
  expect(secrets).toEqual(['commonweave,s3cret', 'commonweave,s3cret'])
})
