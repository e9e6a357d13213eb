import { x25519 } from '@noble/curves/ed25519.js'
import type { DeviceId } from '#shared/sealed-log/ids.ts'
import type { KeyRing } from '#shared/sealed-log/keys.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { LinkId } from '#shared/sealed-log/sync/effects.ts'
import { Rate } from '#shared/sealed-log/sync/rate.ts'
import {
  agreeOnCopy,
  type CopyKeys,
  openGreeting,
  sealGreeting,
} from '#shared/meetings/room/wire/copy-greeting.ts'
import type { Greeting } from '#shared/meetings/room/wire/copy-words.ts'
import type { World } from '../clock.ts'
import type { Coalition } from '../coalition/coalition.ts'
import type { CoalitionLinks } from '../links/coalition-links.ts'
import { marked, marks } from './copy-line.ts'

/** Greetings looked at each second, whoever sends them: each costs a signature's check. */
const greetingsPerSecond = 20

type Ports = {
  readonly coalition: Coalition
  readonly links: CoalitionLinks
  readonly suite: Suite
  readonly keys: KeyRing
  readonly world: World
}

/** A greeting that came: who it is from was checked, and that it is for this computer. */
export type Greeted = {
  readonly link: LinkId
  readonly greeting: Greeting
  readonly bytes: Uint8Array
}

type Ears = {
  readonly onGreeting: (greeted: Greeted) => void
  readonly onSealed: (link: LinkId, sealed: Uint8Array) => void
}

/** Straight ways to the computers of members, for a meeting that is run. Says who this is, and checks who others are. */
export class CopyWire {
  readonly #ports: Ports
  readonly #rate: Rate

  constructor(ports: Ports) {
    this.#ports = ports
    this.#rate = new Rate(greetingsPerSecond, ports.world.ticks())
  }

  /** This computer's device. */
  get me(): DeviceId {
    return this.#ports.coalition.space.replica.device.id
  }

  /** Listen. Returns how to stop. */
  listen({ onGreeting, onSealed }: Ears): () => void {
    return this.#ports.links.roomHeard.on(({ link, message }) => {
      const [mark] = message
      const bytes = message.subarray(1)
      if (mark === marks.sealed) onSealed(link, bytes)
      if (mark !== marks.greeting || !this.#rate.allows(this.#ports.world.ticks())) return
      const { suite, keys } = this.#ports
      const greeting = openGreeting(suite, keys, bytes)
      if (greeting?.to === this.me && this.isIn(greeting.from) && greeting.from !== this.me)
        onGreeting({ link, greeting, bytes: bytes.slice() })
    })
  }

  /** Which members' computers are linked at present, and whether one more is. Returns how to stop. */
  onChange(listener: () => void): () => void {
    const { links, coalition } = this.#ports
    const stops = [
      links.changed.on(listener),
      coalition.peers.changed.on(listener),
      coalition.space.membershipChanged.on(listener),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** Links on which a member's computer may be. */
  linksTo(device: string): readonly LinkId[] {
    const known = this.#device(device)
    return known === null ? [] : this.#ports.links.linksTo(known)
  }

  has(link: LinkId): boolean {
    return this.#ports.links.has(link)
  }

  isIn(device: string): boolean {
    return this.#device(device) !== null
  }

  readonly send = (link: LinkId, message: Uint8Array): void => {
    this.#ports.links.sendRoom(link, message)
  }

  /** Say who this is, to whoever it is for; answers the bytes, from which keys are made. */
  greet(links: readonly LinkId[], greeting: Greeting): Uint8Array {
    const { suite, keys, coalition, world } = this.#ports
    const { seed } = coalition.space.replica.device
    const bytes = sealGreeting(suite, keys, seed, greeting, world.random(24))
    for (const link of links) this.send(link, marked(marks.greeting, bytes))
    return bytes
  }

  hash(bytes: Uint8Array): string {
    return Buffer.from(this.#ports.suite.hash(bytes)).toString('hex')
  }

  /** A key for one line. */
  newKey(): { readonly secret: Uint8Array; readonly shown: string } {
    const secret = this.#ports.world.random(32)
    return { secret, shown: Buffer.from(x25519.getPublicKey(secret)).toString('hex') }
  }

  agree(
    secret: Uint8Array,
    otherKey: string,
    said: { readonly ask: Uint8Array; readonly answer: Uint8Array },
  ): CopyKeys | null {
    const { suite, keys } = this.#ports
    return agreeOnCopy(suite, keys, secret, otherKey, said)
  }

  #device(text: string): DeviceId | null {
    const { devices } = this.#ports.coalition.space.replica.membership()
    return [...devices.keys()].find((device) => device === text) ?? null
  }
}
