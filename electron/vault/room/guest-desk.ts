import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import { type GuestRole, guestRoles } from '#shared/meetings/room/roles.ts'
import type { Seat } from '#shared/meetings/room/values.ts'
import {
  type RoomOrder,
  type RoomReport,
  RoomReportSchema,
} from '#shared/meetings/room/wire/hub-words.ts'
import type { HubFrame, PhoneFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { Signal } from '../space/signal.ts'
import { fitting, saidIn, viewFor } from './guest-frames.ts'
import { type GuestDoorState, type GuestPorts, secretsFor, textOf } from './guest-ports.ts'
import { type Guest, ownFrames } from './own-frames.ts'
import { noteWay } from './room-files.ts'
import type { RunningProcess } from './room-process.ts'

/** Milliseconds between two views that go to all phones. */
const viewEvery = 250
/** How many times as long as it took to make them nobody makes views again: what phones give is not kept waiting by long ones. */
const restAfterView = 4
/** Bytes of views that leave in a second: what is long goes out less often, so that receipts are not kept waiting. */
const bytesPerSecond = 4_000_000
/** Milliseconds until a hub that ended by itself is started again. */
const startAgainAfter = 500

/** Phones in a room, as the vault sees them: lets them in, carries out what they ask for, and tells them what has changed. */
export class GuestDesk {
  readonly changed = new Signal<void>()
  readonly #ports: GuestPorts
  readonly #guests = new Map<number, Guest>()
  /** Guests whose seat is being written down; whoever leaves meanwhile, or whose hub ends, is not there any more. */
  readonly #coming = new Map<number, object>()
  readonly #told = new Map<GuestRole, string>()
  #toldStandbys = ''
  #pause = viewEvery
  #process: RunningProcess | null = null
  #state: GuestDoorState = { kind: 'closed' }
  #isWanted = false
  #isPushing = false
  readonly #stops: (() => void)[] = []

  constructor(ports: GuestPorts) {
    this.#ports = ports
    this.#stops.push(
      ports.running.changed.on(() => {
        this.#pushSoon()
      }),
    )
  }

  get state(): GuestDoorState {
    return this.#state
  }

  /** Phones whose socket is open, each seat once. */
  get here(): number {
    return new Set([...this.#guests.values()].map(({ seat }) => seat)).size
  }

  /** Let phones in. Resolves when the door is open; refuses with `room-…` where it cannot be opened. */
  async open(): Promise<void> {
    this.#isWanted = true
    if (this.#ports.addresses().length === 0) {
      this.#say({ kind: 'stuck', problem: 'link-no-network' })
      throw new Refusal('link-no-network')
    }
    this.#begin()
    const settled = await this.#settled()
    if (settled.kind === 'stuck') throw new Refusal(settled.problem)
  }

  close(): void {
    this.#isWanted = false
    this.#guests.clear()
    this.#process?.end()
    this.#process = null
    this.#say({ kind: 'closed' })
  }

  /** Other laptops may stand by than before: pages that come from now on may go there. */
  tellStandbys(): void {
    const standbys = this.#standbys()
    if (standbys.join() === this.#toldStandbys) return
    this.#toldStandbys = standbys.join()
    this.#send({ kind: 'standbys', standbys })
  }

  /** Say goodbye to all and close for good. */
  end(): void {
    const frame: HubFrame = { kind: 'bye', why: 'over' }
    this.#toAll([...this.#guests.keys()], frame, null)
    for (const stop of this.#stops) stop()
    // What was said still has to leave the hub.
    this.#ports.world.after(viewEvery, () => {
      this.close()
    })
  }

  #begin(): void {
    this.#process?.end()
    this.#guests.clear()
    this.#coming.clear()
    this.#told.clear()
    this.#state = { kind: 'closed' }
    const { running, pages, addresses, names, startHub, world } = this.#ports
    const process = startHub(
      (message) => {
        const report = v.safeParse(RoomReportSchema, message)
        if (report.success && this.#process === process)
          // A coalition may be closed in this very moment: one phone's message never ends the vault.
          this.#hear(report.output).catch(() => undefined)
      },
      () => {
        if (this.#process !== process || !this.#isWanted) return
        this.#process = null
        this.#guests.clear()
        this.#say({ kind: 'stuck', problem: 'room-hub-ended' })
        world.after(startAgainAfter, () => {
          if (this.#isWanted && this.#process === null) this.#begin()
        })
      },
    )
    this.#process = process
    process.send({
      kind: 'open',
      addresses: addresses().slice(0, 16),
      port: running.journal.secrets.port,
      names: [...names],
      pages,
      secrets: secretsFor(running.journal.secrets),
      origins: [...running.journal.secrets.origins],
      standbys: this.#standbys(),
    })
  }

  async #hear(report: RoomReport): Promise<void> {
    switch (report.kind) {
      case 'opened':
        await noteWay(this.#ports.running.journal, report.urls, this.#ports.names).catch(
          () => undefined,
        )
        this.tellStandbys()
        this.#say({ kind: 'open', urls: report.urls })
        return
      case 'not-open':
        if (report.why !== 'switched-off')
          this.#say({ kind: 'stuck', problem: `link-${report.why}` })
        return
      case 'enter':
        await this.#enter(report)
        return
      case 'said':
        await this.#answer(report.guest, report.frame)
        return
      case 'left':
        this.#coming.delete(report.guest)
        if (this.#guests.delete(report.guest)) this.changed.emit()
    }
  }

  async #enter({ guest, role, token, language }: Extract<RoomReport, { kind: 'enter' }>) {
    const { running, about } = this.#ports
    const mine = {}
    this.#coming.set(guest, mine)
    const seat = await running.enter(token, role, language).catch(() => undefined)
    if (this.#coming.get(guest) !== mine) return
    this.#coming.delete(guest)
    if (seat === null || seat === undefined) {
      const closed = running.room.isOver ? 'over' : 'full'
      // Where it could not be written down the phone is put out, and comes again by itself.
      const why = seat === null ? closed : 'put-out'
      this.#send({ kind: 'put-out', guest, text: textOf({ kind: 'bye', why }) })
      return
    }
    const known = running.room.seats.get(seat)
    const as = known?.role ?? role
    const took = known?.took.n ?? 0
    const welcome: HubFrame = {
      kind: 'welcome',
      seat,
      role: as,
      ...about(),
      took,
      standbys: this.#standbys(),
    }
    this.#leaveElsewhere(seat)
    this.#send({ kind: 'seated', guest, text: textOf(welcome) })
    this.#guests.set(guest, { seat, role: as, told: new Map() })
    this.#toAll([guest], viewFor(this.#ports, as), 'view')
    this.#tellOwn(guest)
    this.changed.emit()
  }

  /** A seat counts what it says, so it speaks from one place: two pages of one phone would take each other's counts. */
  #leaveElsewhere(seat: Seat): void {
    const text = textOf({ kind: 'bye', why: 'elsewhere' })
    for (const [guest, known] of this.#guests)
      if (known.seat === seat) {
        this.#guests.delete(guest)
        this.#send({ kind: 'put-out', guest, text })
      }
  }

  async #answer(guest: number, frame: PhoneFrame): Promise<void> {
    const known = this.#guests.get(guest)
    if (known === undefined) return
    if (frame.kind === 'pause') {
      this.#ports.asks.hear(frame.help)
      this.#toAll([guest], { kind: 'heard' }, null)
      this.changed.emit()
      return
    }
    const { n } = frame
    const answer = await this.#ports.ask(known.seat, frame)
    // Another hub counts its guests anew: that number may be somebody else's now.
    if (this.#guests.get(guest) !== known) return
    this.#toAll(
      [guest],
      answer.kind === 'took'
        ? { kind: 'took', n, ref: answer.ref }
        : { kind: 'refused', n, problem: answer.problem },
      null,
    )
    this.#tellOwn(guest)
  }

  /** Changes that come close together go out as one view. */
  #pushSoon(): void {
    if (this.#isPushing) return
    this.#isPushing = true
    this.#ports.world.after(this.#pause, () => {
      this.#isPushing = false
      this.#push()
    })
  }

  #push(): void {
    const { ticks } = this.#ports.world
    const begun = ticks()
    this.#pause = viewEvery
    for (const role of guestRoles) {
      const guests = [...this.#guests].flatMap(([at, known]) => (known.role === role ? [at] : []))
      if (guests.length === 0) continue
      const frame = viewFor(this.#ports, role)
      const said = saidIn(frame)
      if (this.#told.get(role) === said) continue
      this.#told.set(role, said)
      this.#toAll(guests, frame, 'view')
    }
    for (const guest of this.#guests.keys()) this.#tellOwn(guest)
    this.#pause = Math.max(this.#pause, (ticks() - begun) * restAfterView)
    this.changed.emit()
  }

  #tellOwn(guest: number): void {
    const known = this.#guests.get(guest)
    if (known === undefined) return
    for (const frame of ownFrames(this.#ports, known)) {
      const text = textOf(frame)
      if (known.told.get(frame.kind) === text) continue
      known.told.set(frame.kind, text)
      this.#send({ kind: 'say', guests: [guest], text, topic: frame.kind })
    }
  }

  #toAll(guests: readonly number[], frame: HubFrame, topic: 'view' | null): void {
    if (guests.length === 0) return
    const text = fitting(frame)
    const bytes = Buffer.byteLength(text)
    if (topic === 'view')
      this.#pause = Math.max(this.#pause, (bytes * guests.length * 1000) / bytesPerSecond)
    this.#send({ kind: 'say', guests: [...guests], text, topic })
  }

  #standbys(): string[] {
    return this.#ports.standbys().slice(0, 4)
  }

  #settled(): Promise<GuestDoorState> {
    return new Promise((resolve) => {
      const stop = this.changed.on(() => {
        // Closed again before it was open: nobody waits for it any more.
        if (this.#state.kind === 'closed' && this.#isWanted) return
        stop()
        resolve(this.#state)
      })
    })
  }

  #say(state: GuestDoorState): void {
    this.#state = state
    this.changed.emit()
  }

  #send(order: RoomOrder): void {
    this.#process?.send(order)
  }
}
