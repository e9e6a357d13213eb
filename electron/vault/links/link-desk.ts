import { bytesToHex } from '@noble/hashes/utils.js'
import { Refusal } from '#shared/contract/problem.ts'
import type { SpaceId } from '#shared/sealed-log/ids.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import { linkIdentity, roomOf, type LinkIdentity } from '#shared/sealed-log/sync/handshake.ts'
import { closeCodes, type HubOrder } from '#shared/sealed-log/sync/socket-messages.ts'
import type { World } from '../clock.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { keyRingOf } from '../coalition/identity.ts'
import { Signal } from '../space/signal.ts'
import { CoalitionLinks } from './coalition-links.ts'
import { DialledLink } from './dialled-link.ts'
import { HubClient, type HubLink, type LinkEvents } from './hub-client.ts'
import type { LinkState } from './link-state.ts'
import { answeringProver, diallingProver, type Prover } from './proving.ts'
import { RoomSignals } from './room-signals.ts'

type Desk = {
  readonly identity: LinkIdentity
  readonly room: string
  readonly links: CoalitionLinks
  readonly signals: RoomSignals
  readonly dialled: Map<string, DialledLink>
  readonly visitors: Map<number, string>
}

type Ports = { readonly suite: Suite; readonly world: World }

/** All links of all open coalitions, over one hub. */
export class LinkDesk {
  /** Something of `linksOf` or `addresses` may have changed. */
  readonly changed = new Signal<void>()
  readonly #ports: Ports
  readonly #hub: HubClient
  readonly #desks = new Map<SpaceId, Desk>()
  #addresses: readonly string[] = []

