import { Refusal } from '#shared/contract/problem.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { ownAddresses, ownNames } from '../connecting/own-addresses.ts'
import type { Vault } from '../vault.ts'
import { keyRingOf } from '../coalition/identity.ts'
import { CopyWire } from './copy-wire.ts'
import { RoomDesk } from './room-desk.ts'
import type { StartRoomHub } from './room-process.ts'

export type RoomWays = {
  readonly startHub: StartRoomHub
  /** The folder of the built guest page. */
  readonly pages: string
  readonly addresses?: () => readonly string[]
  /** Names this laptop is known by in its network; what its environment says where they are left out. */
  readonly names?: readonly string[]
}

/** The rooms of a vault's coalitions, each looked for when somebody first asks. */
export class RoomDesks {
  readonly #vault: Vault
  readonly #ways: RoomWays
  readonly #desks = new Map<string, Promise<RoomDesk>>()

  constructor(vault: Vault, ways: RoomWays) {
    this.#vault = vault
    this.#ways = ways
    // A computer that stands by has to answer while nobody looks at its meetings.
    vault.opened.on((coalition) => {
      if (vault.links !== null) void this.of(coalition).catch(() => undefined)
    })
  }

  /** The room desk of an open coalition. */
  of(coalition: Coalition): Promise<RoomDesk> {
    const known = this.#desks.get(coalition.id)
    if (known) return known
    const { files, sealer, world, suite } = this.#vault.ports
    const place = this.#vault.placeOf(coalition.id)
    if (place === null) return Promise.reject(new Refusal('coalition-not-here'))
    const { startHub, pages, addresses = ownAddresses, names = ownNames() } = this.#ways
    const desk = RoomDesk.restore({
      coalition,
      folder: place.folder,
      files,
      sealer,
      world,
      suite,
      startHub,
      pages,
      addresses,
      names,
      wire: this.#wireOf(coalition),
    })
    this.#desks.set(coalition.id, desk)
    desk.catch(() => this.#desks.delete(coalition.id))
    return desk
  }

  /** Null where this vault has no links. */
  #wireOf(coalition: Coalition): CopyWire | null {
    const { suite, world } = this.#vault.ports
    const links = this.#vault.links?.desk.attach(coalition) ?? null
    const keys = keyRingOf(suite, coalition.secrets.read())
    return links && new CopyWire({ coalition, links, suite, keys, world })
  }

  /** Let go of a coalition that is being closed; its room is there again when it is opened. */
  async detach(coalition: string): Promise<void> {
    const desk = this.#desks.get(coalition)
    this.#desks.delete(coalition)
    await (await desk?.catch(() => null))?.close()
  }
}
