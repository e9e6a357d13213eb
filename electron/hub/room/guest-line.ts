import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { mayDo, type Act, type GuestRole } from '#shared/meetings/room/roles.ts'
import {
  agree,
  answerNonceBytes,
  encodeAnswer,
  publicKeyOf,
  readHello,
  type SecretKind,
} from '#shared/meetings/room/wire/handshake.ts'
import {
  EnterSchema,
  type Enter,
  type HubFrame,
  LineFrameSchema,
  type PhoneFrame,
} from '#shared/meetings/room/wire/phone-frames.ts'
import { createOpener, createSealer } from '#shared/meetings/room/wire/sealed-line.ts'
import { problem } from '#shared/contract/problem.ts'
import { Rate } from '#shared/sealed-log/sync/rate.ts'

/** Frames of one phone each second, with as many again in a burst. */
const framesPerSecond = 12
/** Frames that the rate did not let through, less those it did: whoever only hurries never gets there. */
const mostRefused = 200

export type Secrets = Readonly<Record<SecretKind, Uint8Array>>

export type LinePorts = {
  readonly secrets: Secrets
  readonly random: (bytes: number) => Uint8Array
  /** Milliseconds that only grow. */
  readonly now: () => number
  readonly send: (bytes: Uint8Array) => void
  readonly onEnter: (enter: { role: GuestRole; token: string; language: Enter['language'] }) => void
  readonly onSaid: (frame: PhoneFrame) => void
  /** Whether a request for a pause of this phone is to be counted. */
  readonly isPauseDue: () => boolean
  /** Whether words may be tried: they are few enough to be guessed. */
  readonly mayTryWords: () => boolean
  /** Wrong, missing and garbled end alike. `kind`: what was tried, where that was said. */
  readonly onUnproven: (kind: SecretKind | null) => void
  readonly onNonsense: () => void
}

type Stage =
  | { readonly kind: 'hello' }
  | { readonly kind: 'enter'; readonly secret: SecretKind }
  | { readonly kind: 'in'; readonly role: GuestRole }
  | { readonly kind: 'ended' }

/** One phone's side of the room hub: keys are agreed, then everything is sealed, and what is no frame ends the line. */
export class GuestLine {
  readonly #ports: LinePorts
  readonly #rate: Rate
  #stage: Stage = { kind: 'hello' }
  #open: (sealed: Uint8Array) => string | null = () => null
  #seal: ((text: string) => Uint8Array) | null = null
  #refused = 0

  constructor(ports: LinePorts) {
    this.#ports = ports
    this.#rate = new Rate(framesPerSecond, ports.now())
  }

  get isIn(): boolean {
    return this.#stage.kind === 'in'
  }

  receive(bytes: Uint8Array): void {
    switch (this.#stage.kind) {
      case 'hello':
        this.#greet(bytes)
        return
      case 'enter':
        this.#enter(bytes, this.#stage.secret)
        return
      case 'in':
        this.#hear(bytes, this.#stage.role)
        return
      case 'ended':
    }
  }

  /** Say something, as JSON that was checked. */
  say(text: string): void {
    if (this.#seal !== null && this.#stage.kind !== 'ended') this.#ports.send(this.#seal(text))
  }

  end(): void {
    this.#stage = { kind: 'ended' }
  }

  #greet(bytes: Uint8Array): void {
    const hello = readHello(bytes)
    if (hello.kind !== 'hello') {
      this.#giveUp(null)
      return
    }
    if (hello.secret === 'words' && !this.#ports.mayTryWords()) {
      this.#giveUp(null)
      return
    }
    const privateKey = this.#ports.random(32)
    const answer = encodeAnswer(publicKeyOf(privateKey), this.#ports.random(answerNonceBytes))
    const secret = this.#ports.secrets[hello.secret]
    const keys = agree(privateKey, hello.publicKey, secret, bytes, answer)
    if (keys === null) {
      this.#giveUp(null)
      return
    }
    this.#open = createOpener(keys.fromPhone)
    this.#seal = createSealer(keys.fromHub)
    this.#stage = { kind: 'enter', secret: hello.secret }
    this.#ports.send(answer)
  }

  #enter(bytes: Uint8Array, secret: SecretKind): void {
    const enter = v.safeParse(EnterSchema, this.#read(bytes))
    if (!enter.success) {
      this.#giveUp(secret)
      return
    }
    const role = roleOf(secret)
    this.#stage = { kind: 'in', role }
    const { token, language } = enter.output
    // The vault never learns a token, only that it is the same one again.
    this.#ports.onEnter({
      role,
      token: createHash('sha256').update(Buffer.from(token, 'hex')).digest('hex'),
      language,
    })
  }

  #hear(bytes: Uint8Array, role: GuestRole): void {
    const frame = v.safeParse(LineFrameSchema, this.#read(bytes))
    if (!frame.success) {
      this.#ports.onNonsense()
      return
    }
    const { output } = frame
    if (!this.#rate.allows(this.#ports.now())) {
      this.#refused += 1
      if (this.#refused > mostRefused) this.#ports.onNonsense()
      else if (output.kind !== 'ping') this.#refuse(output, 'room-too-fast')
      return
    }
    this.#refused = Math.max(0, this.#refused - 1)
    if (output.kind === 'ping') this.say(JSON.stringify(pong))
    else if (output.kind === 'pause' && !this.#ports.isPauseDue()) this.say(JSON.stringify(heard))
    else if (mayDo(role, actOf(output))) this.#ports.onSaid(output)
    else this.#refuse(output, 'room-not-yours')
  }

  #refuse(frame: PhoneFrame, code: string): void {
    if (!('n' in frame)) return
    const refused: HubFrame = { kind: 'refused', n: frame.n, problem: problem(code) }
    this.say(JSON.stringify(refused))
  }

  #read(bytes: Uint8Array): unknown {
    const text = this.#open(bytes)
    if (text === null) return null
    try {
      return JSON.parse(text)
    } catch {
      return null
    }
  }

  #giveUp(kind: SecretKind | null): void {
    this.end()
    this.#ports.onUnproven(kind)
  }
}

/** The same whether it was counted or not. */
const heard: HubFrame = { kind: 'heard' }

const pong: HubFrame = { kind: 'pong' }

const actOf = ({ kind }: PhoneFrame): Act => kind

function roleOf(secret: SecretKind): GuestRole {
  return secret === 'words' ? 'guest' : secret
}
