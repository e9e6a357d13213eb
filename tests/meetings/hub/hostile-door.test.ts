import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { openGuestDoor } from '#electron/hub/room/guest-door.ts'
import { openHub, phone, until } from './hub-ground.ts'

/** A socket by hand. `ended`: resolves when the other end closes it. */
function bare(host: string, port: number) {
  const socket: Socket = connect(port, host)
  onTestFinished(() => void socket.destroy())
  const heard: Buffer[] = []
  socket.on('error', () => undefined)
  socket.on('data', (bytes) => void heard.push(bytes))
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => {
      resolve()
    })
  })
  return { socket, ended, text: () => Buffer.concat(heard).toString('latin1') }
}

const page = '<!doctype html><title>Room</title>'

async function openDoor() {
  const pages = await mkdtemp(join(tmpdir(), 'guest-page-'))
  await writeFile(join(pages, 'index.html'), page)
  const door = await openGuestDoor({
    address: '127.0.0.1',
    port: 0,
    names: [],
    pages,
    origins: [],
    standbys: () => [],
    mayCome: () => true,
    onSocket: () => undefined,
    requestTimeout: 200,
  })
  onTestFinished(() => door.close())
  return door
}

test('requests that come byte by byte, or never end, are let go, and a phone gets its page meanwhile', async () => {
  const { url } = await openDoor()
  const { host, port } = new URL(url)
  const slow = Array.from({ length: 40 }, () => bare('127.0.0.1', Number(port)))
  const begun = `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `
  for (const { socket } of slow) socket.write(begun)
  const drip = setInterval(() => {
    for (const { socket } of slow) socket.write('a')
  }, 20)
  onTestFinished(() => {
    clearInterval(drip)
  })
  // A body that is said to come and never does.
  const waiting = bare('127.0.0.1', Number(port))
  waiting.socket.write(`POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000000\r\n\r\n`)
  expect(await (await fetch(url)).text()).toBe(page)
  await Promise.all([...slow, waiting].map(({ ended }) => ended))
  for (const { text } of slow) expect(text()).not.toContain('200 OK')
  expect(await (await fetch(url)).text()).toBe(page)
})

/** A frame of a client: binary, masked, with `bits` set beside the opcode. */
function frameOf(payload: Buffer, bits: number): Buffer {
  const mask = randomBytes(4)
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  const length = Buffer.from([0x80 | 126, payload.length >> 8, payload.length & 255])
  return Buffer.concat([Buffer.from([0x82 | bits]), length, mask, masked])
}

test('a phone’s socket unpacks nothing: compression is not agreed to, and a packed frame ends it', async () => {
  const here = await openHub()
  onTestFinished(() => here.hub.close())
  const { host, port } = new URL(here.url)
  const { socket, ended, text } = bare('127.0.0.1', Number(port))
  const key = randomBytes(16).toString('base64')
  socket.write(
    `GET /room HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n`,
  )
  await until(() => text().includes('\r\n\r\n'))
  expect(text()).toContain('101 Switching Protocols')
  expect(text().toLowerCase()).not.toContain('sec-websocket-extensions')
  // Fifty million zeros, packed into less than a frame may be.
  const packed = deflateRawSync(Buffer.alloc(50_000_000))
  socket.write(frameOf(packed.subarray(0, 60_000), 0x40))
  await ended
  const guest = await phone(here)
  await until(() => here.reports.some(({ kind }) => kind === 'enter'))
  expect(guest.ended.code).toBeNull()
})

test('phones are let in at the addresses that were chosen and at no other', async () => {
  const here = await openHub({ addresses: ['127.0.0.2'] })
  onTestFinished(() => here.hub.close())
  const { hostname, port } = new URL(here.url)
  expect(hostname).toBe('127.0.0.2')
  expect(await (await fetch(here.url)).text()).toContain('Room')
  const elsewhere = bare('127.0.0.1', Number(port))
  await elsewhere.ended
  expect(elsewhere.text()).toBe('')
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed')
})
