import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { WebSocket } from 'ws'
import type { Channel } from '#shared/sealed-log/sync/channel.ts'
import { closeCodes } from '#shared/sealed-log/sync/socket-messages.ts'
import {
  RoomOrderSchema,
  type RoomOrder,
  type RoomReport,
} from '#shared/meetings/room/wire/hub-words.ts'
import { wrapSocket, type Socket } from '../socket.ts'
import { Visitors } from '../visitors.ts'
import { whyNotListening } from '../why-not-listening.ts'
import { openGuestDoor, type GuestDoor } from './guest-door.ts'
import { GuestLine, type Secrets } from './guest-line.ts'
import { Outbox } from './outbox.ts'

/** Milliseconds a phone has to enter. */
const enterWithin = 10_000
const mostGuests = 512
/** Phones behind one address that are just coming in: in some halls all are. */
const mostComing = 64

type Guest = {
  readonly line: GuestLine
  readonly outbox: Outbox
  readonly socket: Socket
  readonly drop: () => void
}

type Opening = Extract<RoomOrder, { kind: 'open' }>

/** Phones' sockets, and nothing with a key of the coalition: lets phones in that know a secret of the room, and passes on what fits. */
export class RoomHub {
  readonly #channel: Channel<RoomReport, unknown>
  readonly #guests = new Map<number, Guest>()
  readonly #visitors = new Visitors(mostComing)
  #doors: readonly GuestDoor[] = []
  #changing: Promise<void> = Promise.resolve()
  #nextGuest = 1

  constructor(channel: Channel<RoomReport, unknown>) {
    this.#channel = channel
    channel.listen((message) => {
      const reading = v.safeParse(RoomOrderSchema, message)
      if (reading.success) this.#obey(reading.output)
    })
  }

  async close(): Promise<void> {
    await this.#changing
    await this.#closeDoors()
    this.#channel.close()
  }

  #obey(order: RoomOrder): void {
    switch (order.kind) {
      case 'open':
        this.#changing = this.#changing.then(() => this.#open(order))
        return
      case 'close':
        this.#changing = this.#changing.then(async () => {
          await this.#closeDoors()
          this.#report({ kind: 'not-open', why: 'switched-off' })
        })
        return
      case 'seated':
        this.#guests.get(order.guest)?.line.say(order.text)
        return
      case 'say':
        for (const guest of order.guests)
          this.#guests.get(guest)?.outbox.put(order.text, order.topic)
        return
      case 'put-out': {
        const guest = this.#guests.get(order.guest)
        guest?.line.say(order.text)
        guest?.socket.close(closeCodes.goingAway)
      }
    }
  }

  async #open(order: Opening): Promise<void> {
    await this.#closeDoors()
    const secrets = secretsOf(order)
    try {
      for (const address of order.addresses) {
        const door = await openGuestDoor({
          address,
          // All addresses share one port, so that it can be said once.
          port: portOf(this.#doors) ?? order.port,
          names: order.names,
          pages: order.pages,
          standbys: order.standbys,
          visitors: this.#visitors,
          onSocket: (webSocket, remote) => {
            this.#welcome(webSocket, remote, secrets)
          },
        })
        this.#doors = [...this.#doors, door]
      }
      this.#report({ kind: 'opened', urls: this.#doors.map(({ url }) => url) })
    } catch (cause) {
      await this.#closeDoors()
      this.#report({ kind: 'not-open', why: whyNotListening(cause) })
    }
  }

  async #closeDoors(): Promise<void> {
    const doors = this.#doors
    this.#doors = []
    for (const { drop } of this.#guests.values()) drop()
    await Promise.all(doors.map((door) => door.close()))
  }

  #welcome(webSocket: WebSocket, remote: string, secrets: Secrets): void {
    if (this.#guests.size >= mostGuests) {
      webSocket.on('error', () => undefined)
      webSocket.close(closeCodes.tooMany)
      return
    }
    const guest = this.#nextGuest
    this.#nextGuest += 1
    const judge = this.#visitors.enter(remote, performance.now())
    const line: GuestLine = new GuestLine({
      secrets,
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
      now: () => performance.now(),
      send: (bytes) => {
        socket.send(bytes)
      },
      onEnter: (enter) => {
        judge(true)
        this.#report({ kind: 'enter', guest, ...enter })
      },
      onSaid: (frame) => {
        this.#report({ kind: 'said', guest, frame })
      },
      onUnproven: () => {
        judge(false)
        socket.close(closeCodes.unproven)
      },
      onNonsense: () => {
        line.end()
        socket.close(closeCodes.notTheProtocol)
      },
    })
    const late = setTimeout(() => {
      if (!line.isIn && judge(false)) socket.close(closeCodes.unproven)
    }, enterWithin)
    late.unref()
    const socket = wrapSocket(webSocket, remote, {
      onFrame: (bytes) => {
        line.receive(bytes)
      },
      // Everything is binary: a page that sends text is not ours.
      onText: () => {
        line.end()
        judge(false)
        socket.close(closeCodes.notTheProtocol)
      },
      onSending: () => undefined,
      onClosed: () => {
        clearTimeout(late)
        judge(false)
        const wasIn = line.isIn
        line.end()
        if (this.#guests.delete(guest) && wasIn) this.#report({ kind: 'left', guest })
      },
    })
    const outbox = new Outbox({
      buffered: () => webSocket.bufferedAmount,
      send: (text) => {
        line.say(text)
      },
      drop: () => {
        webSocket.terminate()
      },
    })
    const drop = () => {
      webSocket.terminate()
    }
    this.#guests.set(guest, { line, outbox, socket, drop })
  }

  #report(report: RoomReport): void {
    this.#channel.post(report)
  }
}

function secretsOf({ secrets }: Opening): Secrets {
  const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
  return {
    guest: bytes(secrets.guest),
    words: bytes(secrets.words),
    'note-taker': bytes(secrets['note-taker']),
    interpreter: bytes(secrets.interpreter),
  }
}

function portOf(doors: readonly GuestDoor[]): number | null {
  const [first] = doors
  return first === undefined ? null : Number(new URL(first.url).port)
}
