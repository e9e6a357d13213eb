import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { WebSocket } from 'ws'
import { RoomHub } from '#electron/hub/room/room-hub.ts'
import type { RoomOrder, RoomReport } from '#shared/meetings/room/wire/hub-words.ts'
import type { SecretKind } from '#shared/meetings/room/wire/handshake.ts'
import type { HubFrame, LineFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { PhoneLine } from '#shared/meetings/room/wire/phone-line.ts'

export const secrets = {
  guest: '11'.repeat(16),
  words: '22'.repeat(4),
  'note-taker': '33'.repeat(16),
  interpreter: '44'.repeat(16),
} as const

const random = (bytes: number) => new Uint8Array(randomBytes(bytes))

/** Wait until something is so; the test's own limit ends it. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const seen = look()
    if (seen !== null && seen !== undefined && seen !== false) return seen
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Expect something of a view: it follows what was written down, a moment later. */
export const soon = (check: () => void): Promise<void> =>
  vi.waitFor(check, { timeout: 10_000, interval: 10 })

/** A room hub in this process, and what it reports. */
export async function openHub(more: Partial<Extract<RoomOrder, { kind: 'open' }>> = {}) {
  const pages = await mkdtemp(join(tmpdir(), 'guest-page-'))
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Room</title>')
  const reports: RoomReport[] = []
  const listeners: ((message: unknown) => void)[] = []
  const hub = new RoomHub({
    post: (report) => void reports.push(report),
    listen: (listener) => void listeners.push(listener),
    close: () => undefined,
  })
  const order = (said: RoomOrder) => {
    for (const listener of listeners) listener(said)
  }
  order({
    kind: 'open',
    addresses: ['127.0.0.1'],
    port: 0,
    names: [],
    pages,
    secrets,
    origins: [],
    standbys: [],
    ...more,
  })
  const opened = await until(() => reports.find((report) => report.kind === 'opened'))
  const [url = ''] = opened.urls
  return { hub, order, reports, url, host: new URL(url).host }
}

export type Hall = Awaited<ReturnType<typeof openHub>>

/** A phone of plain Node. */
export async function phone(
  { host }: Pick<Hall, 'host'>,
  {
    kind = 'guest',
    secret = Buffer.from(secrets[kind], 'hex'),
    token = randomBytes(16).toString('hex'),
    origin = `http://${host}`,
  }: {
    readonly kind?: SecretKind
    readonly secret?: Uint8Array
    readonly token?: string
    readonly origin?: string
  } = {},
) {
  const socket = new WebSocket(`ws://${host}/room`, { origin })
  const heard: HubFrame[] = []
  const ended: { code: number | null } = { code: null }
  const line = new PhoneLine(
    {
      random,
      send: (bytes) => {
        socket.send(bytes)
      },
      onFrame: (frame) => void heard.push(frame),
      onNonsense: () => {
        socket.close()
      },
    },
    { kind, secret: new Uint8Array(secret) },
    { token, language: 'en' },
  )
  socket.binaryType = 'arraybuffer'
  socket.on('message', (data) => {
    if (data instanceof ArrayBuffer) line.receive(new Uint8Array(data))
  })
  socket.on('error', () => undefined)
  socket.on('close', (code) => (ended.code = code))
  await new Promise<void>((resolve) => {
    socket.once('open', resolve)
    socket.once('close', () => {
      resolve()
    })
  })
  line.begin()
  return {
    socket,
    heard,
    ended,
    token,
    say: (frame: LineFrame) => {
      line.say(frame)
    },
  }
}
