import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { RoomClient } from '#renderer/guest/room-client.ts'
import { agree, encodeAnswer, publicKeyOf } from '#shared/meetings/room/wire/handshake.ts'
import {
  EnterSchema,
  type HubFrame,
  type PhoneFrame,
  PhoneFrameSchema,
} from '#shared/meetings/room/wire/phone-frames.ts'
import { createOpener, createSealer } from '#shared/meetings/room/wire/sealed-line.ts'

const secret = new Uint8Array(16).fill(1)
const random = (bytes: number) => new Uint8Array(randomBytes(bytes))
const welcome: HubFrame = {
  kind: 'welcome',
  seat: 'seat-ana-01',
  role: 'guest',
  coalition: { id: 'c', name: 'Riverbend' },
  title: 'September circle',
  took: 0,
  standbys: [],
}

/** A phone, and a meeting that says what the test says. */
function meeting() {
  const heard: PhoneFrame[] = []
  const later: (() => void)[] = []
  const kept = { text: null as string | null }
  const now = { say: (_frame: HubFrame) => {}, end: (_code: number) => {}, sockets: 0 }
  const client = new RoomClient(
    {
      connect: (_address, { onOpen, onBytes, onClose }) => {
        now.sockets += 1
        const privateKey = random(32)
        let open: ((sealed: Uint8Array) => string | null) | null = null
        queueMicrotask(onOpen)
        now.end = onClose
        return {
          send: (bytes) => {
            if (open !== null) {
              const said: unknown = JSON.parse(open(bytes) ?? 'null')
              if (v.is(EnterSchema, said)) now.say(welcome)
              else heard.push(v.parse(PhoneFrameSchema, said))
              return
            }
            const answer = encodeAnswer(publicKeyOf(privateKey), random(16))
            const keys = agree(privateKey, bytes.slice(9, 41), secret, bytes, answer)
            if (keys === null) throw new Error('no keys')
            open = createOpener(keys.fromPhone)
            const seal = createSealer(keys.fromHub)
            now.say = (said) => {
              onBytes(seal(JSON.stringify(said)))
            }
            onBytes(answer)
          },
          close: () => undefined,
        }
      },
      random,
      ticks: () => 0,
      after: (_milliseconds, call) => {
        later.push(call)
        return () => undefined
      },
      kept: { read: () => kept.text, write: (text) => (kept.text = text) },
      language: () => 'en',
    },
    { kind: 'guest', secret },
    'ws://10.0.0.4/room',
  )
  const goOn = () => {
    for (const call of later.splice(0)) call()
  }
  return { client, heard, now, goOn, counts: () => heard.map((one) => 'n' in one && one.n) }
}

const refused = (n: number, code: string): HubFrame => ({
  kind: 'refused',
  n,
  problem: { code, values: {} },
})

test('what was given while the meeting was away goes one after the other, and nothing is given up because it was fast', async () => {
  const { client, now, counts, goOn } = meeting()
  for (let at = 1; at <= 40; at += 1) client.ask({ kind: 'name', name: `Ana ${String(at)}` })
  await Promise.resolve()
  expect(client.state.phase).toBe('in')
  expect(counts()).toEqual([1])
  now.say({ kind: 'took', n: 1, ref: null })
  now.say(refused(2, 'room-too-fast'))
  expect(client.state.unsent).toHaveLength(39)
  goOn()
  now.say(refused(2, 'room-not-saved'))
  goOn()
  now.say({ kind: 'took', n: 2, ref: null })
  expect(counts()).toEqual([1, 2, 2, 2, 3])
  now.say(refused(3, 'room-step-closed'))
  expect(counts().at(-1)).toBe(4)
  expect(client.state.unsent).toHaveLength(37)
})

test('a page whose seat is used in another one stays away until somebody wants it here', async () => {
  const { client, now, goOn } = meeting()
  await Promise.resolve()
  now.say({ kind: 'bye', why: 'elsewhere' })
  now.end(1001)
  goOn()
  expect(client.state.phase).toBe('elsewhere')
  expect(now.sockets).toBe(1)
  client.tryNow()
  await Promise.resolve()
  expect(client.state.phase).toBe('in')
  expect(now.sockets).toBe(2)
})
