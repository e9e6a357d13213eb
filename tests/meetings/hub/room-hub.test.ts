import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { PhoneFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { openHub, phone, secrets, until, type Hall } from './hub-ground.ts'

const open: Hall[] = []
afterEach(async () => {
  for (const { hub } of open.splice(0)) await hub.close()
})
async function hall(more: Parameters<typeof openHub>[0] = {}): Promise<Hall> {
  const opened = await openHub(more)
  open.push(opened)
  return opened
}

const entered = ({ reports }: Hall, count = 1) =>
  until(() => {
    const enters = reports.filter((report) => report.kind === 'enter')
    return enters.length >= count && enters
  })

const pass: PhoneFrame = { kind: 'pass', step: 'step000000000001', n: 1 }

test('a phone that knows the secret is let in, and the vault learns only the hash of its token', async () => {
  const here = await hall()
  const guest = await phone(here)
  const [enter] = await entered(here)
  expect(enter).toMatchObject({ kind: 'enter', role: 'guest', language: 'en' })
  expect(enter?.token).toBe(
    createHash('sha256').update(Buffer.from(guest.token, 'hex')).digest('hex'),
  )
  expect(JSON.stringify(here.reports)).not.toContain(guest.token)
})

test('the words, and the codes of note-takers and interpreters, lead in with their own roles', async () => {
  const here = await hall()
  for (const kind of ['words', 'note-taker', 'interpreter'] as const) await phone(here, { kind })
  const roles = (await entered(here, 3)).map(({ role }) => role)
  expect(roles.toSorted()).toEqual(['guest', 'interpreter', 'note-taker'])
})

test('a wrong secret, a role’s secret for another role, and no secret at all end alike', async () => {
  const here = await hall()
  const wrong = await phone(here, { secret: randomBytes(16) })
  const other = await phone(here, {
    kind: 'note-taker',
    secret: Buffer.from(secrets.guest, 'hex'),
  })
  const none = new WebSocket(`ws://${here.host}/room`, { origin: `http://${here.host}` })
  const code = await new Promise((resolve) => {
    none.once('open', () => {
      none.send(randomBytes(41))
    })
    none.once('close', resolve)
  })
  await until(() => wrong.ended.code !== null && other.ended.code !== null)
  expect([wrong.ended.code, other.ended.code, code]).toEqual([4401, 4401, 4401])
  expect(here.reports.some(({ kind }) => kind === 'enter')).toBe(false)
})

test('who guesses words too often at one address has to wait there; the code leads in from the same address', async () => {
  const here = await hall()
  for (let at = 0; at < 10; at += 1) {
    const guest = await phone(here, { kind: 'words', secret: randomBytes(4) })
    await until(() => guest.ended.code !== null)
  }
  const late = await phone(here, { kind: 'words' })
  await until(() => late.ended.code !== null)
  expect(here.reports.some(({ kind }) => kind === 'enter')).toBe(false)
  await phone(here)
  await entered(here)
})

test('what a phone says arrives checked; what only others may do is refused to it alone', async () => {
  const here = await hall()
  const guest = await phone(here)
  const [enter] = await entered(here)
  guest.say(pass)
  const said = await until(() => here.reports.find((report) => report.kind === 'said'))
  expect(said).toEqual({ kind: 'said', guest: enter?.guest, frame: pass })
  guest.say({ kind: 'note', n: 2, text: 'All agreed' })
  expect(await until(() => guest.heard[0])).toEqual({
    kind: 'refused',
    n: 2,
    problem: { code: 'room-not-yours', values: {} },
  })
})

test('what the vault says reaches the guests it names', async () => {
  const here = await hall()
  const ana = await phone(here)
  const [first] = await entered(here)
  const bea = await phone(here)
  await entered(here, 2)
  const text = JSON.stringify({ kind: 'took', n: 1, ref: null })
  here.order({ kind: 'say', guests: [first?.guest ?? 0], text, topic: null })
  expect(await until(() => ana.heard[0])).toEqual({ kind: 'took', n: 1, ref: null })
  expect(bea.heard).toEqual([])
})

test('a phone that says what is no frame is let go, and nobody else notices', async () => {
  const here = await hall()
  const ana = await phone(here)
  const bea = await phone(here)
  await entered(here, 2)
  bea.socket.send(randomBytes(300))
  await until(() => bea.ended.code !== null)
  expect(bea.ended.code).toBe(1002)
  ana.say(pass)
  expect(await until(() => here.reports.find(({ kind }) => kind === 'said'))).toBeTruthy()
})

test('a frame that is sent again, or altered, is not understood', async () => {
  const here = await hall()
  const guest = await phone(here)
  await entered(here)
  const sent: unknown[] = []
  const send = guest.socket.send.bind(guest.socket)
  guest.socket.send = (bytes: Buffer) => {
    sent.push(bytes)
    send(bytes)
  }
  guest.say(pass)
  await until(() => here.reports.find(({ kind }) => kind === 'said'))
  const [frame] = sent
  if (frame instanceof Uint8Array) send(frame)
  await until(() => guest.ended.code !== null)
  expect(here.reports.filter(({ kind }) => kind === 'said')).toHaveLength(1)
})

test('a huge frame, text instead of bytes, and a socket that only hangs disturb nobody', async () => {
  const here = await hall()
  const ana = await phone(here)
  await entered(here)
  const sockets = await Promise.all([phone(here), phone(here)])
  sockets[0]?.socket.send(Buffer.alloc(100_000))
  sockets[1]?.socket.send('hello')
  const half = connect(Number(new URL(here.url).port), '127.0.0.1')
  half.on('error', () => undefined)
  half.write('GET /room HTTP/1.1\r\nHost: ')
  await until(() => sockets.every(({ ended }) => ended.code !== null))
  ana.say(pass)
  expect(await until(() => here.reports.find(({ kind }) => kind === 'said'))).toBeTruthy()
  half.destroy()
})

test('a phone that sends too fast is told so, and its flood ends with it', async () => {
  const here = await hall()
  const ana = await phone(here)
  const flood = await phone(here)
  await entered(here, 2)
  for (let n = 1; n < 60; n += 1) flood.say({ ...pass, n })
  await until(() => flood.heard.some((frame) => frame.kind === 'refused'))
  for (let n = 60; n < 400; n += 1) flood.say({ ...pass, n })
  await until(() => flood.ended.code !== null)
  ana.say({ kind: 'name', n: 1, name: 'Ana' })
  const named = await until(() =>
    here.reports.find((report) => report.kind === 'said' && report.frame.kind === 'name'),
  )
  expect(named).toBeTruthy()
  expect(here.reports.filter(({ kind }) => kind === 'said').length).toBeLessThan(60)
})

test('the page is served with a policy that lets it speak only here and with those who stand by', async () => {
  const here = await hall({ standbys: ['http://10.0.0.9:24680/'] })
  const response = await fetch(here.url)
  expect(await response.text()).toContain('<title>Room</title>')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain(`connect-src 'self' ws://${here.host} ws://10.0.0.9:24680`)
  expect(policy).toContain("default-src 'none'")
  expect((await fetch(here.url, { method: 'POST' })).status).toBe(405)
  expect((await fetch(`${here.url}nowhere`)).status).toBe(404)
})

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/....//package.json',
  '/.env',
  '//etc/passwd',
  '/%00',
])('a path that leads out of the page is not there: %s', async (path) => {
  const here = await hall()
  const status = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(here.url).port), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      resolve(data.toString().split('\r\n', 1)[0] ?? '')
      socket.destroy()
    })
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${here.host}\r\nConnection: close\r\n\r\n`)
  })
  expect(status).toMatch(/^HTTP\/1\.1 40[0-9]/)
})

test('a foreign name, a foreign page and a program that says no origin are refused', async () => {
  const here = await hall()
  const port = new URL(here.url).port
  const asked = (headers: Readonly<Record<string, string>>) =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/room`, { headers })
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode)
      })
      socket.on('open', () => {
        resolve('open')
        socket.close()
      })
      socket.on('error', () => undefined)
    })
  expect(await asked({ origin: 'http://evil.test' })).toBe(403)
  expect(await asked({ host: `evil.test:${port}`, origin: `http://evil.test:${port}` })).toBe(403)
  expect(await asked({})).toBe(403)
  expect(await asked({ origin: `http://127.0.0.1:${port}` })).toBe('open')
})

