import * as v from 'valibot'
import { WebSocket } from 'ws'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import { Signalling } from '#shared/sealed-log/sync/signalling.ts'
import {
  closeCodes,
  HubOrderSchema,
  type HubOrder,
  type HubReport,
} from '#shared/sealed-log/sync/socket-messages.ts'
import { hostOf, openDoor, type Door } from './door.ts'
import { HubLink } from './hub-link.ts'
import { wrapSocket } from './socket.ts'
import { Visitors } from './visitors.ts'
import { whyNotListening } from './why-not-listening.ts'

/** Milliseconds a visitor has for its proof, and a dialled address for its answer. */
const proofWithin = 10_000
const dialWithin = 10_000

/** Bytes that passed, as messages, for telling by which way something travelled. */
export type Traffic = { readonly in: number; readonly out: number }

type Known = {
  readonly link: HubLink
  readonly judge: ((isProven: boolean) => boolean) | null
  readonly drop: () => void
}

/**
 * Everything with a socket, and nothing with a key: passes frames between sockets and the vault unread. Listens nowhere
 * until told to, and only where told.
 */
export class Hub {
  readonly #channel: Channel<HubReport, unknown>
  readonly #visitors = new Visitors()
  readonly #signalling = new Signalling<number | string>()
  readonly #links = new Map<number, Known>()
  #doors: readonly Door[] = []
  #changing: Promise<void> = Promise.resolve()
  readonly #isHost: ((host: string) => boolean) | null
  readonly #counted = { data: { in: 0, out: 0 }, signalling: { in: 0, out: 0 } }
  #nextLink = 1

  /** `hosts`: by which names it may be called besides its addresses; any, where a relay does not know its own. */
  constructor(channel: Channel<HubReport, unknown>, hosts: readonly string[] | 'any' = []) {
    this.#channel = channel
    this.#isHost = hosts === 'any' ? null : (host) => hosts.includes(host)
    channel.listen((message) => {
      const reading = v.safeParse(HubOrderSchema, message)
      if (reading.success) this.#obey(reading.output)
    })
  }

  get traffic(): { readonly data: Traffic; readonly signalling: Traffic } {
    return structuredClone(this.#counted)
  }

  /** End all links and close all doors. */
  async close(): Promise<void> {
    for (const { drop } of this.#links.values()) drop()
    this.#links.clear()
    await this.#changing
    await this.#closeDoors()
    this.#channel.close()
  }

  #obey(order: HubOrder): void {
    switch (order.kind) {
      case 'listen':
        this.#changing = this.#changing.then(() => this.#listen(order.addresses, order.port))
        return
      case 'unlisten':
        this.#changing = this.#changing.then(async () => {
          await this.#closeDoors()
          this.#report({ kind: 'not-listening', why: 'switched-off' })
        })
        return
      case 'dial':
        this.#dial(order.link, order.url)
        return
      case 'admit':
        this.#admit(order.link, order.room)
        return
      case 'signal':
        this.#signalHere(order.room, order.text)
        return
      case 'frame':
        this.#links.get(order.link)?.link.sendFrame(order.bytes)
        return
      case 'text':
        this.#links.get(order.link)?.link.sendText(order.text)
        return
      case 'took':
        this.#links.get(order.link)?.link.took(order.bytes)
        return
      case 'close':
        this.#links.get(order.link)?.link.close(order.code)
        return
    }
  }

  async #listen(addresses: readonly string[], port: number): Promise<void> {
    await this.#closeDoors()
    const own = new Set([...addresses.map(hostOf), 'localhost'])
    const isHost = this.#isHost
    try {
      for (const address of addresses) {
        const door = await openDoor({
          address,
          port,
          hosts:
            isHost &&
            ((host) => {
              const name = host.replace(/:\d+$/, '')
              return own.has(name) || isHost(name)
            }),
          visitors: this.#visitors,
          onSocket: (webSocket, remote) => {
            this.#welcome(webSocket, remote)
          },
        })
        this.#doors = [...this.#doors, door]
      }
      this.#report({ kind: 'listening', urls: this.#doors.map(({ url }) => url) })
    } catch (cause) {
      await this.#closeDoors()
      this.#report({ kind: 'not-listening', why: whyNotListening(cause) })
    }
  }

  async #closeDoors(): Promise<void> {
    const doors = this.#doors
    this.#doors = []
    await Promise.all(doors.map((door) => door.close()))
  }

  #welcome(webSocket: WebSocket, remote: string): void {
    const id = this.#nextLink
    this.#nextLink += 2
    const judge = this.#visitors.enter(remote, performance.now())
    const link = this.#adopt(id, 'in', webSocket, remote, judge)
    const late = setTimeout(() => {
      if (judge(false)) link.close(closeCodes.unproven)
    }, proofWithin)
    late.unref()
  }

  #dial(id: number, url: string): void {
    if (this.#links.has(id)) return
    const fail = () => {
      this.#report({ kind: 'closed', link: id, code: 1006 })
    }
    if (!/^wss?:\/\//.test(url) || !URL.canParse(url)) {
      fail()
      return
    }
    const webSocket = new WebSocket(url, {
      maxPayload: limits.frameBytes,
      perMessageDeflate: false,
      handshakeTimeout: dialWithin,
      followRedirects: false,
    })
    this.#adopt(id, 'out', webSocket, url, null)
  }

  #adopt(
    id: number,
    way: 'in' | 'out',
    webSocket: WebSocket,
    remote: string,
    judge: Known['judge'],
  ): HubLink {
    const link = new HubLink(way, {
      link: id,
      report: (report) => {
        this.#report(report)
      },
      signal: (text) => this.#signalling.receive(id, text, performance.now()),
    })
    const socket = wrapSocket(webSocket, remote, {
      onFrame: (bytes) => {
        this.#counted.data.in += bytes.length
        link.receiveFrame(bytes)
      },
      onText: (text) => {
        this.#counted.signalling.in += text.length
        link.receiveText(text)
      },
      onSending: (message) => {
        const kind = typeof message === 'string' ? 'signalling' : 'data'
        this.#counted[kind].out += message.length
      },
      onClosed: (code) => {
        judge?.(false)
        this.#signalling.leave(id)
        if (this.#links.delete(id)) this.#report({ kind: 'closed', link: id, code })
      },
    })
    const drop = () => {
      webSocket.terminate()
    }
    this.#links.set(id, { link, judge, drop })
    if (way === 'in') link.open(socket)
    else
      webSocket.once('open', () => {
        link.open(socket)
      })
    return link
  }

  #admit(id: number, room: string): void {
    const known = this.#links.get(id)
    if (!known?.judge) return
    known.judge(true)
    known.link.admit()
    this.#signalling.join(id, room, performance.now(), (text) => {
      known.link.sendText(text)
    })
  }

  /** The own courier is a member of each room it speaks in, beside those who came in. */
  #signalHere(room: string, text: string): void {
    if (!this.#signalling.receive(room, text, performance.now())) {
      this.#signalling.join(room, room, performance.now(), (answer) => {
        this.#report({ kind: 'signal', room, text: answer })
      })
      this.#signalling.receive(room, text, performance.now())
    }
  }

  #report(report: HubReport): void {
    this.#channel.post(report)
  }
}
