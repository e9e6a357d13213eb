import type { CourierOrder } from '#shared/links/courier.ts'
import { cutFrame, PieceJoiner } from '#shared/links/pieces.ts'
import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { LinkIdentity } from '#shared/sealed-log/sync/handshake.ts'
import type { CoalitionLinks } from '../links/coalition-links.ts'
import { littleBuffered, type Pipe } from '../links/pipe.ts'
import { answeringProver, diallingProver, type Prover } from '../links/proving.ts'

export type LinePorts = {
  readonly suite: Suite
  readonly random: (bytes: number) => Uint8Array
  readonly identity: LinkIdentity
  readonly links: CoalitionLinks
  readonly order: (order: CourierOrder) => void
}

/** One data channel between two courier pages, as a link of the coalition: the same proof, the same frames. */
export class CourierLine implements Pipe {
  /** The number it goes by among the coalition's links; below zero, where no hub's link is. */
  readonly link: number
  readonly #line: number
  readonly #ports: LinePorts
  readonly #joiner = new PieceJoiner()
  readonly #prover: Prover
  #isProven = false
  #isClosed = false
  #buffered = 0
  #waiters: (() => void)[] = []

  /** `first`: this end waits for the other's challenge, as the end that dials does. */
  constructor(line: number, link: number, first: boolean, ports: LinePorts) {
    this.#line = line
    this.link = link
    this.#ports = ports
    const { identity } = ports
    this.#prover = first
      ? diallingProver(ports, identity)
      : answeringProver(ports, (topic) =>
          Buffer.compare(topic, identity.topic) === 0 ? identity : null,
        )
    if (this.#prover.first) this.send(this.#prover.first)
  }

  send(frame: Uint8Array): void {
    if (this.#isClosed) return
    for (const piece of cutFrame(frame)) {
      this.#buffered += piece.length
      const text = Buffer.from(piece).toString('base64')
      this.#ports.order({ kind: 'piece', line: this.#line, piece: text })
    }
  }

  buffered(): number {
    return this.#buffered
  }

  drained(): Promise<void> {
    if (this.#isClosed || this.#buffered <= littleBuffered) return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiters.push(resolve)
    })
  }

  close(_code: number): void {
    this.end()
    this.#ports.order({ kind: 'close', line: this.#line })
  }

  /** The channel is gone. */
  end(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#release()
    this.#ports.links.leave(this.link)
  }

  noteSent(bytes: number): void {
    this.#buffered = Math.max(0, this.#buffered - bytes)
    if (this.#buffered <= littleBuffered) this.#release()
  }

  /** A piece came; resolves when what it completed is dealt with. */
  async receive(piece: Uint8Array): Promise<void> {
    if (this.#isClosed) return
    const step = this.#joiner.push(piece)
    if (step.kind === 'wrong') this.close(closeCodes.notTheProtocol)
    if (step.kind !== 'frame') return
    if (this.#isProven) await this.#ports.links.receive(this.link, step.bytes)
    else this.#prove(step.bytes)
  }

  #prove(frame: Uint8Array): void {
    for (const step of this.#prover.receive(frame)) {
      if (step.kind === 'send') this.send(step.bytes)
      // A relay cannot be at the other end of a data channel: whoever says so is none of us.
      else if (step.kind === 'wrong' || step.to !== 'member') this.close(closeCodes.unproven)
      else {
        this.#isProven = true
        this.#ports.links.join(this.link, 'member', this)
      }
    }
  }

  #release(): void {
    const waiters = this.#waiters
    this.#waiters = []
    for (const resolve of waiters) resolve()
  }
}
