import type { DeviceId, LogId } from '#shared/sealed-log/ids.ts'
import type { KeyRing } from '#shared/sealed-log/keys.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { LinkId } from '#shared/sealed-log/sync/effects.ts'
import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'
import type { World } from '../clock.ts'
import type { Coalition } from '../coalition/coalition.ts'
import { Signal } from '../space/signal.ts'
import type { Space } from '../space/space.ts'
import { ExchangeRunner, type Heard } from './exchange-runner.ts'
import type { LinkState } from './link-state.ts'
import type { Pipe } from './pipe.ts'
import { storeOf } from './space-store.ts'

type Joined = {
  readonly to: 'member' | 'relay'
  readonly pipe: Pipe
  device: DeviceId | null
  readonly told: Map<LogId, number>
  /** What it has said, signed with the log's key, before its device was seen to be in. */
  early: { readonly log: LogId; readonly heads: Map<LogId, number> } | null
}

type Ports = { readonly suite: Suite; readonly world: World; readonly keys: KeyRing }

/** The proven links of one open coalition, whatever carries them. Survives the space being opened anew. */
export class CoalitionLinks {
  readonly coalition: Coalition
  readonly changed = new Signal<void>()
  /** The other end of a link is this very computer. */
  readonly foundSelf = new Signal<LinkId>()
  /** Something about a meeting that is run came on a link to a member's computer, unread. */
  readonly roomHeard = new Signal<{ readonly link: LinkId; readonly message: Uint8Array }>()
  readonly #ports: Ports
  /** A presence note came, unread. */
  readonly #noted = new Signal<Uint8Array>()
  readonly #joined = new Map<LinkId, Joined>()
  #runner: ExchangeRunner
  #stopListening: () => void
  #stopPresence = () => {}
  readonly #stopAttached: () => void

