import { bytesToHex } from '@noble/hashes/utils.js'
import { Refusal } from '#shared/contract/problem.ts'
import type { CourierOrder, CourierReport } from '#shared/links/courier.ts'
import type { KeyRing } from '#shared/sealed-log/keys.ts'
import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'
import type { World } from '../clock.ts'
import type { LinkState } from '../links/link-state.ts'
import type { RoomSignals } from '../links/room-signals.ts'
import { Signal } from '../space/signal.ts'
import { CourierLine, type LinePorts } from './courier-line.ts'
import { OrderQueue } from './order-queue.ts'

/** Milliseconds after which a computer that found nobody says again that it is here. */
const announceEvery = 20_000

type Courier = { readonly id: string; readonly session: number }

type Work = Courier & { readonly orders: OrderQueue; readonly lines: Map<number, CourierLine> }

type Ports = Omit<LinePorts, 'order'> & {
  readonly keys: KeyRing
  readonly world: World
  readonly signals: RoomSignals
}

/** The courier pages of one coalition. All that are open offer themselves; one works, and the next where it goes away. */
export class CourierDesk {
  readonly changed = new Signal<void>()
  readonly #ports: Ports
  readonly #offered: Courier[] = []
  readonly #bytes = { in: 0, out: 0 }
  readonly #stopSignals: () => void
  #work: Work | null = null
  #sessions = 0
  #links = 0
  #stopAnnouncing: () => void = () => undefined

  constructor(ports: Ports) {
    this.#ports = ports
    this.#stopSignals = ports.signals.received.on((text) => {
      this.#order({ kind: 'signal', text })
    })
    this.#announceLater()
  }

  /** Bytes of pieces that went over direct connections since this coalition was opened. */
  get bytes(): { readonly in: number; readonly out: number } {
    return { ...this.#bytes }
  }

  get isWorking(): boolean {
    return this.#work !== null
  }

  /** The links that direct connections carry. */
  links(): readonly { readonly link: number; readonly phase: LinkState['phase'] }[] {
    const lines = [...(this.#work?.lines.values() ?? [])]
    return lines.map(({ link }) => ({ link, phase: this.#ports.links.phaseOf(link) }))
  }

  /** A courier page offers itself. Answers how to see what it is to do, and how to leave. */
  offer(id: string) {
    this.#sessions += 1
    const courier = { id, session: this.#sessions }
    this.#offered.push(courier)
    if (this.#work === null) this.#begin(courier)
    return {
      place: () => this.#placeOf(courier),
      leave: () => {
        this.#leave(courier)
      },
    }
  }

  ask(courier: Courier): Promise<CourierOrder[]> {
    return this.#workOf(courier).orders.take()
  }

  /** Resolves when all that came with it is dealt with. */
  async tell(courier: Courier, reports: readonly CourierReport[]): Promise<void> {
    const work = this.#workOf(courier)
    for (const report of reports) await this.#hear(work, report)
  }

  /** There is a new way for signalling. */
  announce(): void {
    this.#order({ kind: 'announce' })
  }

  /** Close the direct connection that carries a link. */
  hangUp(link: number): void {
    for (const line of this.#work?.lines.values() ?? [])
      if (line.link === link) line.close(closeCodes.goingAway)
  }

  close(): void {
    this.#stopSignals()
    this.#stopAnnouncing()
    this.#end()
    this.#offered.length = 0
    this.changed.emit()
  }

  async #hear(work: Work, report: CourierReport): Promise<void> {
    switch (report.kind) {
      case 'signal':
        this.#ports.signals.send(report.text)
        return
      case 'opened':
        this.#open(work, report.line, report.first)
        return
      case 'sent':
        this.#bytes.out += report.bytes
        work.lines.get(report.line)?.noteSent(report.bytes)
        return
      case 'closed':
        work.lines.get(report.line)?.end()
        work.lines.delete(report.line)
        this.changed.emit()
        return
      case 'piece': {
        const bytes = new Uint8Array(Buffer.from(report.piece, 'base64'))
        this.#bytes.in += bytes.length
        await work.lines.get(report.line)?.receive(bytes)
      }
    }
  }

  #open(work: Work, line: number, first: boolean): void {
    if (work.lines.has(line)) return
    this.#links += 1
    const order = (one: CourierOrder) => {
      work.orders.push(one)
    }
    work.lines.set(line, new CourierLine(line, -this.#links, first, { ...this.#ports, order }))
    this.changed.emit()
  }

  #order(order: CourierOrder): void {
    this.#work?.orders.push(order)
  }

  #begin(courier: Courier): void {
    const orders = new OrderQueue(this.#ports.world.after)
    this.#work = { ...courier, orders, lines: new Map() }
    this.changed.emit()
  }

  #end(): void {
    const work = this.#work
    this.#work = null
    work?.orders.close()
    for (const line of work?.lines.values() ?? []) line.end()
  }

  #leave(courier: Courier): void {
    const at = this.#offered.indexOf(courier)
    if (at === -1) return
    this.#offered.splice(at, 1)
    if (this.#work?.session !== courier.session) return
    this.#end()
    const [next] = this.#offered
    if (next === undefined) this.changed.emit()
    else this.#begin(next)
  }

  #placeOf({ session }: Courier) {
    if (this.#work?.session !== session) return { state: 'elsewhere' } as const
    const { keys } = this.#ports
    const room = `commonweave/1/${bytesToHex(keys.topic())}`
    return { state: 'yours', session, room, secret: bytesToHex(keys.signal()) } as const
  }

  #workOf({ id, session }: Courier): Work {
    const work = this.#work
    if (work?.session !== session || work.id !== id) throw new Refusal('courier-gone')
    return work
  }

  #announceLater(): void {
    this.#stopAnnouncing = this.#ports.world.after(announceEvery, () => {
      if (this.#work?.lines.size === 0) this.announce()
      this.#announceLater()
    })
  }
}
