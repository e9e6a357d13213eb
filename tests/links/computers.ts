import { onTestFinished } from 'vitest'
import { Hub } from '#electron/hub/hub.ts'
import { startRelay, type RelayOptions } from '#electron/relay/relay.ts'
import { LinkDesk } from '#electron/vault/links/link-desk.ts'
import { nodeWorld } from '#electron/vault/node-world.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import { canonicalText } from '#electron/vault/records.ts'
import type { Vault } from '#electron/vault/vault.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import { channelPair } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder, HubReport } from '#shared/sealed-log/sync/socket-messages.ts'
import { newRemains, openTestVault, type VaultRemains } from '#tests/support/vault.ts'
import { makeTempFolder } from '#tests/support/temp-folder.ts'

export type Computer = {
  readonly vault: Vault
  readonly desk: LinkDesk
  readonly hub: Hub
  readonly remains: VaultRemains
  /** Turn it off: links first, as the app does. */
  readonly off: () => Promise<void>
}

/** A vault and a hub in one process, as the command line has them. */
export function openComputer(
  remains = newRemains(),
  more: Parameters<typeof openTestVault>[1] = {},
): Computer {
  const vault = openTestVault(remains, more)
  const [forHub, forVault] = channelPair<HubReport, HubOrder>()
  const hub = new Hub(forHub)
  const desk = new LinkDesk(forVault, { suite: createNodeSuite(), world: nodeWorld })
  vault.opened.on((coalition) => {
    desk.attach(coalition)
  })
  const offLinks = async () => {
    desk.close()
    await hub.close()
  }
  onTestFinished(offLinks)
  const off = async () => {
    await offLinks()
    await vault.close()
  }
  return { vault, desk, hub, remains, off }
}

export async function foundHere({ vault }: Computer): Promise<SpaceId> {
  const { coalition } = await vault
    .link('window')
    .run('coalitions/found', { name: 'Riverbend', person: 'Ana' })
  return (await vault.coalition(coalition)).id
}

/** Begin to join with a code of `host`; the rest happens once they are linked. */
export async function joinWithCode(host: Computer, newcomer: Computer, id: SpaceId): Promise<void> {
  const { words } = await host.vault.link('window').within(id).run('people/invite', { name: 'Bea' })
  await newcomer.vault
    .link('window')
    .run('coalitions/join', { code: words.join(' '), device: 'Laptop' })
}

export async function openRelay(options: Partial<RelayOptions> = {}) {
  const relay = await startRelay({ port: 0, store: makeTempFolder('relay'), ...options })
  onTestFinished(() => relay.close())
  return relay
}

/** Resolves as soon as a condition holds; looked at again whenever anything could have changed it. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
}

export async function contentOf({ vault }: Computer, id: string): Promise<string> {
  const { space } = await vault.coalition(id)
  return (['assets', 'people'] as const)
    .map((name) => canonicalText(name, space.shelf()))
    .join('\n')
}

export async function isIn({ vault }: Computer, id: string): Promise<boolean> {
  return (await vault.coalition(id)).space.replica.isIn()
}

export const addAsset = ({ vault }: Computer, id: string, name: string) =>
  vault.link('window').within(id).run('assets/add', { name, kind: 'nature' })
