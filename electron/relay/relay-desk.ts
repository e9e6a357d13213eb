import { bytesToHex } from '@noble/hashes/utils.js'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import {
  encodeChallenge,
  readProof,
  relayWelcome,
  roomOf,
  type Proof,
} from '#shared/sealed-log/sync/handshake.ts'
import { Rate } from '#shared/sealed-log/sync/rate.ts'
import { closeCodes, type HubOrder } from '#shared/sealed-log/sync/socket-messages.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { World } from '#electron/vault/clock.ts'
import { HubClient, type HubLink, type LinkEvents } from '#electron/vault/links/hub-client.ts'
import { RelayRoom, type RoomQuota } from './relay-room.ts'
import type { RelayStore } from './relay-store.ts'

export type RelayRules = {
  /** Topics of the spaces it serves, in hex; null for every space whose members know the address. */
  readonly topics: readonly string[] | null
  readonly rooms: number
  readonly room: RoomQuota
  /** Frames of one connection in a second, with as many again in a burst. */
  readonly framesPerSecond: number
  /** Pass on signalling and take no envelopes. */
  readonly refuseData: boolean
  /** Milliseconds after which a room nobody used is removed. */
  readonly expireAfter: number
}

type Ports = { readonly suite: Suite; readonly world: World; readonly store: RelayStore }

/** Who may use the relay, and the rooms they meet in. */
export class RelayDesk {
  readonly hub: HubClient
  readonly #ports: Ports
  readonly #rules: RelayRules
  readonly #rooms = new Map<string, Promise<RelayRoom>>()
  /** Rooms being closed: nobody opens one again before its file is let go. */
  readonly #closing = new Map<string, Promise<void>>()

  constructor(channel: Channel<HubOrder, unknown>, ports: Ports, rules: RelayRules) {
    this.#ports = ports
    this.#rules = rules
    this.hub = new HubClient(channel)
    this.hub.accept((link) => this.#accept(link))
  }

  /** Forget rooms nobody has used for long. */
  async expire(): Promise<void> {
    const { store, world } = this.#ports
    const oldest = world.now() - this.#rules.expireAfter
    for (const { room, usedAt } of await store.rooms())
      if (usedAt < oldest && !this.#rooms.has(room)) await store.remove(room)
  }

  /** Envelopes and bytes kept for each room in use. */
  async sizes(): Promise<
    readonly { readonly room: string; readonly envelopes: number; readonly bytes: number }[]
  > {
    const rooms = [...this.#rooms].map(async ([room, opening]) => {
      const { envelopes, bytes } = await opening
      return { room, envelopes, bytes }
    })
    return Promise.all(rooms)
  }

  async close(): Promise<void> {
    this.hub.close()
    await Promise.all(
      [...this.#rooms.keys()].map((name) => this.#shut(name).catch(() => undefined)),
    )
    await Promise.all(this.#closing.values())
  }

  #accept(link: HubLink): LinkEvents {
    const challenge = this.#ports.world.random(32)
    const rate = new Rate(this.#rules.framesPerSecond, this.#ports.world.ticks())
    let joined: { readonly name: string; readonly room: Promise<RelayRoom> | null } | null = null
    link.send(encodeChallenge(challenge))
    return {
      onFrame: async (bytes) => {
        if (!rate.allows(this.#ports.world.ticks())) link.close(closeCodes.tooMany)
        else if (joined === null) joined = this.#prove(link, challenge, bytes)
        else await (await joined.room?.catch(() => null))?.receive(link.id, bytes)
      },
      onText: () => undefined,
      onClosed: () => {
        if (joined?.room) void this.#leave(joined.name, joined.room, link.id)
      },
    }
  }

  #prove(link: HubLink, challenge: Uint8Array, bytes: Uint8Array) {
    const { suite } = this.#ports
    const proof = readProof(suite, challenge, bytes)
    if (proof === null || !this.#serves(proof)) {
      link.close(closeCodes.unproven)
      return null
    }
    const name = roomOf(suite, proof)
    this.hub.admit(link.id, name)
    link.send(relayWelcome())
    return { name, room: this.#rules.refuseData ? null : this.#enter(name, proof, link) }
  }

  #serves({ topic }: Proof): boolean {
    const { topics } = this.#rules
    return topics === null || topics.includes(bytesToHex(topic))
  }

  #enter(name: string, proof: Proof, link: HubLink): Promise<RelayRoom> {
    const known = this.#rooms.get(name)
    const opening = known ?? this.#open(name, proof)
    this.#rooms.set(name, opening)
    opening.then(
      (room) => {
        room.join(link.id, link)
      },
      () => {
        this.#rooms.delete(name)
        link.close(closeCodes.full)
      },
    )
    return opening
  }

  async #open(name: string, { space }: Proof): Promise<RelayRoom> {
    const { suite, world, store } = this.#ports
    await this.#closing.get(name)
    const rooms = await store.rooms()
    if (rooms.length >= this.#rules.rooms && !rooms.some(({ room }) => room === name))
      throw new Error('no room left')
    const room = new RelayRoom(space, await store.open(name, space), {
      suite,
      world,
      quota: this.#rules.room,
      onFailure: () => {
        void this.#shut(name)
      },
    })
    await room.load()
    await store.noteUse(name, world.now())
    return room
  }

  async #leave(name: string, opening: Promise<RelayRoom>, link: number): Promise<void> {
    const room = await opening.catch(() => null)
    room?.leave(link)
    if (!room?.isEmpty || this.#rooms.get(name) !== opening) return
    await this.#shut(name)
    await this.#ports.store.noteUse(name, this.#ports.world.now()).catch(() => undefined)
  }

  async #shut(name: string): Promise<void> {
    const opening = this.#rooms.get(name)
    if (!opening) return
    this.#rooms.delete(name)
    const closing = opening.then((room) => room.close())
    this.#closing.set(name, closing)
    await closing
    if (this.#closing.get(name) === closing) this.#closing.delete(name)
  }
}
