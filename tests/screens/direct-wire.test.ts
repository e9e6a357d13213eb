import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { Hub } from '#electron/hub/hub.ts'
import { linkUp } from '#electron/vault/connecting/link-up.ts'
import { channelPair } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder, HubReport } from '#shared/sealed-log/sync/socket-messages.ts'
import { openRelay } from '../links/computers.ts'
import { useSeats } from '../presence/seat.ts'
import { canary, showsCanary } from '../support/canaries.ts'
import { openTestVault } from '../support/vault.ts'

/* What goes directly from page to page is listened to where it leaves: at every data channel of the courier's frame. */

const seat = useSeats()

const words = (what: string) => `${canary} ${what}`

/** Keeps what each channel sends, in its order, in Base64, in the window that holds the frame. */
async function tapChannels(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const send = Reflect.get(RTCDataChannel.prototype, 'send') as (data: unknown) => void
    const channels: RTCDataChannel[] = []
    const sent: Uint8Array[][] = []
    Object.assign(window, { channels, sent })
    RTCDataChannel.prototype.send = function tapped(this: RTCDataChannel, data: unknown) {
      if (!channels.includes(this)) channels.push(this)
      const at = channels.indexOf(this)
      const bytes =
        typeof data === 'string'
          ? new TextEncoder().encode(data)
          : ArrayBuffer.isView(data)
            ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
            : new Uint8Array(data as ArrayBuffer)
      sent[at] = [...(sent[at] ?? []), bytes.slice()]
      send.call(this, data)
    }
  })
}

type Tapped = {
  readonly channels: readonly RTCDataChannel[]
  readonly sent: readonly (readonly Uint8Array[])[]
}

const courierOf = (page: Page) => {
  const frame = page.frames().find((one) => one.url().includes('courier.html'))
  if (frame === undefined) throw new Error('this page holds no direct connections')
  return frame
}

/** What left this page so far, one run of bytes for each channel. */
async function heardFrom(page: Page): Promise<readonly Buffer[]> {
  const sent = await courierOf(page).evaluate(() =>
    (window as unknown as Tapped).sent.map((pieces) => pieces.map((piece) => [...piece])),
  )
  return sent.map((pieces) => Buffer.concat(pieces.map((piece) => Buffer.from(piece))))
}

const sum = (heard: readonly Buffer[]) => heard.reduce((bytes, run) => bytes + run.length, 0)

/** A vault with every way to others that the app gives it. */
function openComputer() {
  const vault = openTestVault()
  const [forHub, forVault] = channelPair<HubReport, HubOrder>()
  const hub = new Hub(forHub)
  const connections = linkUp(vault, forVault, { addresses: () => [], withCourier: true })
  onTestFinished(async () => {
    connections.close()
    await hub.close()
  })
  return { vault, desk: connections.desk }
}

/** Two computers that meet through a relay that carries calls and no data; every word of theirs is a canary. */
async function twoComputers() {
  const relay = await openRelay({ rules: { refuseData: true } })
  const [ana, bea] = [openComputer(), openComputer()]
  const founded = await ana.vault
    .link('window')
    .run('coalitions/found', { name: words('coalition'), person: words('Ana') })
  const { id } = await ana.vault.coalition(founded.coalition)
  const anas = ana.vault.link('fill').within(id)
  const invite = await anas.run('people/invite', { name: words('Bea') })
  await bea.vault
    .link('window')
    .run('coalitions/join', { code: invite.words.join(' '), device: words('laptop') })
  for (const { desk } of [ana, bea]) desk.connect(id, relay.url)
  const asset = await anas.run('assets/add', {
    name: words('garden'),
    kind: 'nature',
    strong: words('strong'),
  })
  const at = { coalition: id, prepare: tapChannels }
  const openAna = await seat(ana, at)
  const openBea = await seat(bea, at)
  return { relay, asset: asset.id, beas: bea.vault.link('edit').within(id), openAna, openBea }
}

test('41: what goes directly from page to page shows no word and no name', async () => {
  const { relay, asset, beas, openAna, openBea } = await twoComputers()
  const anaSees = await openAna(`/assets/${asset}`)
  const beaSees = await openBea(`/assets/${asset}`)

  // Each reads what the other wrote, and where the other is: all came directly, for nothing else carries data.
  await beaSees.getByText(words('strong')).first().waitFor()
  await beaSees
    .getByText(`${words('Ana')} is looking at this too`)
    .first()
    .waitFor()
  await anaSees
    .getByText(`${words('Bea')} is looking at this too`)
    .first()
    .waitFor()
  await beas.run('assets/edit', { id: asset, change: { address: words('moved') } })
  await anaSees.getByText(words('moved')).first().waitFor()
  expect(relay.traffic().data.out).toBeLessThan(1500)

  for (const page of [anaSees, beaSees]) {
    const heard = await heardFrom(page)
    expect(sum(heard)).toBeGreaterThan(1000)
    expect(heard.filter((run) => showsCanary(run))).toEqual([])
  }

  // The same tap hears a word that is sent as it is.
  await courierOf(anaSees).evaluate((plain) => {
    const { channels } = window as unknown as Tapped
    channels.find(({ readyState }) => readyState === 'open')?.send(new TextEncoder().encode(plain))
  }, words('plain'))
  expect((await heardFrom(anaSees)).filter((run) => showsCanary(run))).toHaveLength(1)
})
