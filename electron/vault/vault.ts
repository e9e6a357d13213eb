import { Refusal } from '#shared/contract/problem.ts'
import type { VaultLink } from '#shared/contract/link.ts'
import { Coalition } from './coalition/coalition.ts'
import { tendInvites } from './coalition/invites.ts'
import { spaceOf } from './coalition/identity.ts'
import { keepNames } from './coalition/names.ts'
import type { Connections } from './connecting/connections.ts'
import { createDoor } from './door.ts'
import { FileDesk } from './file-desk.ts'
import { openSpace } from './open-space.ts'
import type { CoalitionPlace, VaultPorts } from './ports.ts'
import type { RoomDesks } from './room/room-desks.ts'
import { Signal } from './space/signal.ts'

/**
 * All coalitions of this computer. The only holder of keys, documents and disk, and the only writer; pages, the command
 * line and links reach it through a VaultLink and nothing else.
 */
export class Vault {
  readonly ports: VaultPorts
  /** Given and made files on their way between a page and a command. */
  readonly files = new FileDesk()
  /** Which coalitions are here, or what is said of them, may have changed. */
  readonly listChanged = new Signal<void>()
  readonly settingsChanged = new Signal<void>()
  /** A coalition was opened: links attach themselves. */
  readonly opened = new Signal<Coalition>()
  /** What was opened beside the coalitions is to be given back. */
  readonly closing = new Signal<void>()
  readonly #open = new Map<string, Promise<Coalition>>()
  /** Those being closed: nobody opens one again before its files are let go. */
  readonly #leaving = new Map<string, Promise<void>>()
  #isClosed = false
  readonly #tending = new WeakMap<Coalition, Promise<void>>()
  #sample: Vault | null = null
  #links: Connections | null = null
  #rooms: RoomDesks | null = null

  constructor(ports: VaultPorts) {
    this.ports = ports
  }

  /** A way in for one window (or one run of the command line); undo is kept for each. */
  link(window: string): VaultLink {
    return createDoor(this, window, null)
  }

  /** The ways to other computers, where this vault has any. */
  get links(): Connections | null {
    return this.#links
  }

  /** Meetings that are run on this computer, where this vault can let phones in. */
  get rooms(): RoomDesks | null {
    return this.#rooms
  }

  useRooms(rooms: RoomDesks): void {
    this.#rooms = rooms
  }

  useLinks(links: Connections): void {
    this.#links = links
  }

  /** Let the sample be reached through this vault, while none of it is kept here. */
  adopt(sample: Vault): void {
    this.#sample = sample
    this.listChanged.emit()
  }

  /** The vault the sample is in, while somebody looks around in it. */
  get sample(): Vault | null {
    return this.#sample
  }

  placeOf(coalition: string): CoalitionPlace | null {
    return this.ports.shelf.all().find(({ secrets }) => secrets.read().space === coalition) ?? null
  }

  /** The coalition, opened now if it is not yet. Refuses where it is not here or cannot be read. */
  coalition(id: string): Promise<Coalition> {
    if (this.#isClosed) return Promise.reject(new Refusal('link-lost'))
    const known = this.#open.get(id)
    if (known) return known
    if (this.#sample?.placeOf(id)) return this.#sample.coalition(id)
    const opening = this.#openCoalition(id)
    this.#open.set(id, opening)
    opening.catch(() => this.#open.delete(id))
    return opening
  }

  /** Coalitions that are open, or being opened. */
  openCoalitions(): readonly Promise<Coalition>[] {
    return [...this.#open.values()]
  }

  closeWindow(window: string): void {
    for (const opening of this.#open.values())
      void opening.then((coalition) => {
        coalition.closeWindow(window)
      })
  }

  /** Close a coalition; `last` is done before it may be opened again. */
  closeCoalition(id: string, last: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const leave = this.#leave(this.#open.get(id), this.#leaving.get(id)).then(last)
    const leaving = leave.finally(() => {
      if (this.#leaving.get(id) === leaving) this.#leaving.delete(id)
    })
    this.#open.delete(id)
    this.#leaving.set(id, leaving)
    return leaving
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.closing.emit()
    await this.#sample?.close()
    this.#links?.close()
    const ids = new Set([...this.#open.keys(), ...this.#leaving.keys()])
    await Promise.all([...ids].map((id) => this.closeCoalition(id)))
  }

  /** One that does not open has nothing to close. */
  async #leave(opening: Promise<Coalition> | undefined, before?: Promise<void>): Promise<void> {
    await before?.catch(() => undefined)
    const coalition = await opening?.catch(() => null)
    if (!coalition) return
    this.#links?.detach(coalition.id)
    await this.#rooms?.detach(coalition.id)
    await this.#tended(coalition)
    await coalition.close()
  }

  async #openCoalition(id: string): Promise<Coalition> {
    await this.#leaving.get(id)?.catch(() => undefined)
    const place = this.placeOf(id)
    if (place === null) throw new Refusal('coalition-not-here')
    const { ports } = this
    const space = await openSpace(place, ports)
    const spaceId = spaceOf(place.secrets.read())
    const coalition = new Coalition(spaceId, place.secrets, space, () => openSpace(place, ports))
    this.#tend(coalition)
    coalition.attached.on(() => {
      this.#tend(coalition)
    })
    // Only for the order of a list: a disk that is full must not keep anybody from what is on it.
    await ports.shelf.noteOpened(place.folder, ports.world.now()).catch(() => undefined)
    this.opened.emit(coalition)
    this.listChanged.emit()
    return coalition
  }

  /** Follow who is in: used invites are removed, and a newcomer's own device is let in. One at a time. */
  #tend(coalition: Coalition): void {
    const { suite, world } = this.ports
    const tend = () => {
      const before = this.#tending.get(coalition) ?? Promise.resolve()
      const tended = before
        .then(() => tendInvites(coalition, { suite, world, window: 'vault' }))
        .catch(() => undefined)
        .then(() => {
          this.listChanged.emit()
        })
      this.#tending.set(coalition, tended)
    }
    coalition.space.membershipChanged.on(tend)
    keepNames(coalition, () => {
      this.listChanged.emit()
    })
    tend()
  }

  /** Resolves when all that follows from who is in is done: nothing of it may come after closing. */
  async #tended(coalition: Coalition): Promise<void> {
    for (let last = this.#tending.get(coalition); ;) {
      await last
      const next = this.#tending.get(coalition)
      if (next === last) return
      last = next
    }
  }
}