  constructor(coalition: Coalition, ports: Ports) {
    this.coalition = coalition
    this.#ports = ports
    this.#runner = this.#run(coalition.space)
    this.#stopListening = this.#follow(coalition.space)
    this.#stopAttached = coalition.attached.on((space) => {
      this.#attach(space)
    })
  }

  /** A link whose other end has shown that it belongs here. */
  join(link: LinkId, to: 'member' | 'relay', pipe: Pipe): void {
    this.#joined.set(link, { to, pipe, device: null, told: new Map(), early: null })
    this.#runner.connect(link, to, pipe)
    this.#sayPresence(this.coalition.space)
    this.changed.emit()
  }

  leave(link: LinkId): void {
    const joined = this.#joined.get(link)
    if (!joined) return
    this.#joined.delete(link)
    if (joined.device !== null) this.coalition.peers.noteLink(joined.device, -1)
    this.#runner.disconnect(link)
    if (this.#joined.size === 0) this.#stopPresence()
    this.changed.emit()
  }

  receive(link: LinkId, bytes: Uint8Array): Promise<void> {
    return this.#runner.receive(link, bytes)
  }

  /** To whoever is linked now; where much is on its way already it is left out. */
  sendPresence(note: Uint8Array): void {
    this.#runner.broadcast({ kind: 'presence', note }, null)
  }

  /** Say something about a meeting that is run to whoever is at the other end of a link, and to nobody else. */
  sendRoom(link: LinkId, message: Uint8Array): void {
    this.#runner.sendOn(link, { kind: 'room', message })
  }

  /** Links to a member's device; where none is known to be, those to members of whom it is not known yet which computer they are. */
  linksTo(device: DeviceId): readonly LinkId[] {
    const members = [...this.#joined].filter(([, { to }]) => to === 'member')
    const known = members.filter(([, joined]) => joined.device === device)
    const maybe = known.length > 0 ? known : members.filter(([, joined]) => joined.device === null)
    return maybe.map(([link]) => link)
  }

  has(link: LinkId): boolean {
    return this.#joined.has(link)
  }

  phaseOf(link: LinkId): LinkState['phase'] {
    const joined = this.#joined.get(link)
    if (!joined) return { kind: 'connecting' }
    return joined.to === 'member'
      ? { kind: 'member', device: joined.device }
      : { kind: 'relay', lacks: this.#lacks(joined) }
  }

  /** Ends all links. */
  close(): void {
    this.#stopListening()
    this.#stopAttached()
    this.#stopPresence()
    this.#runner.close()
    for (const [link, { pipe }] of this.#joined) {
      pipe.close(closeCodes.goingAway)
      this.leave(link)
    }
  }

  #run(space: Space): ExchangeRunner {
    const { suite, world, keys } = this.#ports
    return new ExchangeRunner(storeOf(space, keys, suite, world), world, (heard) => {
      this.#hear(space, heard)
    })
  }

  #follow(space: Space): () => void {
    const stopStored = space.stored.on((envelopes) => {
      const own = space.replica.signer.log
      const fresh = envelopes.filter(({ log }) => log === own).map(({ bytes }) => bytes)
      const logs = envelopes.map(({ log }) => log)
      this.#runner.stored(logs, fresh, null)
    })
    const stopMembers = space.membershipChanged.on(() => {
      for (const [link, joined] of this.#joined)
        if (joined.early !== null) this.#noteHave(space, link, joined.early.log, joined.early.heads)
    })
    return () => {
      stopStored()
      stopMembers()
    }
  }

  #attach(space: Space): void {
    this.#stopListening()
    this.#runner.close()
    this.#runner = this.#run(space)
    this.#stopListening = this.#follow(space)
    for (const [link, { to, pipe }] of this.#joined) this.#runner.connect(link, to, pipe)
    if (this.#joined.size > 0) this.#sayPresence(space)
  }

  /** Begun anew with every link: whoever has just come hears at once who is here. Nothing is sealed for nobody. */
  #sayPresence(space: Space): void {
    this.#stopPresence()
    this.#stopPresence = space.presence.connect({
      send: (note) => {
        this.sendPresence(note)
      },
      onReceive: (listener) => this.#noted.on(listener),
    })
  }

  #hear(space: Space, heard: Heard): void {
    switch (heard.kind) {
      case 'presence':
        this.#noted.emit(heard.note)
        return
      case 'room':
        if (this.#joined.get(heard.link)?.to === 'member') this.roomHeard.emit(heard)
        return
      case 'told':
        this.#noteTold(heard)
        return
      case 'heard':
        if (heard.log === space.replica.signer.log) this.foundSelf.emit(heard.link)
        this.#noteHave(
          space,
          heard.link,
          heard.log,
          new Map(heard.entries.map(({ log, next }) => [log, next])),
        )
    }
  }

  #noteTold({ link, entries }: Extract<Heard, { kind: 'told' }>): void {
    const joined = this.#joined.get(link)
    if (joined?.to !== 'relay') return
    for (const { log, next } of entries) joined.told.set(log, next)
    this.changed.emit()
  }

  #noteHave(space: Space, link: LinkId, log: LogId, heads: ReadonlyMap<LogId, number>): void {
    const { replica } = space
    const device = replica.logs.get(log)?.device ?? null
    if (device === null || device === replica.device.id) return
    const joined = this.#joined.get(link)
    if (!replica.membership().devices.has(device)) {
      if (joined) joined.early = { log, heads: merged(joined.early, log, heads) }
      return
    }
    const { peers } = this.coalition
    peers.noteHave(device, heads, this.#ports.world.now())
    if (!joined) return
    joined.early = null
    if (joined.device === device) return
    if (joined.device !== null) peers.noteLink(joined.device, -1)
    joined.device = device
    peers.noteLink(device, 1)
    this.changed.emit()
  }

  #lacks({ told }: Joined): number {
    let lacks = 0
    for (const [log, { next }] of this.coalition.space.index.heads())
      lacks += Math.max(0, next - (told.get(log) ?? 0))
    return lacks
  }
}

function merged(
  early: Joined['early'],
  log: LogId,
  heads: ReadonlyMap<LogId, number>,
): Map<LogId, number> {
  return new Map([...(early?.log === log ? early.heads : []), ...heads])
}
