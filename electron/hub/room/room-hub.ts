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
import type { HubFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { wrapSocket, type Socket } from '../socket.ts'
import { whyNotListening } from '../why-not-listening.ts'
import { Arrivals } from './arrivals.ts'
import { openGuestDoor, type GuestDoor } from './guest-door.ts'
import { GuestLine, type Secrets } from './guest-line.ts'
import { deadAbove, Outbox } from './outbox.ts'
import { Pauses } from './pauses.ts'
import { Turns } from './turns.ts'

/** Milliseconds a phone has to enter. */
const enterWithin = 10_000
/** Pings of one phone within ten seconds: browsers send none, and each is answered. */
const mostPings = 60

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
  readonly #turns = new Turns()
  readonly #arrivals = new Arrivals(() => performance.now())
  readonly #pauses = new Pauses(() => performance.now())
  #doors: readonly GuestDoor[] = []
  #changing: Promise<void> = Promise.resolve()
  #nextGuest = 1
  #standbys: readonly string[] = []

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
      case 'standbys':
        this.#standbys = order.standbys
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
    this.#standbys = order.standbys
    try {
      for (const address of order.addresses) {
        const door = await openGuestDoor({
          address,
          // All addresses share one port, so that it can be said once.
          port: portOf(this.#doors) ?? order.port,
          names: order.names,
          pages: order.pages,
          origins: order.origins,
          standbys: () => this.#standbys,
          mayCome: (remote) => this.#arrivals.mayCome(remote),
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
    const guest = this.#nextGuest
    this.#nextGuest += 1
    const arrival = this.#arrivals.come(remote)
    arrival.comes(() => {
      line.end()
      webSocket.terminate()
    })
    let token: string | null = null
    const line: GuestLine = new GuestLine({
      secrets,
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
      now: () => performance.now(),
      send: (bytes) => {
        // Whoever asks without end and reads nothing is not waited for.
        if (webSocket.bufferedAmount > deadAbove) webSocket.terminate()
        else socket.send(bytes)
      },
      mayTryWords: arrival.mayTryWords,
      onEnter: (enter) => {
        if (!arrival.enters(enter.token)) {
          line.say(JSON.stringify(isFull))
          line.end()
          socket.close(closeCodes.tooMany)
          return
        }
        token = enter.token
        this.#report({ kind: 'enter', guest, ...enter })
      },
      onSaid: (frame) => {
        this.#report({ kind: 'said', guest, frame })
      },
      isPauseDue: () => token !== null && this.#pauses.isDue(token),
      onUnproven: (kind) => {
        arrival.failed(kind)
        socket.close(closeCodes.unproven)
      },
      onNonsense: () => {
        line.end()
        socket.close(closeCodes.notTheProtocol)
      },
    })
    const late = setTimeout(() => {
      if (!line.isIn) socket.close(closeCodes.unproven)
    }, enterWithin)
    late.unref()
    const socket = wrapSocket(webSocket, remote, {
      onFrame: (bytes) => {
        line.receive(bytes)
      },
      // Everything is binary: a page that sends text is not ours.
      onText: () => {
        line.end()
        socket.close(closeCodes.notTheProtocol)
      },
      onSending: () => undefined,
      onClosed: () => {
        clearTimeout(late)
        arrival.left()
        line.end()
        outbox.end()
        if (this.#guests.delete(guest) && token !== null) this.#report({ kind: 'left', guest })
      },
    })
    const outbox = new Outbox({
      turns: this.#turns,
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
    endOnPings(webSocket)
    this.#guests.set(guest, { line, outbox, socket, drop })
  }

  #report(report: RoomReport): void {
    this.#channel.post(report)
  }
}

const isFull: HubFrame = { kind: 'bye', why: 'full' }

/** Let go of whoever pings without end: every ping is answered, and the answers wait in memory. */
function endOnPings(webSocket: WebSocket): void {
  let pings = 0
  let since = performance.now()
  webSocket.on('ping', () => {
    const now = performance.now()
    if (now - since > 10_000) [pings, since] = [0, now]
    pings += 1
    if (pings > mostPings) webSocket.terminate()
  })
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
