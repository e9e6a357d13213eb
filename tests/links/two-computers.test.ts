import { describe, expect, test } from 'vitest'
import { newRemains } from '#tests/support/vault.ts'
import { follow } from '#tests/support/followed.ts'
import {
  addAsset,
  contentOf,
  foundHere,
  isIn,
  joinWithCode,
  openComputer,
  openRelay,
  until,
  type Computer,
} from './computers.ts'

const sameContent = async (a: Computer, b: Computer, id: string) =>
  (await contentOf(a, id)) === (await contentOf(b, id))

describe('through the hub of a member', () => {
  test('a newcomer joins by code over the link, both edit, and each sees the other', async () => {
    const [ana, bea] = [openComputer(), openComputer()]
    const id = await foundHere(ana)
    await addAsset(ana, id, 'Garden')
    const [url = ''] = await ana.desk.listen(['127.0.0.1'], 0)
    await joinWithCode(ana, bea, id)
    bea.desk.connect(id, url)
    await until(() => isIn(bea, id))
    await addAsset(bea, id, 'Choir')
    await addAsset(ana, id, 'Library')
    await until(() => sameContent(ana, bea, id))
    expect(await contentOf(bea, id)).toContain('Library')
    const status = follow(ana.vault.link('window').within(id), 'status', {})
    await status.until((items) =>
      [...items.values()].some(
        (shown) => shown.disk === 'saved' && shown.others === 1 && shown.nearby === 1,
      ),
    )
    expect(bea.desk.linksOf(id)).toMatchObject([
      { address: url, way: 'out', phase: { kind: 'member' } },
    ])
  })

  test('what was written while apart comes together when they meet again, on either side', async () => {
    const [ana, bea] = [openComputer(), openComputer()]
    const id = await foundHere(ana)
    const [url = ''] = await ana.desk.listen(['127.0.0.1'], 0)
    await joinWithCode(ana, bea, id)
    bea.desk.connect(id, url)
    await until(() => isIn(bea, id))
    bea.desk.disconnect(id, url)
    await until(() => ana.desk.linksOf(id).length === 0)
    for (let at = 0; at < 4; at += 1) {
      await addAsset(ana, id, `from Ana ${String(at)}`)
      await addAsset(bea, id, `from Bea ${String(at)}`)
    }
    expect(await sameContent(ana, bea, id)).toBe(false)
    bea.desk.connect(id, url)
    await until(() => sameContent(ana, bea, id))
    expect(await contentOf(ana, id)).toContain('from Bea 3')
  })

  test('a computer that was off is found again by dialling on', async () => {
    const [ana, bea] = [openComputer(), openComputer()]
    const id = await foundHere(ana)
    const [url = ''] = await ana.desk.listen(['127.0.0.1'], 0)
    await joinWithCode(ana, bea, id)
    bea.desk.connect(id, url)
    await until(() => isIn(bea, id))
    await ana.desk.stopListening()
    await until(() =>
      bea.desk
        .linksOf(id)
        .some(({ phase }) => phase.kind === 'waiting' && phase.trouble === 'unreachable'),
    )
    await addAsset(bea, id, 'Written alone')
    await ana.desk.listen(['127.0.0.1'], Number(new URL(url).port))
    await until(() => sameContent(ana, bea, id))
    expect(await contentOf(ana, id)).toContain('Written alone')
  })

  test('a computer of another coalition is not let in, and says so', async () => {
    const [ana, stranger] = [openComputer(), openComputer()]
    await foundHere(ana)
    const other = await foundHere(stranger)
    const [url = ''] = await ana.desk.listen(['127.0.0.1'], 0)
    stranger.desk.connect(other, url)
    await until(() =>
      stranger.desk
        .linksOf(other)
        .some(({ phase }) => phase.kind === 'waiting' && phase.trouble === 'not-accepted'),
    )
  })

  test('a computer that dials itself notices', async () => {
    const ana = openComputer()
    const id = await foundHere(ana)
    await addAsset(ana, id, 'Garden')
    const [url = ''] = await ana.desk.listen(['127.0.0.1'], 0)
    ana.desk.connect(id, url)
    await until(() =>
      ana.desk
        .linksOf(id)
        .some(({ phase }) => phase.kind === 'waiting' && phase.trouble === 'this-computer'),
    )
  })
})

