import { Refusal } from '#shared/contract/problem.ts'
import {
  type Answer,
  type Ask,
  type CopyWord,
  CopyWordSchema,
  type StandbyWord,
} from '#shared/meetings/room/wire/copy-words.ts'
import type { Room } from '#shared/meetings/room/room.ts'
import type { LinkId } from '#shared/sealed-log/sync/effects.ts'
import { Signal } from '../space/signal.ts'
import { CopyLine } from './copy-line.ts'
import type { CopyWire, Greeted } from './copy-wire.ts'
import type { World } from '../clock.ts'
import type { JournalPorts } from './room-files.ts'
import type { CopyOf, Line, TakenOver } from './copy-of.ts'
import { CopyStore } from './copy-store.ts'
import { StandbyCopy } from './standby-copy.ts'
import { outranks, type Term } from './terms.ts'

type Without<T> = T extends unknown ? Omit<T, 'kind' | 'from' | 'to' | 'room' | 'ask'> : never
type Says = Without<Answer>

type Ports = JournalPorts & {
  readonly wire: CopyWire
  readonly world: World
  /** The coalition's folder. */
  readonly folder: string
  readonly addresses: () => readonly string[]
  /** The room that is led here; null where none is. */
  readonly led: () => Room | null
  readonly isKnown: (meeting: string) => boolean
  /** Whether this opening of a meeting has ended, as everybody knows it; the meeting may be opened again. */
  readonly hasEnded: (of: Pick<CopyOf, 'room' | 'meeting'>) => boolean
  /** Another laptop leads the room that is led here; resolves when this one takes in nothing more. */
  readonly onMoved: (term: Term) => Promise<void>
}

/** What this computer does for meetings that are run on another: answers who asks it to stand by, and keeps a copy. */
export class StandbyDesk {
  readonly changed = new Signal<void>()
  readonly #ports: Ports
  #place: number
  #copy: StandbyCopy | null = null
  /** Lines on which nothing was said yet: only who made the ask can, so an ask sent again by somebody else changes nothing. */
  readonly #coming = new Map<LinkId, { readonly line: Line; readonly of: CopyOf }>()
  /** Rooms it stood down from: until this computer starts again it keeps nothing of them, whoever asks. */
  readonly #declined = new Set<string>()

  /** `place`: of the last folder of a copy. `copy`: what was found. */
  constructor(ports: Ports, place: number, copy: StandbyCopy | null) {
    this.#ports = ports
    this.#place = place
    if (copy !== null) this.#keep(copy)
  }

  get copy(): StandbyCopy | null {
    return this.#copy
  }

  async hearAsk(greeted: Greeted, ask: Ask): Promise<void> {
    const says = await this.#answerTo(ask)
    if (says.says === 'ready') this.#ready(greeted, ask)
    else this.#say(greeted, ask, says)
  }

  hearSealed(link: LinkId, sealed: Uint8Array): void {
    const coming = this.#coming.get(link)
    if (coming === undefined) {
      if (this.#copy?.link === link) this.#copy.receive(sealed)
      return
    }
    this.#coming.delete(link)
    const { line, of } = coming
    const word = line.read(sealed)
    if (word === null) return
    this.#copy ??= this.#keep(new StandbyCopy(new CopyStore(this.#ports, this.#place), of))
    this.#copy.hear(line, word, of, sealed.length)
  }

  /** Links that are gone take their lines with them; and a copy goes whose meeting ended while this computer was off. */
  tend(): void {
    const { wire } = this.#ports
    for (const link of this.#coming.keys()) if (!wire.has(link)) this.#coming.delete(link)
    const link = this.#copy?.link ?? null
    if (link !== null && !wire.has(link)) this.#copy?.leave()
    if (this.#copy?.state === 'away' && this.#ports.hasEnded(this.#copy.of))
      void this.#copy.destroy().catch(() => undefined)
  }

  /** Keep no copy any longer; whoever leads hears it now or when it asks next. */
  async standDown(): Promise<void> {
    const copy = this.#copy
    if (copy === null) return
    this.#declined.add(copy.of.room)
    await copy.destroy()
  }

  /** Lead from here. Refuses where no whole copy is here. */
  async takeOver(): Promise<TakenOver> {
    const { wire, world } = this.#ports
    const taken = await this.#copy?.takeOver(wire.me, world.now())
    if (!taken) throw new Refusal('room-no-copy')
    this.#place = this.#copy?.place ?? this.#place
    this.#copy = null
    return taken
  }

  async close(): Promise<void> {
    await this.#copy?.close()
  }

  async #answerTo(ask: Ask): Promise<Says | { readonly says: 'ready' }> {
    const { led, isKnown, hasEnded, onMoved } = this.#ports
    const asking: Term = { number: ask.term, device: ask.from }
    const mine = led()
    if (mine !== null) {
      if (mine.id !== ask.room) return { says: 'busy' }
      if (!outranks(asking, mine.term)) return runs(mine.term)
      // Only those this laptop named may have taken over from it.
      if (!mine.standbys.has(ask.from)) return { says: 'busy' }
      await onMoved(asking)
    }
    if (this.#copy !== null) {
      const { of, named } = this.#copy
      if (of.room !== ask.room) return { says: 'busy' }
      const isSame = of.term.number === ask.term && of.term.device === ask.from
      if (!isSame && !outranks(asking, of.term)) return runs(of.term)
      if (!isSame && !named.has(ask.from)) return { says: 'busy' }
    } else if (!isKnown(ask.meeting) || hasEnded(ask)) return { says: 'busy' }
    return this.#declined.has(ask.room) ? { says: 'declined' } : { says: 'ready' }
  }

  #ready(greeted: Greeted, ask: Ask): void {
    const { wire, addresses } = this.#ports
    const { secret, shown } = wire.newKey()
    const said = { says: 'ready' as const, key: shown, addresses: addresses().slice(0, 2) }
    const answer = this.#say(greeted, ask, said)
    const keys = wire.agree(secret, ask.key, { ask: greeted.bytes, answer })
    if (keys === null) return
    const { link } = greeted
    const ends = { link, mine: keys.fromStandby, theirs: keys.fromLeader }
    const line = new CopyLine<StandbyWord, CopyWord>(ends, CopyWordSchema, wire.send)
    const { room, meeting, term: number, from: device } = ask
    this.#coming.set(link, { line, of: { room, meeting, term: { number, device } } })
  }

  #say({ link, bytes }: Greeted, { from: to, room }: Ask, says: Says): Uint8Array {
    const { wire } = this.#ports
    const ends = { kind: 'answer', from: wire.me, to, room, ask: wire.hash(bytes) } as const
    return wire.greet([link], { ...ends, ...says })
  }

  #keep(copy: StandbyCopy): StandbyCopy {
    this.#copy = copy
    copy.changed.on(() => {
      this.changed.emit()
    })
    copy.gone.on(() => {
      if (this.#copy === copy) this.#copy = null
      this.changed.emit()
    })
    return copy
  }
}

const runs = ({ number, device }: Term): Says => ({ says: 'runs', term: number, device })
