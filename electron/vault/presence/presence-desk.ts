import type { LiveView } from '#shared/contract/live.ts'
import type { ViewItem } from '#shared/contract/table.ts'
import { encodePresence, mostWindows, readPresence, type Where } from '#shared/presence/presence.ts'
import {
  type Here,
  heartbeat,
  perSecond,
  PresenceState,
  silentAfter,
} from '#shared/presence/presence-state.ts'
import type { LogSigner } from '#shared/sealed-log/envelope.ts'
import type { KeyRing } from '#shared/sealed-log/keys.ts'
import type { Replica } from '#shared/sealed-log/replica/replica.ts'
import { openNote, sealNote } from '#shared/sealed-log/sealed-note.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import { Rate } from '#shared/sealed-log/sync/rate.ts'
import type { World } from '../clock.ts'
import { keyedView } from '../coalition/one-item-view.ts'
import { Signal } from '../space/signal.ts'
import type { PresenceWire } from './presence-wire.ts'

type Item = ViewItem<'presence/here'>

/** Notes looked at each second, whoever sends them: opening one takes a fraction of a millisecond. */
const notesPerSecond = 400

type Window = { readonly where: Where; readonly said: number; readonly since: number }

/** Milliseconds until a log that has just been opened is looked at again. */
const soon = 250

/** So many notes of a log that is new to others are said again this soon, in milliseconds: they may still be fetching it. */
const firstNotes = 5
const atFirst = 1_000

export type PresencePorts = {
  readonly suite: Suite
  readonly keys: KeyRing
  readonly replica: Replica
  readonly world: Pick<World, 'ticks' | 'after' | 'random'>
  /** The key notes are signed with; null while others could not check it yet. */
  readonly signer: () => LogSigner | null
  readonly membershipChanged: Signal<void>
}

/** Where people are at present: what this computer's windows say of themselves, and what other computers say. */
export class PresenceDesk {
  readonly #ports: PresencePorts
  /** Somebody came, went, or is elsewhere now. */
  readonly changed = new Signal<void>()
  readonly #state = new PresenceState()
  readonly #wires = new Set<PresenceWire>()
  /** This computer's windows, in the order in which they came. */
  readonly #windows = new Map<string, Window>()
  readonly #notes: Rate
  #counter = 0
  /** Whether others were last told that somebody is here. */
  #isSeen = false
  #sent = -Infinity
  #due: { readonly at: number; readonly stop: () => void } | null = null
  #stopExpiry = () => {}
  #closed = false

  constructor(ports: PresencePorts) {
    this.#ports = ports
    this.#notes = new Rate(notesPerSecond, ports.world.ticks())
  }

  /** Speak and listen over links. Returns how to end that. */
  connect(wire: PresenceWire): () => void {
    this.#wires.add(wire)
    const stop = wire.onReceive((note) => {
      this.#receive(note)
    })
    this.#sendWithin(0)
    return () => {
      stop()
      this.#wires.delete(wire)
    }
  }

