import { isIPv6 } from 'node:net'
import { roomLimits } from '#shared/meetings/room/limits.ts'
import { Rate } from '#shared/sealed-log/sync/rate.ts'

/** Phones' sockets in all. */
export const mostSockets = 512
/** Sockets of one address that have shown no proof: above that the oldest of them is let go, for whoever is real is quick. */
const mostComing = 64
/** Handshakes of one address each second, with as many again in a burst: each costs this computer a little. */
const handshakesPerSecond = 100
/** Wrong words of one address within the time: four words are few enough to be guessed, a code is not. */
const mostWrong = 10
const wrongWithin = 60_000
const mostAddresses = 10_000

type Address = {
  readonly rate: Rate
  readonly coming: Set<() => void>
  readonly tokens: Set<string>
  sockets: number
  wrong: number
  since: number
}

export type Arrival = {
  /** Let it go when somebody newer comes while too many of its address show no proof. */
  readonly comes: (letGo: () => void) => void
  readonly mayTryWords: () => boolean
  readonly failed: (kind: string | null) => void
  /** Whether a phone that has shown its proof may have a seat, under its token's hash. */
  readonly enters: (token: string) => boolean
  readonly left: () => void
}

/**
 * Who is at the room's door, by address, in memory. In some halls all phones are behind one address, so no address is ever
 * shut out; but one takes at most half of what there is, so that a single device can never keep all others out.
 */
export class Arrivals {
  readonly #now: () => number
  readonly #addresses = new Map<string, Address>()
  #sockets = 0

  /** `now`: milliseconds that only grow. */
  constructor(now: () => number) {
    this.#now = now
  }

  mayCome(remote: string): boolean {
    const address = this.#of(remote)
    const isRoom = this.#sockets < mostSockets && address.sockets < mostSockets / 2
    return isRoom && address.rate.allows(this.#now())
  }

  come(remote: string): Arrival {
    const address = this.#of(remote)
    address.sockets += 1
    this.#sockets += 1
    let mine: (() => void) | null = null
    let isOver = false
    const proven = () => {
      if (mine !== null) address.coming.delete(mine)
    }
    return {
      comes: (letGo) => {
        const [oldest] = address.coming
        if (address.coming.size >= mostComing && oldest !== undefined) {
          address.coming.delete(oldest)
          oldest()
        }
        mine = letGo
        address.coming.add(letGo)
      },
      mayTryWords: () => {
        if (this.#now() - address.since >= wrongWithin) {
          address.wrong = 0
          address.since = this.#now()
        }
        return address.wrong < mostWrong
      },
      failed: (kind) => {
        proven()
        if (kind === 'words') address.wrong += 1
      },
      enters: (token) => {
        proven()
        if (!address.tokens.has(token) && address.tokens.size >= roomLimits.seats / 2) return false
        address.tokens.add(token)
        return true
      },
      left: () => {
        if (isOver) return
        isOver = true
        proven()
        address.sockets -= 1
        this.#sockets -= 1
      },
    }
  }

  #of(remote: string): Address {
    const name = nameOf(remote)
    const known = this.#addresses.get(name)
    if (known) return known
    if (this.#addresses.size >= mostAddresses) this.#forgetOne()
    const now = this.#now()
    const address: Address = {
      rate: new Rate(handshakesPerSecond, now),
      coming: new Set(),
      tokens: new Set(),
      sockets: 0,
      wrong: 0,
      since: now,
    }
    this.#addresses.set(name, address)
    return address
  }

  #forgetOne(): void {
    for (const [name, { sockets }] of this.#addresses) {
      if (sockets > 0) continue
      this.#addresses.delete(name)
      return
    }
  }
}

/** One device has a whole /64 of IPv6 to itself, and an IPv4 address may be written as IPv6. */
export function nameOf(remote: string): string {
  const plain = remote.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [address = ''] = plain.split('%')
  const [head = '', tail] = address.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array<string>(8 - front.length - back.length).fill('0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}
