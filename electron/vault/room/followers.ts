import {
  type Answer,
  type CopyWord,
  type StandbyWord,
  StandbyWordSchema,
} from '#shared/meetings/room/wire/copy-words.ts'
import type { LinkId } from '#shared/sealed-log/sync/effects.ts'
import type { World } from '../clock.ts'
import { Signal } from '../space/signal.ts'
import { CopyLine } from './copy-line.ts'
import type { CopyWire, Greeted } from './copy-wire.ts'
import type { Copying } from './copying.ts'
import { boxWord, Follower, type Said, type Whole } from './follower.ts'
import { sharedOf } from './room-files.ts'
import type { RunningRoom } from './running-room.ts'
import { outranks, type Term } from './terms.ts'

/** Milliseconds until a laptop that is to stand by and does not is asked again. */
const againAfter = 2_000

type Asked = {
  readonly links: readonly LinkId[]
  readonly bytes: Uint8Array
  readonly secret: Uint8Array
}

/** How a laptop that was named follows at present. */
export type Following = {
  readonly device: string
  readonly state: 'follows' | 'copying' | 'away' | 'busy'
  readonly behind: number
}

type Ports = {
  readonly wire: CopyWire
  readonly running: RunningRoom
  readonly ballots: Whole['ballots']
  readonly world: World
  /** Another laptop leads the meeting now. */
  readonly onMoved: (term: Term) => void
}

/** The laptops that stand by for a room that is led here: asked whenever they are linked, and given everything as it becomes durable. */
export class Followers {
  readonly changed = new Signal<void>()
  readonly #ports: Ports
  readonly #followers = new Map<string, Follower>()
  readonly #asked = new Map<string, Asked>()
  /** Where phones would find them, also while they are away. */
  readonly #addresses = new Map<string, readonly string[]>()
  /** They keep another room. */
  readonly #busy = new Set<string>()
  readonly #stops: (() => void)[]
  #stopTimer = () => {}
  #isClosed = false

  constructor(ports: Ports) {
    this.#ports = ports
    const { wire, running } = ports
    this.#stops = [
      wire.onChange(() => {
        this.#tend()
      }),
      running.changed.on(() => {
        this.#tend()
      }),
      running.journal.noted.on(() => {
        void this.#give({ kind: 'secrets', secrets: sharedOf(running.journal.secrets) })
      }),
    ]
    running.copyTo(this.#copying())
    this.#tend()
  }

