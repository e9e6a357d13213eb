import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder } from '#shared/sealed-log/sync/socket-messages.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { LinkDesk } from '../links/link-desk.ts'
import type { Vault } from '../vault.ts'

/**
 * Give a vault its links: every coalition that is opened can be linked, and dials what it was told to dial. All are
 * opened at once, so that what others write arrives while nobody looks. The sample is another vault and never gets any.
 */
export function linkUp(vault: Vault, hub: Channel<HubOrder, unknown>): LinkDesk {
  const { suite, world } = vault.ports
  const desk = new LinkDesk(hub, { suite, world })
  vault.useLinks(desk)
  vault.opened.on((coalition) => {
    desk.attach(coalition)
    for (const address of addressesOf(coalition)) desk.connect(coalition.id, address)
    tellAddress(coalition, desk)
  })
  desk.changed.on(() => {
    for (const opening of vault.openCoalitions())
      void opening.then((coalition) => {
        tellAddress(coalition, desk)
      })
  })
  for (const { secrets } of vault.ports.shelf.all())
    void vault.coalition(secrets.read().space).catch(() => undefined)
  return desk
}

/** What is dialled at every opening: what somebody entered, and where the invite came from until it has worked. */
export function addressesOf({ secrets }: Coalition): readonly string[] {
  const { dial = [], entering } = secrets.read()
  const invited = entering === null || entering.address === '' ? [] : [entering.address]
  return [...new Set([...dial, ...invited])]
}

/** Invites say where to find others: here, while the door is open, else what this computer dials itself. */
function tellAddress(coalition: Coalition, desk: LinkDesk): void {
  coalition.address = desk.addresses[0] ?? coalition.secrets.read().dial?.[0] ?? ''
}
