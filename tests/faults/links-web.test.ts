import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { encodeFrame } from '#shared/sealed-log/frames.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import { encodeProof, readChallenge, type LinkIdentity } from '#shared/sealed-log/sync/handshake.ts'
import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'
import {
  addAsset,
  foundHere,
  openComputer,
  openRelay,
  until,
  type Computer,
} from '../links/computers.ts'
import { identityIn, prove } from '../links/proven-visitor.ts'
import { knock, openBare, openRaw } from '../links/raw-visitor.ts'

const suite = createNodeSuite()
const zeros = new Uint8Array(32)

type Place = {
  readonly url: string
  readonly ana: Computer
  readonly id: SpaceId
  readonly identity: LinkIdentity
}

async function atHub(): Promise<Place> {
  const ana = openComputer()
  const id = await foundHere(ana)
  const [url = ''] = await ana.desk.listen(['127.0.0.1'], 0)
  return { url, ana, id, identity: await identityIn(ana, id) }
}

async function atRelay(): Promise<Place> {
  const relay = await openRelay()
  const ana = openComputer()
  const id = await foundHere(ana)
  ana.desk.connect(id, relay.url)
  await until(() => ana.desk.linksOf(id).some(({ phase }) => phase.kind === 'relay'))
  return { url: relay.url, ana, id, identity: await identityIn(ana, id) }
}

/** Whoever belongs here still gets in, and is served. */
async function stillWorks({ url, identity, ana, id }: Place): Promise<void> {
  const link = await prove(url, identity)
  const frames = link.next()
  await addAsset(ana, id, 'Garden')
  await frames
  link.socket.close()
}