test('the door is closed when the vault says so, and its port is free again', async () => {
  const here = await hall()
  await phone(here)
  await entered(here)
  here.order({ kind: 'close' })
  await until(() => here.reports.find(({ kind }) => kind === 'not-open'))
  await expect(fetch(here.url)).rejects.toThrow('fetch failed')
})

test('whether anybody is there is answered by the hub alone: the vault hears nothing of it', async () => {
  const here = await hall()
  const guest = await phone(here)
  await entered(here)
  for (let at = 0; at < 3; at += 1) guest.say({ kind: 'ping' })
  await until(() => guest.heard.filter(({ kind }) => kind === 'pong').length === 3)
  guest.say(pass)
  await until(() => here.reports.some(({ kind }) => kind === 'said'))
  expect(here.reports.filter(({ kind }) => kind === 'said')).toHaveLength(1)
})

test('a script goes over the Wi-Fi as its smaller twin where a phone takes that, and as it is where not', async () => {
  const pages = await mkdtemp(join(tmpdir(), 'guest-page-'))
  const script = 'let room = 1\n'.repeat(200)
  await writeFile(join(pages, 'page.js'), script)
  await writeFile(join(pages, 'page.js.gz'), gzipSync(script))
  const here = await hall({ pages })
  for (const [takes, encoding] of [
    ['gzip, deflate', 'gzip'],
    ['identity', null],
  ] as const) {
    const answer = await fetch(`${here.url}page.js`, { headers: { 'accept-encoding': takes } })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('content-type')).toMatch(/javascript/)
    expect(await answer.text()).toBe(script)
  }
})
