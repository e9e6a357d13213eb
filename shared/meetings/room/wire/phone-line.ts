import * as v from 'valibot'
import { agree, encodeHello, publicKeyOf, readAnswer, type SecretKind } from './handshake.ts'
import { type Enter, type HubFrame, HubFrameSchema, type LineFrame } from './phone-frames.ts'
import { ballotBytes, createOpener, createSealer } from './sealed-line.ts'

export type PhonePorts = {
  /** Fresh random bytes. */
  readonly random: (bytes: number) => Uint8Array
  readonly send: (bytes: Uint8Array) => void
  readonly onFrame: (frame: HubFrame) => void
  /** What came is nothing this page understands: the line is of no more use. */
  readonly onNonsense: () => void
}

export type Invitation = {
  readonly kind: SecretKind
  readonly secret: Uint8Array
}

/** A phone's end of the wire, over any socket that carries whole messages: to be begun when the socket is open. */
export class PhoneLine {
  readonly #ports: PhonePorts
  readonly #secret: Uint8Array
  readonly #enter: Enter
  readonly #privateKey: Uint8Array
  readonly #hello: Uint8Array
  #open: ((sealed: Uint8Array) => string | null) | null = null
  #seal: ((text: string, least?: number) => Uint8Array) | null = null

  constructor(ports: PhonePorts, { kind, secret }: Invitation, enter: Omit<Enter, 'kind'>) {
    this.#ports = ports
    this.#secret = secret
    this.#enter = { kind: 'enter', ...enter }
    this.#privateKey = ports.random(32)
    this.#hello = encodeHello(kind, publicKeyOf(this.#privateKey))
  }

  begin(): void {
    this.#ports.send(this.#hello)
  }

  receive(bytes: Uint8Array): void {
    if (this.#open === null) this.#agree(bytes)
    else this.#hear(this.#open(bytes))
  }

  say(frame: LineFrame): void {
    const least = frame.kind === 'ballot' || frame.kind === 'paper' ? ballotBytes : 0
    if (this.#seal !== null) this.#ports.send(this.#seal(JSON.stringify(frame), least))
  }

  #agree(answer: Uint8Array): void {
    const key = readAnswer(answer)
    const keys = key && agree(this.#privateKey, key, this.#secret, this.#hello, answer)
    if (keys === null) {
      this.#ports.onNonsense()
      return
    }
    this.#open = createOpener(keys.fromHub)
    this.#seal = createSealer(keys.fromPhone)
    this.#ports.send(this.#seal(JSON.stringify(this.#enter)))
  }

  #hear(text: string | null): void {
    const frame = v.safeParse(HubFrameSchema, parsed(text))
    if (frame.success) this.#ports.onFrame(frame.output)
    else this.#ports.onNonsense()
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
