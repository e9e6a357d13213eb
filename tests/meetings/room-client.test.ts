import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { RoomClient } from '#renderer/guest/room-client.ts'
import { agree, encodeAnswer, publicKeyOf } from '#shared/meetings/room/wire/handshake.ts'
import {
  EnterSchema,
  type HubFrame,
  type LineFrame,
  LineFrameSchema,
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
  const heard: LineFrame[] = []
  let later: { readonly at: number; readonly call: () => void }[] = []
  let time = 0
  const kept = { text: null as string | null }
  const ballotsIn: string[] = []
  const now = {
    say: (_frame: HubFrame) => {},
    end: (_code: number) => {},
    sockets: 0,
    isDead: false,
  }
  const client = new RoomClient(
    {
      connect: (_address, { onOpen, onBytes, onClose }) => {
        now.sockets += 1
        const privateKey = random(32)
        let open: ((sealed: Uint8Array) => string | null) | null = null
        if (!now.isDead) queueMicrotask(onOpen)
        now.end = onClose
        return {
          send: (bytes) => {
            if (now.isDead) return
            if (open !== null) {
              const said: unknown = JSON.parse(open(bytes) ?? 'null')
              if (v.is(EnterSchema, said)) now.say(welcome)
              else heard.push(v.parse(LineFrameSchema, said))
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
      after: (milliseconds, call) => {
        const one = { at: time + milliseconds, call }
        later.push(one)
        return () => {
          later = later.filter((other) => other !== one)
        }
      },
      kept: { read: () => kept.text, write: (text) => (kept.text = text) },
      onBallotIn: ({ receipt }) => void ballotsIn.push(receipt),
      language: () => 'en',
    },
    { kind: 'guest', secret },
    'ws://10.0.0.4/room',
  )
  /** Time goes by, one thing that waits after the other. */
  const goOn = async (milliseconds: number) => {
    const end = time + milliseconds
    for (;;) {
      const next = later.toSorted((a, b) => a.at - b.at).find(({ at }) => at <= end)
      if (next === undefined) break
      later = later.filter((other) => other !== next)
      time = next.at
      next.call()
      await Promise.resolve()
    }
    time = end
  }
  return {
    client,
    heard,
    now,
    goOn,
    ballotsIn,
    counts: () => heard.map((one) => 'n' in one && one.n),
  }
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
  await goOn(2_000)
  now.say(refused(2, 'room-not-saved'))
  await goOn(2_000)
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
  await goOn(2_000)
  expect(client.state.phase).toBe('elsewhere')
  expect(now.sockets).toBe(1)
  client.tryNow()
  await Promise.resolve()
  expect(client.state.phase).toBe('in')
  expect(now.sockets).toBe(2)
})

test('a laptop that says nothing any more is given up, looked for again, and the answer waits meanwhile', async () => {
  const { client, now, heard, goOn } = meeting()
  await Promise.resolve()
  await goOn(14_000)
  expect(heard).toEqual([])
  now.isDead = true
  await goOn(8_000)
  expect(client.state.phase).toBe('in')
  await goOn(2_000)
  expect(client.state.phase).toBe('away')
  client.ask({ kind: 'name', name: 'Ana' })
  await goOn(60_000)
  expect(client.state.phase).toBe('away')
  const tried = now.sockets
  expect(tried).toBeGreaterThan(3)
  now.isDead = false
  await goOn(14_000)
  expect(client.state.phase).toBe('in')
  expect(now.sockets).toBe(tried + 1)
  expect(heard).toEqual([{ kind: 'name', n: 1, name: 'Ana' }])
})

test('a laptop that answers is kept, however long nothing happens; a phone that was asleep asks at once', async () => {
  const { client, now, heard, goOn } = meeting()
  await Promise.resolve()
  client.tryNow()
  expect(heard).toEqual([{ kind: 'ping' }])
  for (let at = 0; at < 20; at += 1) {
    now.say({ kind: 'pong' })
    await goOn(15_000)
  }
  expect(heard).toHaveLength(21)
  expect(client.state.phase).toBe('in')
  expect(now.sockets).toBe(1)
  client.close()
  await goOn(60_000)
  expect(heard).toHaveLength(21)
  expect(now.sockets).toBe(1)
})

test('a line that opens and is never let in is not waited for; what it says later counts no more', async () => {
  const { client, now, goOn } = meeting()
  now.isDead = true
  await goOn(7_000)
  expect(client.state.phase).toBe('looking')
  const late = now.end
  await goOn(2_000)
  expect(client.state.phase).toBe('away')
  await goOn(5_000)
  const tried = now.sockets
  late(4401)
  expect(client.state.phase).toBe('away')
  await goOn(1_000)
  expect(now.sockets).toBe(tried)
})

test('a receipt is kept once its ballot is received, and none of a ballot that is refused', async () => {
  const { client, now, ballotsIn } = meeting()
  await Promise.resolve()
  const ballot = (receipt: string) => {
    client.ask({
      kind: 'ballot',
      step: 'vote000000000001',
      card: null,
      receipt,
      marks: {},
      passed: true,
    })
  }
  ballot('a1'.repeat(8))
  ballot('b2'.repeat(8))
  expect(ballotsIn).toEqual([])
  now.say({ kind: 'took', n: 1, ref: null })
  now.say(refused(2, 'room-ballot-used'))
  expect(client.state.unsent).toEqual([])
  expect(ballotsIn).toEqual(['a1'.repeat(8)])
})