  constructor(channel: Channel<HubOrder, unknown>, ports: Ports) {
    this.#ports = ports
    this.#hub = new HubClient(channel)
    this.#hub.accept((link) => this.#accept(link))
    this.#hub.listening.on((report) => {
      this.#addresses = report.kind === 'listening' ? report.urls : []
      this.changed.emit()
    })
    this.#hub.signalled.on(({ room, text }) => {
      this.#deskWhere((desk) => desk.room === room)?.signals.received.emit(text)
    })
  }

  /** Where others can find this computer at present; empty while nobody is let in. */
  get addresses(): readonly string[] {
    return this.#addresses
  }

  /** Make a coalition linkable: to be called when it was opened. */
  attach(coalition: Coalition): CoalitionLinks {
    const { suite, world } = this.#ports
    const known = this.#desks.get(coalition.id)
    if (known) return known.links
    const keys = keyRingOf(suite, coalition.secrets.read())
    const identity = linkIdentity(suite, keys)
    if (identity === null) throw new Refusal('unexpected')
    const links = new CoalitionLinks(coalition, { suite, world, keys })
    const room = roomOf(suite, identity)
    const signals = new RoomSignals()
    signals.add('hub', (text) => {
      this.#hub.signal(room, text)
    })
    links.changed.on(() => {
      this.changed.emit()
    })
    const desk = { identity, room, links, signals, dialled: new Map(), visitors: new Map() }
    links.foundSelf.on((link) => {
      dialledBy(desk, link)?.blame('this-computer')
      this.#hub.hangUp(link, closeCodes.goingAway)
    })
    this.#desks.set(coalition.id, desk)
    return links
  }

  /** End a coalition's links: to be called before it is closed. */
  detach(coalition: SpaceId): void {
    const desk = this.#desks.get(coalition)
    if (!desk) return
    for (const dialled of desk.dialled.values()) dialled.giveUp()
    desk.links.close()
    this.#desks.delete(coalition)
    this.changed.emit()
  }

  /** Let others connect on these addresses of this computer. Answers where; refuses with `link-…`. */
  async listen(addresses: readonly string[], port: number): Promise<readonly string[]> {
    const answer = this.#hub.listening.next()
    this.#hub.listen(addresses, port)
    const report = await answer
    if (report.kind === 'listening') return report.urls
    throw new Refusal(`link-${report.why}`)
  }

  /** Close the door and everything that came through it. */
  async stopListening(): Promise<void> {
    const answer = this.#hub.listening.next()
    this.#hub.unlisten()
    await answer
  }

  /** Link a coalition with another member's computer or a relay, now and whenever it can be reached. */
  connect(coalition: SpaceId, url: string): void {
    const desk = this.#desks.get(coalition)
    if (!desk || desk.dialled.has(url)) return
    const dialled = new DialledLink(url, this.#hub, this.#ports.world, () => {
      this.changed.emit()
    })
    desk.dialled.set(url, dialled)
    dialled.dial()
  }

  disconnect(coalition: SpaceId, url: string): void {
    const desk = this.#desks.get(coalition)
    desk?.dialled.get(url)?.giveUp()
    desk?.dialled.delete(url)
    this.changed.emit()
  }

  linksOf(coalition: SpaceId): readonly LinkState[] {
    const desk = this.#desks.get(coalition)
    if (!desk) return []
    const out = [...desk.dialled.values()].map(({ url, link, trouble }): LinkState => {
      const phase =
        trouble === null ? desk.links.phaseOf(link) : ({ kind: 'waiting', trouble } as const)
      return { address: url, way: 'out', phase }
    })
    const inward = [...desk.visitors].map(([link, address]): LinkState => {
      return { address, way: 'in', phase: desk.links.phaseOf(link) }
    })
    return [...out, ...inward]
  }

  /** Signalling for the courier page of a coalition; null while it is not attached. */
  signalsOf(coalition: SpaceId): RoomSignals | null {
    return this.#desks.get(coalition)?.signals ?? null
  }

  close(): void {
    for (const id of this.#desks.keys()) this.detach(id)
    this.#hub.close()
  }

  #accept(link: HubLink): LinkEvents {
    const desk = this.#deskWhere((one) => dialledBy(one, link.id) !== null)
    if (link.way === 'in') return this.#events(link, answeringProver(this.#proofPorts, this.#find))
    if (desk) return this.#events(link, diallingProver(this.#proofPorts, desk.identity))
    link.close(closeCodes.goingAway)
    return { onFrame: () => Promise.resolve(), onText: () => undefined, onClosed: () => undefined }
  }

  get #proofPorts() {
    return { suite: this.#ports.suite, random: this.#ports.world.random }
  }

  readonly #find = (topic: Uint8Array): LinkIdentity | null => {
    const wanted = bytesToHex(topic)
    return (
      this.#deskWhere(({ identity }) => bytesToHex(identity.topic) === wanted)?.identity ?? null
    )
  }

  #events(link: HubLink, prover: Prover): LinkEvents {
    let desk: Desk | null = null
    if (prover.first) link.send(prover.first)
    return {
      onFrame: async (bytes) => {
        if (desk !== null) await desk.links.receive(link.id, bytes)
        else desk = this.#prove(link, prover, bytes)
      },
      onText: (text) => {
        desk?.signals.received.emit(text)
      },
      onClosed: (code) => {
        this.#closed(link.id, code)
      },
    }
  }

  /** The desk the link belongs to, once that is shown. */
  #prove(link: HubLink, prover: Prover, bytes: Uint8Array): Desk | null {
    let proven: Desk | null = null
    for (const step of prover.receive(bytes)) {
      if (step.kind === 'send') link.send(step.bytes)
      else if (step.kind === 'wrong') {
        this.#dialledAs(link.id)?.blame(step.why)
        link.close(closeCodes.unproven)
      } else proven = this.#join(link, step.identity.space, step.to)
    }
    return proven
  }

  #join(link: HubLink, space: SpaceId, to: 'member' | 'relay'): Desk | null {
    const desk = this.#desks.get(space)
    if (!desk) {
      link.close(closeCodes.unproven)
      return null
    }
    if (link.way === 'in') {
      this.#hub.admit(link.id, desk.room)
      desk.visitors.set(link.id, link.remote)
    } else {
      desk.signals.add(link.id, link.sendText)
      dialledBy(desk, link.id)?.proven()
    }
    desk.links.join(link.id, to, link)
    return desk
  }

  #closed(link: number, code: number): void {
    for (const desk of this.#desks.values()) {
      desk.links.leave(link)
      desk.signals.remove(link)
      desk.visitors.delete(link)
    }
    this.#dialledAs(link)?.closed(code)
    this.changed.emit()
  }

  #dialledAs(link: number): DialledLink | null {
    for (const desk of this.#desks.values()) {
      const dialled = dialledBy(desk, link)
      if (dialled !== null) return dialled
    }
    return null
  }

  #deskWhere(fits: (desk: Desk) => boolean): Desk | null {
    return [...this.#desks.values()].find(fits) ?? null
  }
}

const dialledBy = ({ dialled }: Desk, link: number): DialledLink | null =>
  [...dialled.values()].find((one) => one.link === link) ?? null