  get following(): readonly Following[] {
    return [...this.#ports.running.room.standbys].map((device) => {
      const follower = this.#followers.get(device)
      if (follower?.follows) return { device, state: 'follows', behind: follower.behind }
      if (follower) return { device, state: 'copying', behind: 0 }
      const isBusy = this.#busy.has(device)
      return { device, state: isBusy ? 'busy' : 'away', behind: 0 }
    })
  }

  /** Where phones would find those that stand by, by the port at which they come in here; none before they do. */
  urls(port: number): readonly string[] {
    if (port === 0) return []
    const addresses = [...this.#ports.running.room.standbys].flatMap(
      (device) => this.#addresses.get(device) ?? [],
    )
    return addresses.map((address) => `http://${hostOf(address)}:${String(port)}/`)
  }

  /** An answer that came on a link. Whoever was not asked has nothing to answer. */
  async hearAnswer({ link, bytes }: Greeted, answer: Answer): Promise<void> {
    const { wire, running } = this.#ports
    const asked = this.#asked.get(answer.from)
    if (!asked?.links.includes(link) || wire.hash(asked.bytes) !== answer.ask) return
    if (answer.room !== running.room.id || !running.room.standbys.has(answer.from)) return
    this.#busy.delete(answer.from)
    switch (answer.says) {
      case 'ready': {
        if (this.#followers.has(answer.from)) return
        const keys = wire.agree(asked.secret, answer.key, { ask: asked.bytes, answer: bytes })
        this.#asked.delete(answer.from)
        if (keys === null) return
        const ends = { link, mine: keys.fromLeader, theirs: keys.fromStandby }
        const line = new CopyLine<CopyWord, StandbyWord>(ends, StandbyWordSchema, wire.send)
        this.#addresses.set(answer.from, answer.addresses)
        await this.#begin(answer.from, line)
        return
      }
      case 'runs': {
        const term = { number: answer.term, device: answer.device }
        if (outranks(term, running.room.term)) this.#ports.onMoved(term)
        return
      }
      case 'declined':
        await this.release(answer.from)
        return
      case 'busy':
        this.#busy.add(answer.from)
        this.changed.emit()
    }
  }

  hearSealed(link: LinkId, sealed: Uint8Array): void {
    const follower = [...this.#followers.values()].find((one) => one.link === link)
    if (follower === undefined) return
    const word = follower.hear(sealed)
    if (word === null || word.kind === 'lost') follower.lose()
    else if (word.kind === 'leave') void this.release(follower.device).catch(() => undefined)
    else if (word.kind === 'took-over') {
      const term = { number: word.term, device: follower.device }
      if (outranks(term, this.#ports.running.room.term)) this.#ports.onMoved(term)
    }
    this.changed.emit()
  }

  /** It need not stand by any longer. */
  async release(device: string): Promise<void> {
    const { running, world } = this.#ports
    const follower = this.#followers.get(device)
    follower?.release()
    await running.take([{ kind: 'standby', device, follows: false, at: world.now() }])
    follower?.lose()
    this.#asked.delete(device)
    this.changed.emit()
  }

  /** Ends all lines; what was copied stays where it is. */
  close(): void {
    this.#isClosed = true
    this.#stopTimer()
    for (const stop of this.#stops) stop()
    for (const follower of this.#followers.values()) follower.lose()
  }

  async #begin(
    device: string,
    line: ConstructorParameters<typeof Follower>[0]['line'],
  ): Promise<void> {
    const { running, ballots, world } = this.#ports
    const follower = new Follower({ device, line }, world, () => {
      if (this.#followers.get(device) === follower) this.#followers.delete(device)
      this.changed.emit()
      this.#later()
    })
    this.#followers.set(device, follower)
    this.changed.emit()
    await follower.copy({ journal: running.journal, ballots })
    this.changed.emit()
  }

  /** Ask those that were named and are linked, and let go of those whose link is gone. */
  #tend(): void {
    const { wire, running } = this.#ports
    const { room } = running
    for (const [device, follower] of this.#followers)
      if (!wire.has(follower.link) || !wire.isIn(device)) follower.lose()
    for (const [device, { links }] of this.#asked)
      if (!links.every((link) => wire.has(link))) this.#asked.delete(device)
    if (running.hasMoved || room.isOver) return
    for (const device of room.standbys) {
      const links = wire.linksTo(device)
      if (links.length === 0 || this.#followers.has(device) || this.#asked.has(device)) continue
      const { secret, shown } = wire.newKey()
      const bytes = wire.greet(links, {
        kind: 'ask',
        from: wire.me,
        to: device,
        room: room.id,
        meeting: room.meeting,
        term: room.term.number,
        key: shown,
      })
      this.#asked.set(device, { links, bytes, secret })
      this.#later()
    }
  }

  #later(): void {
    this.#stopTimer()
    if (this.#isClosed) return
    this.#stopTimer = this.#ports.world.after(againAfter, () => {
      this.#asked.clear()
      this.#tend()
    })
  }

  #copying(): Copying {
    return {
      entries: (entries, from) => this.#give({ kind: 'entries', from, entries: [...entries] }),
      box: (step, bytes) => this.#give(boxWord({ step, bytes })),
      cast: (step, { slot, token, sealed }) =>
        this.#give({
          kind: 'cast',
          step,
          slot,
          token,
          sealed: Buffer.from(sealed).toString('base64'),
        }),
      settled: async () => {
        await Promise.all([...this.#followers.values()].map((follower) => follower.settled()))
      },
    }
  }

  async #give(word: Said): Promise<void> {
    await Promise.all([...this.#followers.values()].map((follower) => follower.give(word)))
  }
}

const hostOf = (address: string) => (address.includes(':') ? `[${address}]` : address)
