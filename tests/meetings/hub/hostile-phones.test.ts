import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { Outbox } from '#electron/hub/room/outbox.ts'
import { Turns } from '#electron/hub/room/turns.ts'
import type { PhoneFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { openHub, phone, until, type Hall } from './hub-ground.ts'

const open: Hall[] = []
afterEach(async () => {
  for (const { hub } of open.splice(0)) await hub.close()
})
async function hall(): Promise<Hall> {
  const opened = await openHub()
  open.push(opened)
  return opened
}

const saidBy = ({ reports }: Hall, guest: number) =>
  reports.filter((report) => report.kind === 'said' && report.guest === guest)
const guestsIn = ({ reports }: Hall) =>
  reports.flatMap((report) => (report.kind === 'enter' ? [report.guest] : []))
const pass = (n: number): PhoneFrame => ({ kind: 'pass', step: 'step000000000001', n })

/** A WebSocket by hand, which answers nothing and reads nothing unless told to. */
async function rawSocket({ url, host }: Hall): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  const key = randomBytes(16).toString('base64')
  socket.write(
    `GET /room HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  )
  await new Promise((resolve) => socket.once('data', resolve))
  return socket
}

test('whoever pings without end and reads nothing is let go', async () => {
  const here = await hall()
  const socket = await rawSocket(here)
  socket.pause()
  // A masked ping of 100 bytes, a thousand times.
  const ping = Buffer.concat([Buffer.from([0x89, 0x80 | 100]), Buffer.alloc(104)])
  let isGone = false
  socket.on('close', () => (isGone = true))
  socket.write(Buffer.concat(Array<Buffer>(1000).fill(ping)))
  socket.resume()
  await until(() => isGone)
  const ana = await phone(here)
  await until(() => guestsIn(here).length > 0)
  ana.say(pass(1))
  await until(() => here.reports.find(({ kind }) => kind === 'said'))
})

test('a phone that is let go for nonsense has left, so that the vault keeps nobody who is gone', async () => {
  const here = await hall()
  const guest = await phone(here)
  await until(() => guestsIn(here).length > 0)
  guest.socket.send(randomBytes(300))
  expect(await until(() => here.reports.find(({ kind }) => kind === 'left'))).toEqual({
    kind: 'left',
    guest: guestsIn(here)[0],
  })
})

test('a flood between which a few frames pass ends, too', async () => {
  const here = await hall()
  const flood = await phone(here)
  await until(() => guestsIn(here).length > 0)
  const guest = guestsIn(here)[0] ?? 0
  const dealtWith = () =>
    saidBy(here, guest).length + flood.heard.filter(({ kind }) => kind === 'refused').length
  for (let sent = 100; flood.ended.code === null; sent += 100) {
    for (let n = sent - 99; n <= sent; n += 1) flood.say(pass(n))
    await until(() => flood.ended.code !== null || dealtWith() >= sent)
    // So long that the rate lets a frame through again: what passes between must not make a flood forgotten.
    await new Promise((resolve) => setTimeout(resolve, 120))
  }
  expect(flood.ended.code).not.toBeNull()
  expect(saidBy(here, guestsIn(here)[0] ?? 0).length).toBeLessThan(400)
})

test('one phone is counted once in a minute when it asks for a pause, and hears the same each time', async () => {
  const here = await hall()
  const guest = await phone(here)
  await until(() => guestsIn(here).length > 0)
  for (let at = 0; at < 5; at += 1) guest.say({ kind: 'pause', help: 'slower' })
  guest.say(pass(1))
  await until(() => here.reports.find((one) => one.kind === 'said' && one.frame.kind === 'pass'))
  expect(saidBy(here, guestsIn(here)[0] ?? 0)).toHaveLength(2)
  await until(() => guest.heard.filter(({ kind }) => kind === 'heard').length === 4)
  // Coming again makes it no other phone.
  guest.socket.terminate()
  const again = await phone(here, { token: guest.token })
  await until(() => guestsIn(here).length === 2)
  again.say({ kind: 'pause', help: null })
  await until(() => again.heard.some(({ kind }) => kind === 'heard'))
  expect(
    here.reports.filter((one) => one.kind === 'said' && one.frame.kind === 'pause'),
  ).toHaveLength(1)
})

test('nothing waits for a phone that is gone', async () => {
  const sent: string[] = []
  const buffered = { bytes: 100_000 }
  const outbox = new Outbox({
    turns: new Turns(),
    buffered: () => buffered.bytes,
    send: (text) => void sent.push(text),
    drop: () => undefined,
  })
  outbox.put('late', 'view')
  outbox.end()
  buffered.bytes = 0
  outbox.put('later', 'view')
  outbox.put('receipt', null)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(sent).toEqual([])
})

test('a view for a whole hall keeps no answer waiting: it leaves phone by phone, and answers at once', async () => {
  const sent: string[] = []
  const turns = new Turns()
  const hall = Array.from(
    { length: 3 },
    (_, phone) =>
      new Outbox({
        turns,
        buffered: () => 0,
        send: (text) => void sent.push(`${text} ${String(phone)}`),
        drop: () => undefined,
      }),
  )
  for (const outbox of hall) outbox.put('old view', 'view')
  for (const outbox of hall) outbox.put('view', 'view')
  hall[2]?.put('receipt', null)
  expect(sent).toEqual(['receipt 2'])
  await setImmediate()
  expect(sent).toEqual(['receipt 2', 'view 0'])
  hall[0]?.put('next view', 'view')
  await setImmediate()
  await setImmediate()
  expect(sent).toEqual(['receipt 2', 'view 0', 'view 1', 'view 2'])
  await setImmediate()
  expect(sent.at(-1)).toBe('next view 0')
})

test('sixty phones that each send as much as they may keep a quiet one waiting for no answer', async () => {
  const here = await hall()
  const quiet = await phone(here)
  await until(() => guestsIn(here).length === 1)
  const loud = await Promise.all(Array.from({ length: 60 }, () => phone(here)))
  await until(() => guestsIn(here).length === 61)
  for (const one of loud) for (let n = 1; n <= 12; n += 1) one.say(pass(n))
  quiet.say(pass(1))
  const [mine = 0] = guestsIn(here)
  await until(() => saidBy(here, mine).length === 1)
  await until(() => here.reports.filter(({ kind }) => kind === 'said').length === 60 * 12 + 1)
  expect(loud.every(({ ended }) => ended.code === null)).toBe(true)
})
