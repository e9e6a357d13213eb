import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { onTestFinished, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startLoopbackServer } from '#electron/serve/loopback-server.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'
import { openTestVault } from '#tests/support/vault.ts'

async function openServer() {
  const pages = join(makeTempFolder('pages'), 'pages')
  mkdirSync(pages)
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Workspace</title>')
  writeFileSync(join(pages, '..', 'secret.txt'), 'outside')
  const vault = openTestVault()
  const server = await startLoopbackServer({ port: 0, pages, link: (window) => vault.link(window) })
  onTestFinished(server.close)
  const at = `127.0.0.1:${String(server.port)}`
  const token = new URL(server.newAddress()).searchParams.get('token') ?? ''
  return { server, at, token, vault }
}

type Answer = {
  readonly status: number
  readonly text: string
  readonly headers: Record<string, unknown>
}

function ask(
  at: string,
  path: string,
  more: {
    readonly method?: string
    readonly headers?: Record<string, string>
    readonly body?: string
  } = {},
): Promise<Answer> {
  const [, port] = at.split(':')
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: more.method ?? 'GET',
        headers: { host: at, ...more.headers },
      },
      (response) => {
        let text = ''
        response.on('data', (part: Buffer) => (text += part.toString()))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers })
        })
      },
    )
    sent.on('error', reject)
    sent.end(more.body)
  })
}

const exchange = (at: string, token: string, origin = `http://${at}`) =>
  ask(at, '/session', { method: 'POST', body: token, headers: { origin } })

/** Resolves to 'open', or to the status with which the upgrade was refused. */
function dial(
  at: string,
  secret: string | null,
  headers: Record<string, string> = {},
): Promise<WebSocket | number> {
  const protocols = ['commonweave', ...(secret === null ? [] : [secret])]
  const socket = new WebSocket(`ws://${at}/link`, protocols, {
    headers: { origin: `http://${at}`, ...headers },
  })
  return new Promise((resolve) => {
    socket.on('open', () => {
      resolve(socket)
    })
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      socket.terminate()
    })
    socket.on('error', () => undefined)
  })
}

test('a page with a token founds a coalition over the socket', async () => {
  const { at, token } = await openServer()
  const { status, text: secret } = await exchange(at, token)
  expect(status).toBe(200)
  const socket = await dial(at, secret)
  if (typeof socket === 'number') throw new Error(String(socket))
  const answer = new Promise((resolve) => {
    socket.on('message', (data: Buffer) => {
      resolve(JSON.parse(data.toString()))
    })
  })
  const input = { name: 'Riverbend', person: 'Ana' }
  socket.send(JSON.stringify({ t: 'command', n: 1, at: null, name: 'coalitions/found', input }))
  expect(await answer).toMatchObject({ t: 'done', n: 1 })
  socket.close()
})

test('a token works once', async () => {
  const { at, token } = await openServer()
  expect((await exchange(at, token)).status).toBe(200)
  expect((await exchange(at, token)).status).toBe(401)
})

test('a missing and a guessed secret are refused alike, before anything is done', async () => {
  const { at } = await openServer()
  expect(await dial(at, null)).toBe(401)
  expect(await dial(at, 'guessed')).toBe(401)
})

test('24: without the secret nothing is done, whatever is asked on whichever path', async () => {
  const { at, token, vault } = await openServer()
  const input = { name: 'Riverbend', person: 'Ana' }
  const body = JSON.stringify({ t: 'command', n: 1, at: null, name: 'coalitions/found', input })
  const origin = { origin: `http://${at}` }
  for (const path of [
    '/',
    '/session',
    '/link',
    '/index.html',
    '/coalitions/found',
    `/?token=${token}`,
  ])
    for (const method of ['POST', 'PUT', 'DELETE']) {
      // Hanging up is an answer, too.
      const answer = await ask(at, path, { method, body, headers: origin }).catch(() => null)
      expect(answer?.text ?? '').not.toContain('done')
      if (answer !== null) expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
    }
  for (const secret of [null, 'guessed', token]) expect(await dial(at, secret)).toBe(401)
  expect(vault.ports.shelf.all()).toEqual([])
  // Looking at a page has used up nothing either.
  expect((await exchange(at, token)).status).toBe(200)
})

test('after ten wrong tries even the right token has to wait', async () => {
  const { at, token } = await openServer()
  for (let tries = 0; tries < 10; tries += 1) await exchange(at, `wrong${String(tries)}`)
  expect((await exchange(at, token)).status).toBe(401)
})

test.each(['evil.example', '127.0.0.1', 'localhost.evil.example'])(
  'another Host is refused: %s',
  async (host) => {
    const { at, token } = await openServer()
    expect((await ask(at, '/', { headers: { host } })).status).toBe(403)
    const body = { method: 'POST', body: token, headers: { host, origin: `http://${at}` } }
    expect((await ask(at, '/session', body)).status).toBe(403)
  },
)

test.each(['http://evil.example', 'null', ''])('another Origin is refused: %s', async (origin) => {
  const { at, token } = await openServer()
  expect((await exchange(at, token, origin)).status).toBe(403)
  const { text: secret } = await exchange(at, token)
  expect(await dial(at, secret, { origin })).toBe(403)
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/./../secret.txt',
  '/%252e%252e/secret.txt',
  '//secret.txt',
  '/index.html/../../secret.txt',
])('nothing outside of the pages is given out: %s', async (path) => {
  const { at } = await openServer()
  const { status, text } = await ask(at, path)
  expect(text).not.toContain('outside')
  expect(status).toBe(404)
})

test('pages carry a policy that allows no foreign script', async () => {
  const { at } = await openServer()
  const { headers, text } = await ask(at, '/')
  expect(text).toContain('Workspace')
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*/)
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('an oversized frame ends its own socket and nobody else’s', async () => {
  const { at, token, server } = await openServer()
  const { text: secret } = await exchange(at, token)
  const other = new URL(server.newAddress()).searchParams.get('token') ?? ''
  const { text: otherSecret } = await exchange(at, other)
  const [loud, calm] = [await dial(at, secret), await dial(at, otherSecret)]
  if (typeof loud === 'number' || typeof calm === 'number') throw new Error('refused')
  const closed = new Promise((resolve) => loud.on('close', resolve))
  loud.send('x'.repeat(3_000_000))
  await closed
  const answer = new Promise((resolve) => calm.on('message', resolve))
  calm.send(JSON.stringify({ t: 'watch', n: 1, at: null, name: 'settings', params: {} }))
  await answer
  calm.close()
})

test('a caller that never finishes its request holds nothing up', async () => {
  const { at } = await openServer()
  const [host = '', port = '0'] = at.split(':')
  const slow = connect(Number(port), host)
  slow.write('POST /session HTTP/1.1\r\nHost: ')
  expect((await ask(at, '/')).status).toBe(200)
  slow.destroy()
})
