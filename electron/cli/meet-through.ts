import { setTimeout as pause } from 'node:timers/promises'
import type { VaultLink } from '#shared/contract/link.ts'
import { statusOf } from '#electron/vault/coalition/status.ts'
import { hubProcess } from '#electron/vault/connecting/hub-process.ts'
import type { Connections } from '#electron/vault/connecting/connections.ts'
import { linkUp } from '#electron/vault/connecting/link-up.ts'
import type { Coalition } from '#electron/vault/coalition/coalition.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { builtFile } from './built.ts'

/** Milliseconds to wait for others at most, and between two looks. */
const atMost = 30_000
const lookEvery = 100

/** Connect a coalition with an address, remember it, and stay until this computer is in and what it wrote is held there. */
export async function meetThrough(
  vault: Vault,
  link: VaultLink,
  id: string,
  address: string,
): Promise<void> {
  const connections = linkUp(vault, hubProcess(builtFile('hub/main.js')), { withCourier: false })
  const coalition = await vault.coalition(id)
  connections.attach(coalition)
  await link.within(id).run('links/connect', { address })
  for (let waited = 0; waited < atMost; waited += lookEvery) {
    if (coalition.space.replica.isIn() && isHeld(coalition, connections)) return
    await pause(lookEvery)
  }
}

function isHeld(coalition: Coalition, { desk }: Connections): boolean {
  const status = statusOf(coalition)
  const isAhead = !('ahead' in status) || status.ahead > 0
  const isAtRelay = desk
    .linksOf(coalition.id)
    .some(({ phase }) => phase.kind === 'relay' && phase.lacks === 0)
  return !isAhead || isAtRelay
}
