import { Refusal } from '#shared/contract/problem.ts'
import { channelPair } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder, HubReport } from '#shared/sealed-log/sync/socket-messages.ts'
import { Hub, type Traffic } from '#electron/hub/hub.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { fileRelayStore } from './file-relay-store.ts'
import { RelayDesk, type RelayRules } from './relay-desk.ts'
import type { RelayStore } from './relay-store.ts'

const day = 86_400_000

export const usualRules: RelayRules = {
  topics: null,
  rooms: 1000,
  room: { bytes: 1024 ** 3, envelopes: 2_000_000, logs: 100_000 },
  framesPerSecond: 500,
  refuseData: false,
  expireAfter: 180 * day,
}

export type RelayOptions = {
  /** 0 lets the system choose. */
  readonly port: number
  /** Addresses of this computer to listen on; loopback only where none is given. */
  readonly addresses?: readonly string[]
  /** Where envelopes are kept; a folder, or another store. */
  readonly store: string | RelayStore
  readonly rules?: Partial<RelayRules>
}

export type Relay = {
  readonly url: string
  /** Bytes of envelopes and of signalling that passed since it was started. */
  readonly traffic: () => { readonly data: Traffic; readonly signalling: Traffic }
  readonly sizes: RelayDesk['sizes']
  readonly close: () => Promise<void>
}

/**
 * Start a blind relay: signalling and envelopes on one port, for members who prove that they hold a space's relay key.
 * It holds no key and can read nothing. Refuses with `link-…` where it cannot listen.
 */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const rules = { ...usualRules, ...options.rules }
  const store = typeof options.store === 'string' ? fileRelayStore(options.store) : options.store
  const [forHub, forDesk] = channelPair<HubReport, HubOrder>()
  const hub = new Hub(forHub, 'any')
  const desk = new RelayDesk(forDesk, { suite: createNodeSuite(), world: nodeWorld, store }, rules)
  await desk.expire()
  const answer = desk.hub.listening.next()
  desk.hub.listen(options.addresses ?? ['127.0.0.1'], options.port)
  const report = await answer
  const [url] = report.kind === 'listening' ? report.urls : []
  if (report.kind !== 'listening' || url === undefined) {
    await hub.close()
    throw new Refusal(report.kind === 'not-listening' ? `link-${report.why}` : 'link-failed')
  }
  const expiry = setInterval(() => {
    void desk.expire().catch(() => undefined)
  }, day / 24)
  expiry.unref()
  return {
    url,
    traffic: () => hub.traffic,
    sizes: () => desk.sizes(),
    close: async () => {
      clearInterval(expiry)
      await hub.close()
      await desk.close()
    },
  }
}