  /** Where one of this computer's windows is. It has to be said again now and then, or the window counts as gone. */
  say(window: string, where: Where | null): void {
    const before = this.#windows.get(window)
    const stays = JSON.stringify(before?.where ?? null) === JSON.stringify(where)
    if (where === null) this.#windows.delete(window)
    else {
      const now = this.#ports.world.ticks()
      const since = before !== undefined && stays ? before.since : now
      this.#windows.set(window, { where, said: now, since })
      const [oldest] = this.#windows.keys()
      if (this.#windows.size > mostWindows && oldest !== undefined) this.#windows.delete(oldest)
    }
    this.#expireLater()
    if (stays) return
    this.changed.emit()
    this.#sendWithin(0)
  }

  /** None of this computer's windows is to be seen any more. */
  leave(): void {
    for (const window of this.#windows.keys()) this.say(window, null)
  }

  /** Every window but the one that asks, under keys that stay. Nobody who is not in, whatever they say. */
  others(window: string): ReadonlyMap<string, Here> {
    const { replica } = this.#ports
    const { devices } = replica.membership()
    const here = new Map<string, Here>()
    const { id: device } = replica.device
    const me = devices.get(device)?.person
    for (const [other, { where, since }] of this.#windows)
      if (other !== window && me !== undefined)
        here.set(`here/${other}`, { person: me, device, where, since })
    for (const [key, one] of this.#state.here())
      if (devices.get(one.device)?.person === one.person) here.set(key, one)
    return here
  }

  /** The same as a view. */
  here(window: string): LiveView<Item> {
    const read = () =>
      new Map(
        [...this.others(window)].map(([key, { person, device, where }]) => {
          return [key, { person, device, ...where }] as const
        }),
      )
    const { membershipChanged } = this.#ports
    return keyedView(read, [
      (refresh) => this.changed.on(refresh),
      (refresh) => membershipChanged.on(refresh),
    ])
  }

  close(): void {
    this.#closed = true
    this.#due?.stop()
    this.#stopExpiry()
    this.#wires.clear()
  }

  #receive(note: Uint8Array): void {
    const { suite, keys, replica, world } = this.#ports
    const now = world.ticks()
    if (!this.#notes.allows(now)) return
    const senders = {
      keyOf: (log: Parameters<typeof replica.logs.get>[0]) => replica.logs.get(log)?.key ?? null,
      lastCounter: (log: Parameters<typeof replica.logs.get>[0]) => this.#state.lastCounter(log),
    }
    const reading = openNote(suite, keys, senders, 'presence', note)
    if (!reading.ok) return
    const { log, counter, message } = reading
    const device = replica.logs.get(log)?.device ?? null
    const member = device === null ? undefined : replica.membership().devices.get(device)
    const windows = readPresence(message)
    if (device === null || !member || windows === null || device === replica.device.id) return
    const { person } = member
    if (this.#state.take({ log, counter, person, device, windows }, now)) this.changed.emit()
    this.#expireLater()
  }

  /** At most so many notes a second; what changes meanwhile goes out together. */
  #sendWithin(milliseconds: number): void {
    const { world } = this.#ports
    if (this.#wires.size === 0 || this.#closed) return
    const now = world.ticks()
    const at = Math.max(now + milliseconds, this.#sent + 1000 / perSecond)
    if (this.#due !== null && this.#due.at <= at) return
    this.#due?.stop()
    const stop = world.after(Math.max(0, at - now), () => {
      this.#due = null
      this.#send()
    })
    this.#due = { at, stop }
  }

  #send(): void {
    const { suite, keys, world, signer } = this.#ports
    this.#sent = world.ticks()
    const windows = [...this.#windows.values()].map(({ where }) => where)
    // Signing begins a log, and nobody who merely passes on what others wrote needs one.
    if (windows.length === 0 && !this.#isSeen) return
    const again = this.#counter < firstNotes ? atFirst : heartbeat
    const own = signer()
    if (windows.length > 0) this.#sendWithin(own === null ? soon : again)
    if (own === null) return
    this.#counter += 1
    this.#isSeen = windows.length > 0
    const draft = { label: 'presence', epoch: 1, counter: this.#counter } as const
    const message = encodePresence(windows)
    const note = sealNote(suite, keys, own, { ...draft, message }, world.random(24))
    if (note !== null) for (const wire of this.#wires) wire.send(note)
  }

  #expireLater(): void {
    const { replica, world } = this.#ports
    this.#stopExpiry()
    const said = [...this.#windows.values()].map((one) => one.said + silentAfter)
    const at = Math.min(this.#state.nextSilence(), ...said)
    if (at === Infinity || this.#closed) return
    this.#stopExpiry = world.after(Math.max(1, at - world.ticks()), () => {
      const now = world.ticks()
      const { devices } = replica.membership()
      let gone = this.#state.expire(now, (device) => devices.has(device))
      for (const [window, { said: saidAt }] of this.#windows)
        if (now - saidAt >= silentAfter) gone = this.#windows.delete(window) || gone
      if (gone) {
        this.changed.emit()
        this.#sendWithin(0)
      }
      this.#expireLater()
    })
  }
}
