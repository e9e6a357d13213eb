import type { DeviceId, LogId } from '#shared/sealed-log/ids.ts'
import { Signal } from '../space/signal.ts'

type Peer = {
  /** Per log, how many envelopes it has said, signed, to hold durably. */
  readonly have: Map<LogId, number>
  readonly heard: number
  readonly links: number
}

/** What other computers have said they hold, and when. Only signed HAVEs of devices that are in get in here. */
export class PeerBook {
  readonly changed = new Signal<void>()
  readonly #peers = new Map<DeviceId, Peer>()

  /** Note a HAVE; `heads` names how many envelopes of each log it holds. `at` is by this computer's clock. */
  noteHave(device: DeviceId, heads: ReadonlyMap<LogId, number>, at: number): void {
    const peer = this.#of(device)
    for (const [log, next] of heads) peer.have.set(log, Math.max(next, peer.have.get(log) ?? 0))
    this.#peers.set(device, { ...peer, heard: at })
    this.changed.emit()
  }

  /** A direct way to a device came up (+1) or went away (-1). */
  noteLink(device: DeviceId, change: 1 | -1): void {
    const peer = this.#of(device)
    this.#peers.set(device, { ...peer, links: Math.max(0, peer.links + change) })
    this.changed.emit()
  }

  heard(device: DeviceId): number | null {
    const heard = this.#peers.get(device)?.heard ?? 0
    return heard > 0 ? heard : null
  }

  isNear(device: DeviceId): boolean {
    return (this.#peers.get(device)?.links ?? 0) > 0
  }

  /** How many envelopes of a log a device has said to hold. */
  holds(device: DeviceId, log: LogId): number {
    return this.#peers.get(device)?.have.get(log) ?? 0
  }

  devices(): readonly DeviceId[] {
    return [...this.#peers.keys()]
  }

  #of(device: DeviceId): Peer {
    return this.#peers.get(device) ?? { have: new Map(), heard: 0, links: 0 }
  }
}