describe.each([
  ['hub', atHub],
  ['relay', atRelay],
] as const)('%s', (kind, open) => {
  test('22: a web page, whatever it says, is refused; so is another Host', async () => {
    const place = await open()
    const host = new URL(place.url).host
    expect(await knock(place.url, { host })).toBe(101)
    for (const origin of ['https://example.org', 'null', 'http://localhost', `http://${host}`])
      expect(await knock(place.url, { host, origin })).toBe(403)
    if (kind === 'hub')
      for (const foreign of ['example.org', 'example.org:80', '10.0.0.1'])
        expect(await knock(place.url, { host: foreign })).not.toBe(101)
  })

  test('25: there is nothing at any other path', async () => {
    const { url } = await open()
    const host = new URL(url).host
    for (const path of ['/..', '/%2e%2e/etc/passwd', '//', '/?token=x', '/\\..\\', '/signal'])
      expect(await knock(url, { host }, path)).toBe(404)
    const plain = await fetch(url.replace('ws:', 'http:'))
    expect(plain.status).toBe(404)
  })

  test('23: no proof, a wrong one and one for another space end alike', async () => {
    const place = await open()
    const stranger = openComputer()
    const other = await identityIn(stranger, await foundHere(stranger))
    const right = place.identity
    const proofs: ((nonce: Uint8Array) => Uint8Array)[] = [
      () => new Uint8Array(176),
      () => Uint8Array.of(1),
      () => encodeFrame({ kind: 'have', have: { scope: 'all', entries: [] } }),
      (nonce) => encodeProof(suite, { ...right, seed: other.seed }, nonce, zeros),
      () => encodeProof(suite, right, new Uint8Array(32).fill(7), zeros),
      (nonce) => encodeProof(suite, right, nonce, zeros).fill(9, 170),
    ]
    if (kind === 'hub') {
      proofs.push((nonce) => encodeProof(suite, other, nonce, zeros))
      proofs.push((nonce) => encodeProof(suite, { ...other, topic: right.topic }, nonce, zeros))
    }
    for (const make of proofs) {
      const link = await openRaw(place.url)
      const challenge = readChallenge(await link.next())
      if (challenge.kind !== 'challenge') throw new Error('no challenge')
      link.socket.send(make(challenge.nonce))
      expect(await link.closed).toBe(closeCodes.unproven)
    }
    await stillWorks(place)
  })

  test('23: whoever guesses is soon not listened to at all', async () => {
    const { url } = await open()
    const host = new URL(url).host
    let tries = 0
    for (let status = 101; status === 101 && tries < 50; tries += 1) {
      status = await knock(url, { host })
      if (status !== 101) expect(status).toBe(429)
      else await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(tries).toBeLessThan(20)
  })

  test('24 and 26: before the proof nothing large, no signalling and no frame is taken', async () => {
    const place = await open()
    for (const message of [new Uint8Array(300), '{"type":"subscribe","topics":["x"]}']) {
      const link = await openRaw(place.url)
      await link.next()
      link.socket.send(message)
      expect(await link.closed).toBe(closeCodes.unproven)
    }
    await stillWorks(place)
  })

  test('26: a frame of 100 MB, a text of 1 MB and a compressed frame end their own link only', async () => {
    const place = await open()
    const big = await prove(place.url, place.identity)
    big.socket.send(new Uint8Array(100 * 1024 * 1024))
    expect([closeCodes.tooBig, 1006]).toContain(await big.closed)
    const text = await prove(place.url, place.identity)
    for (let at = 0; at < 10; at += 1) text.socket.send('x'.repeat(1024 * 1024))
    expect(await text.closed).toBe(closeCodes.notTheProtocol)
    const bare = openBare(place.url)
    const { host } = new URL(place.url)
    bare.socket.write(
      `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n` +
        'Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n',
    )
    // A masked frame with RSV1, as a deflate bomb would come.
    bare.socket.write(Uint8Array.of(0xc2, 0x81, 0, 0, 0, 0, 1))
    await bare.ended
    await stillWorks(place)
  })

  test('26: a request that never ends and a link that never proves anything are let go', async () => {
    const place = await open()
    const slow = openBare(place.url)
    slow.socket.write('GET / HTTP/1.1\r\nHost:')
    const silent = await openRaw(place.url)
    await slow.ended
    expect(await silent.closed).toBe(closeCodes.unproven)
    await stillWorks(place)
  })

  test('26: frames that are not the protocol end the link, after the proof too', async () => {
    const place = await open()
    for (const bytes of [Uint8Array.of(77), Uint8Array.of(3, 0, 9), new Uint8Array(500).fill(1)]) {
      const link = await prove(place.url, place.identity)
      link.socket.send(bytes)
      expect(await link.closed).toBe(closeCodes.notTheProtocol)
    }
    await stillWorks(place)
  })
})

describe('27: the door', () => {
  const isFree = (port: number, host: string) =>
    new Promise<boolean>((resolve) => {
      const server = createServer()
      server.once('error', () => {
        resolve(false)
      })
      server.listen({ port, host, exclusive: true }, () => {
        server.close(() => {
          resolve(true)
        })
      })
    })

  test('is shut until it is opened, open where it was said, and shut again afterwards', async () => {
    const ana = openComputer()
    await foundHere(ana)
    expect(ana.desk.addresses).toEqual([])
    const [url = ''] = await ana.desk.listen(['127.0.0.1'], 0)
    const port = Number(new URL(url).port)
    expect(await isFree(port, '127.0.0.1')).toBe(false)
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of [...others, { address: '127.0.0.2' }])
      await expect(knock(`ws://${address}:${String(port)}`)).rejects.toThrow(/ECONNREFUSED/)
    const link = await openRaw(url)
    await ana.desk.stopListening()
    expect(ana.desk.addresses).toEqual([])
    await link.closed
    expect(await isFree(port, '127.0.0.1')).toBe(true)
  })

  test('says plainly why it cannot be opened', async () => {
    const [ana, bea] = [openComputer(), openComputer()]
    const [url = ''] = await ana.desk.listen(['127.0.0.1'], 0)
    await expect(bea.desk.listen(['127.0.0.1'], Number(new URL(url).port))).rejects.toMatchObject({
      problem: { code: 'link-port-taken' },
    })
    await expect(bea.desk.listen(['203.0.113.7'], 0)).rejects.toMatchObject({
      problem: { code: 'link-address-not-here' },
    })
  })
})

test('19: a peer that does not read delays nobody', async () => {
  const place = await atHub()
  const stuck = await prove(place.url, place.identity)
  stuck.socket.pause()
  const quick = await prove(place.url, place.identity)
  let got = 0
  quick.socket.on('message', () => {
    got += 1
  })
  const { space } = await place.ana.vault.coalition(place.id)
  const note = new Uint8Array(60_000)
  for (let at = 0; at < 400; at += 1) {
    // Presence goes to every link alike; 24 MB of it is more than any buffer of the stuck one takes.
    place.ana.desk.attach(await place.ana.vault.coalition(place.id)).sendPresence(note)
    const before = got
    await until(() => got > before)
  }
  expect(space.state).toBe('saved')
  expect(got).toBeGreaterThanOrEqual(400)
})
