import type { SpaceId } from '#shared/sealed-log/ids.ts'
import { linkIdentity } from '#shared/sealed-log/sync/handshake.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { keyRingOf } from '../coalition/identity.ts'
import type { LinkDesk } from '../links/link-desk.ts'
import type { VaultPorts } from '../ports.ts'
import { Signal } from '../space/signal.ts'
import { CourierDesk } from './courier-desk.ts'
import type { DoorKeeper } from './door-keeper.ts'

type Ports = Pick<VaultPorts, 'suite' | 'world'> & {
  readonly desk: LinkDesk
  readonly door: DoorKeeper
  /** Whether pages may open direct connections. */
  readonly withCourier: boolean
}

/** The ways from this vault's coalitions to other computers: by sockets, through the door, and directly between pages. */
export class Connections {
  /** Something of what is said of links, door or courier may have changed. */
  readonly changed = new Signal<void>()
  readonly desk: LinkDesk
  readonly door: DoorKeeper
  readonly #ports: Ports
  readonly #couriers = new Map<
    SpaceId,
    { readonly courier: CourierDesk; readonly stop: () => void }
  >()

  constructor(ports: Ports) {
    this.#ports = ports
    this.desk = ports.desk
    this.door = ports.door
    for (const { changed } of [ports.desk, ports.door])
      changed.on(() => {
        this.changed.emit()
      })
  }

  /** Make a coalition reachable: to be called when it was opened. */
  attach(coalition: Coalition): void {
    this.desk.attach(coalition)
    if (this.#ports.withCourier) this.#openCourier(coalition)
  }

  /** To be called before a coalition is closed. */
  detach(coalition: SpaceId): void {
    this.#couriers.get(coalition)?.stop()
    this.#couriers.delete(coalition)
    this.desk.detach(coalition)
  }

  /** Direct connections of an open coalition; null where they are switched off. */
  courierOf(coalition: SpaceId): CourierDesk | null {
    return this.#couriers.get(coalition)?.courier ?? null
  }

  close(): void {
    this.door.stop()
    for (const id of this.#couriers.keys()) this.detach(id)
    this.desk.close()
  }

  #openCourier(coalition: Coalition): void {
    const { suite, world } = this.#ports
    const keys = keyRingOf(suite, coalition.secrets.read())
    const identity = linkIdentity(suite, keys)
    const signals = this.desk.signalsOf(coalition.id)
    if (identity === null || signals === null || this.#couriers.has(coalition.id)) return
    const links = this.desk.attach(coalition)
    const { random } = world
    const courier = new CourierDesk({ suite, world, random, keys, identity, links, signals })
    const stops = [
      courier.changed.on(() => {
        this.changed.emit()
      }),
      links.foundSelf.on((link) => {
        courier.hangUp(link)
      }),
      this.desk.changed.on(announceOnNewWays(this.desk, coalition.id, courier)),
    ]
    const stop = () => {
      for (const one of stops) one()
      courier.close()
    }
    this.#couriers.set(coalition.id, { courier, stop })
  }
}

/** y-webrtc says once that it is here; whoever comes to be reachable later has to be told again. */
function announceOnNewWays(desk: LinkDesk, id: SpaceId, courier: CourierDesk): () => void {
  let known = new Set<string>()
  return () => {
    const proven = desk
      .linksOf(id)
      .filter(({ phase }) => phase.kind === 'member' || phase.kind === 'relay')
      .map(({ way, address }) => `${way} ${address}`)
    if (proven.some((one) => !known.has(one))) courier.announce()
    known = new Set(proven)
  }
}