describe('through a relay', () => {
  test('a newcomer joins, and both are never there at the same time', async () => {
    const relay = await openRelay()
    const ana = openComputer()
    const id = await foundHere(ana)
    await addAsset(ana, id, 'Garden')
    ana.desk.connect(id, relay.url)
    const beaRemains = newRemains()
    const bea = openComputer(beaRemains)
    await joinWithCode(ana, bea, id)
    await until(() =>
      ana.desk.linksOf(id).some(({ phase }) => phase.kind === 'relay' && phase.lacks === 0),
    )
    const anaRemains = ana.remains
    await ana.off()
    bea.desk.connect(id, relay.url)
    await until(() => isIn(bea, id))
    await addAsset(bea, id, 'Choir')
    await until(() =>
      bea.desk.linksOf(id).some(({ phase }) => phase.kind === 'relay' && phase.lacks === 0),
    )
    await bea.off()
    const later = openComputer(anaRemains)
    await later.vault.coalition(id)
    later.desk.connect(id, relay.url)
    await until(async () => (await contentOf(later, id)).includes('Choir'))
    expect(relay.traffic().data.in).toBeGreaterThan(1000)
  })

  test('a relay that is started again gives out what it was given, byte for byte', async () => {
    const folder = newRemains().folder
    const first = await openRelay({ store: folder })
    const [ana, bea] = [openComputer(), openComputer()]
    const id = await foundHere(ana)
    await joinWithCode(ana, bea, id)
    for (let at = 0; at < 6; at += 1) await addAsset(ana, id, `asset ${String(at)}`)
    ana.desk.connect(id, first.url)
    await until(() =>
      ana.desk.linksOf(id).some(({ phase }) => phase.kind === 'relay' && phase.lacks === 0),
    )
    const [size] = await first.sizes()
    await ana.off()
    await first.close()
    const second = await openRelay({ store: folder })
    bea.desk.connect(id, second.url)
    await until(async () => (await contentOf(bea, id)).includes('asset 5'))
    const [again] = await second.sizes()
    expect(again?.envelopes).toBeGreaterThanOrEqual(size?.envelopes ?? Infinity)
  })

  test('a relay that refuses data carries signalling only, and counts both', async () => {
    const relay = await openRelay({ rules: { refuseData: true } })
    const [ana, bea] = [openComputer(), openComputer()]
    const id = await foundHere(ana)
    await joinWithCode(ana, bea, id)
    for (const { desk } of [ana, bea]) desk.connect(id, relay.url)
    await until(() =>
      [ana, bea].every(({ desk }) => desk.linksOf(id).some(({ phase }) => phase.kind === 'relay')),
    )
    const heard: string[] = []
    bea.desk.signalsOf(id)?.received.on((text) => heard.push(text))
    bea.desk.signalsOf(id)?.send(JSON.stringify({ type: 'subscribe', topics: ['room'] }))
    bea.desk.signalsOf(id)?.send(JSON.stringify({ type: 'ping' }))
    await until(() => heard.length > 0)
    ana.desk
      .signalsOf(id)
      ?.send(JSON.stringify({ type: 'publish', topic: 'room', data: { hello: 1 } }))
    await until(() => heard.some((text) => text.includes('hello')))
    await addAsset(ana, id, 'Garden')
    expect(await isIn(bea, id)).toBe(false)
    const { data, signalling } = relay.traffic()
    expect(signalling.in).toBeGreaterThan(0)
    expect(data.out).toBeLessThan(200)
    expect(await relay.sizes()).toEqual([])
  })

  test('signalling reaches only those who proved to belong to the same coalition', async () => {
    const relay = await openRelay()
    const [ana, stranger] = [openComputer(), openComputer()]
    const id = await foundHere(ana)
    const other = await foundHere(stranger)
    ana.desk.connect(id, relay.url)
    stranger.desk.connect(other, relay.url)
    await until(() =>
      [[ana, id] as const, [stranger, other] as const].every(([{ desk }, which]) =>
        desk.linksOf(which).some(({ phase }) => phase.kind === 'relay'),
      ),
    )
    const heard: string[] = []
    stranger.desk.signalsOf(other)?.received.on((text) => heard.push(text))
    const follows = JSON.stringify({ type: 'subscribe', topics: ['room'] })
    stranger.desk.signalsOf(other)?.send(follows)
    ana.desk.signalsOf(id)?.send(follows)
    const own: string[] = []
    ana.desk.signalsOf(id)?.received.on((text) => own.push(text))
    ana.desk.signalsOf(id)?.send(JSON.stringify({ type: 'publish', topic: 'room', data: 'x' }))
    await until(() => own.some((text) => text.includes('"x"')))
    stranger.desk.signalsOf(other)?.send(JSON.stringify({ type: 'ping' }))
    await until(() => heard.some((text) => text.includes('pong')))
    expect(heard.some((text) => text.includes('publish'))).toBe(false)
  })

  test('a relay serves only the spaces it lists, where it lists any', async () => {
    const relay = await openRelay({ rules: { topics: ['00'.repeat(32)] } })
    const ana = openComputer()
    const id = await foundHere(ana)
    ana.desk.connect(id, relay.url)
    await until(() =>
      ana.desk
        .linksOf(id)
        .some(({ phase }) => phase.kind === 'waiting' && phase.trouble === 'not-accepted'),
    )
  })

  test('a relay that is full keeps what it has, takes no more and says how much it lacks', async () => {
    const relay = await openRelay({ rules: { room: { bytes: 3000, envelopes: 1000, logs: 10 } } })
    const ana = openComputer()
    const id = await foundHere(ana)
    for (let at = 0; at < 12; at += 1) await addAsset(ana, id, `asset ${String(at)}`)
    ana.desk.connect(id, relay.url)
    await until(
      async () => (await relay.sizes())[0]?.envelopes !== 0 && (await relay.sizes()).length > 0,
    )
    await until(() =>
      ana.desk
        .linksOf(id)
        .some(({ phase }) => phase.kind === 'relay' && phase.lacks > 0 && phase.lacks < 13),
    )
    const [size] = await relay.sizes()
    expect(size?.bytes).toBeLessThanOrEqual(3000)
  })
})
