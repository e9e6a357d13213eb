/** Connections of one address that have shown no proof yet. */
const mostUnproven = 8
/** Failed proofs of one address within the time, before it has to wait. */
const mostFailures = 10
const failuresWithin = 60_000
/** Addresses remembered. */
const mostAddresses = 10_000

type Visitor = { unproven: number; failures: number; since: number }

/** Who has knocked, by address, and whether they may knock again. */
export class Visitors {
  readonly #visitors = new Map<string, Visitor>()
  readonly #mostUnproven: number

  constructor(unproven = mostUnproven) {
    this.#mostUnproven = unproven
  }

  mayEnter(address: string, now: number): boolean {
    const visitor = this.#visitors.get(address)
    if (!visitor) return true
    this.#forgive(visitor, now)
    return visitor.unproven < this.#mostUnproven && visitor.failures < mostFailures
  }

  /** Somebody came in. Say with the returned function whether the proof was right; it answers false when that was said before. */
  enter(address: string, now: number): (isProven: boolean) => boolean {
    const visitor = this.#of(address, now)
    visitor.unproven += 1
    let isOver = false
    return (isProven) => {
      if (isOver) return false
      isOver = true
      visitor.unproven -= 1
      if (!isProven) visitor.failures += 1
      return true
    }
  }

  #of(address: string, now: number): Visitor {
    const known = this.#visitors.get(address)
    if (known) return known
    const [oldest] = this.#visitors.keys()
    if (this.#visitors.size >= mostAddresses && oldest !== undefined) this.#visitors.delete(oldest)
    const visitor = { unproven: 0, failures: 0, since: now }
    this.#visitors.set(address, visitor)
    return visitor
  }

  #forgive(visitor: Visitor, now: number): void {
    if (now - visitor.since < failuresWithin) return
    visitor.failures = 0
    visitor.since = now
  }
}
