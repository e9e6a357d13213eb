import { env } from 'node:process'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import type { HubOrder } from '#shared/sealed-log/sync/socket-messages.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { LinkDesk } from '../links/link-desk.ts'
import type { Vault } from '../vault.ts'
import { Connections } from './connections.ts'
import { DoorKeeper } from './door-keeper.ts'
import { ownAddresses } from './own-addresses.ts'

/** `addresses`: where the door opens. `withCourier`: whether pages may connect directly; `COMMONWEAVE_COURIER=off` says no. */
type Options = { readonly addresses?: () => readonly string[]; readonly withCourier?: boolean }

/**
 * Give a vault its links: every coalition that is opened can be linked, and dials what it was told to dial. All are
 * opened at once, so that what others write arrives while nobody looks. The sample is another vault and never gets any.
 */
export function linkUp(
  vault: Vault,
  hub: Channel<HubOrder, unknown>,
  { addresses = ownAddresses, withCourier = env['COMMONWEAVE_COURIER'] !== 'off' }: Options = {},
): Connections {
  const { suite, world, files } = vault.ports
  const desk = new LinkDesk(hub, { suite, world })
  const door = new DoorKeeper(files, { desk, world, addresses })
  const connections = new Connections({ suite, world, desk, door, withCourier })
  vault.useLinks(connections)
  vault.opened.on((coalition) => {
    connections.attach(coalition)
    for (const address of addressesOf(coalition)) desk.connect(coalition.id, address)
    tellAddress(coalition, connections)
    void keepInvited(coalition)
  })
  connections.changed.on(() => {
    for (const opening of vault.openCoalitions())
      void opening.then(
        (coalition) => {
          tellAddress(coalition, connections)
        },
        () => undefined,
      )
  })
  for (const { secrets } of vault.ports.shelf.all())
    void vault.coalition(secrets.read().space).catch(() => undefined)
  void door.openAsBefore()
  return connections
}

/** What is dialled at every opening: what somebody entered, and where the invite came from. */
export function addressesOf({ secrets }: Coalition): readonly string[] {
  const { dial = [], entering } = secrets.read()
  const invited = entering === null || entering.address === '' ? [] : [entering.address]
  return [...new Set([...dial, ...invited])]
}

/** Where the invite came from is dialled later on, too, when the code has long been used. */
async function keepInvited(coalition: Coalition): Promise<void> {
  const { entering, ...secrets } = coalition.secrets.read()
  if (entering === null || entering.address === '') return
  await coalition.secrets
    .write({ ...secrets, entering, dial: [...addressesOf(coalition)] })
    .catch(() => undefined)
}

/** Invites say where to find others: here, while the door is open, else what this computer dials itself. */
function tellAddress(coalition: Coalition, { desk }: Connections): void {
  coalition.address = desk.addresses[0] ?? coalition.secrets.read().dial?.[0] ?? ''
}
