import * as v from 'valibot'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import {
  HubReportSchema,
  type HubOrder,
  type HubReport,
} from '#shared/sealed-log/sync/socket-messages.ts'
import { Signal } from '../space/signal.ts'
import { littleBuffered, type Pipe } from './pipe.ts'

/** What the vault's side of a link does with what comes. `onFrame` resolves when it is dealt with. */
export type LinkEvents = {
  readonly onFrame: (bytes: Uint8Array) => Promise<void>
  readonly onText: (text: string) => void
  readonly onClosed: (code: number) => void
}

export type HubLink = Pipe & {
  readonly id: number
  readonly way: 'in' | 'out'
  readonly remote: string
  readonly sendText: (text: string) => void
}

type Known = { events: LinkEvents | null; buffered: number; waiters: (() => void)[] }

/** The vault's side of the hub: links as pipes, however the hub is run. */
export class HubClient {
  readonly listening = new Signal<
    Extract<HubReport, { kind: 'listening' } | { kind: 'not-listening' }>
  >()
  readonly signalled = new Signal<{ readonly room: string; readonly text: string }>()
  readonly #channel: Channel<HubOrder, unknown>
  readonly #links = new Map<number, Known>()
  /** A link is open; says what is to be done with what comes. */
  #accept: (link: HubLink) => LinkEvents = () => nothing
  #nextDial = 2

  constructor(channel: Channel<HubOrder, unknown>) {
    this.#channel = channel
    channel.listen((message) => {
      const reading = v.safeParse(HubReportSchema, message)
      if (reading.success) this.#hear(reading.output)
    })
  }

  accept(accept: (link: HubLink) => LinkEvents): void {
    this.#accept = accept
  }

  listen(addresses: readonly string[], port: number): void {
    this.#post({ kind: 'listen', addresses: [...addresses], port })
  }

  unlisten(): void {
    this.#post({ kind: 'unlisten' })
  }

  /** Begin to open a link; `closed` is called if it cannot be opened. Answers the number it will have. */
  dial(url: string, closed: (code: number) => void): number {
    const id = this.#nextDial
    this.#nextDial += 2
    this.#links.set(id, {
      events: { ...nothing, onClosed: closed },
      buffered: 0,
      waiters: [],
    })
    this.#post({ kind: 'dial', link: id, url })
    return id
  }

  /** Give up a link that may not be open yet. */
  hangUp(link: number, code: number): void {
    this.#post({ kind: 'close', link, code })
  }

  admit(link: number, room: string): void {
    this.#post({ kind: 'admit', link, room })
  }

  signal(room: string, text: string): void {
    this.#post({ kind: 'signal', room, text })
  }

  close(): void {
    this.#channel.close()
  }

  #hear(report: HubReport): void {
    switch (report.kind) {
      case 'listening':
      case 'not-listening':
        this.listening.emit(report)
        return
      case 'signal':
        this.signalled.emit(report)
        return
      case 'opened':
        this.#open(report.link, report.way, report.remote)
        return
      case 'frame':
        void this.#receive(report.link, report.bytes)
        return
      case 'text':
        this.#links.get(report.link)?.events?.onText(report.text)
        return
      case 'sent':
        this.#noteSent(report.link, report.bytes)
        return
      case 'closed':
        this.#end(report.link, report.code)
    }
  }

  #open(id: number, way: 'in' | 'out', remote: string): void {
    const known = this.#links.get(id) ?? { events: null, buffered: 0, waiters: [] }
    this.#links.set(id, known)
    known.events = this.#accept({
      id,
      way,
      remote,
      send: (bytes) => {
        known.buffered += bytes.length
        this.#post({ kind: 'frame', link: id, bytes })
      },
      sendText: (text) => {
        this.#post({ kind: 'text', link: id, text })
      },
      buffered: () => known.buffered,
      drained: () =>
        known.buffered <= littleBuffered || !this.#links.has(id)
          ? Promise.resolve()
          : new Promise((resolve) => {
              known.waiters.push(resolve)
            }),
      close: (code) => {
        this.#post({ kind: 'close', link: id, code })
      },
    })
  }

  async #receive(id: number, bytes: Uint8Array): Promise<void> {
    await this.#links.get(id)?.events?.onFrame(bytes)
    if (this.#links.has(id)) this.#post({ kind: 'took', link: id, bytes: bytes.length })
  }

  #noteSent(id: number, bytes: number): void {
    const known = this.#links.get(id)
    if (!known) return
    known.buffered -= bytes
    if (known.buffered <= littleBuffered) release(known)
  }

  #end(id: number, code: number): void {
    const known = this.#links.get(id)
    if (!known) return
    this.#links.delete(id)
    release(known)
    known.events?.onClosed(code)
  }

  #post(order: HubOrder): void {
    this.#channel.post(order)
  }
}

const nothing: LinkEvents = {
  onFrame: () => Promise.resolve(),
  onText: () => undefined,
  onClosed: () => undefined,
}

function release(known: Known): void {
  const { waiters } = known
  known.waiters = []
  for (const resolve of waiters) resolve()
}
