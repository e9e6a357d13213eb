import type { MessagePortMain, UtilityProcess } from 'electron'
import * as v from 'valibot'
import { type Problem, ProblemSchema } from '#shared/contract/problem.ts'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import { RoomOrderSchema } from '#shared/meetings/room/wire/hub-words.ts'
import { HubOrderSchema } from '#shared/sealed-log/sync/socket-messages.ts'
import { tendedHub } from '#electron/vault/connecting/tended-hub.ts'
import type { KeychainAnswer, KeychainQuestion } from './keychain.ts'
import type { Patience } from './patience.ts'
import { RoomHubs } from './room-hubs.ts'

export type VaultProcessPorts = {
  /** Start the vault's own process. */
  readonly fork: () => UtilityProcess
  /** Start the hub's: everything with a socket to others. */
  readonly forkHub: () => UtilityProcess
  /** Start one for the phones of a meeting. */
  readonly forkRoomHub: () => UtilityProcess
  readonly answer: (question: KeychainQuestion) => KeychainAnswer
  /** The folder does not open, and trying again would not help. */
  readonly refused: (problem: Problem) => void
  /** The language somebody chose; null for the system's. Told as soon as it has the folder, and with every change. */
  readonly speaks: (language: LanguageCode | null) => void
  readonly patience: Patience
  /** It keeps ending by itself. It is tried again all the same. */
  readonly failing: () => void
}

/** The vault in a process of its own: pages keep working while it computes, and a crash of theirs does not touch it. */
export class VaultProcess {
  readonly #ports: VaultProcessPorts
  /** Null while it has ended by itself and was not started again yet. */
  #child: UtilityProcess | null = null
  #isEnding = false
  /** It has the folder and has said so. */
  #isReady = false
  /** Windows that asked for the vault before it was ready. */
  readonly #waiting = new Map<string, () => void>()

  constructor(ports: VaultProcessPorts) {
    this.#ports = ports
    this.#start()
  }

  /** Do this for a window as soon as there is a vault to speak with: until then its page says that there is none. */
  whenReady(window: string, then: () => void): void {
    if (this.#isReady) then()
    else this.#waiting.set(window, then)
  }

  /** Give the vault a port to one window. */
  attach(window: string, port: MessagePortMain): void {
    this.#child?.postMessage({ t: 'window', window }, [port])
  }

  /** Ask it to close its files; resolves when it has ended. */
  end(): Promise<void> {
    this.#isEnding = true
    const child = this.#child
    if (child === null) return Promise.resolve()
    return new Promise((resolve) => {
      child.once('exit', () => {
        resolve()
      })
      child.postMessage({ t: 'end' })
    })
  }

  #start(): void {
    const { fork, forkHub, forkRoomHub, patience } = this.#ports
    const child = fork()
    this.#child = child
    patience.began()
    const hub = tendedHub((hear, ended) => {
      const process = forkHub()
      process.on('message', hear)
      process.once('exit', ended)
      return {
        send: (order) => {
          process.postMessage(order)
        },
        end: () => process.kill(),
      }
    })
    hub.listen((report) => {
      child.postMessage({ t: 'hub', report })
    })
    const rooms = new RoomHubs(forkRoomHub, (message) => {
      child.postMessage(message)
    })
    child.on('message', (message: unknown) => {
      const read = v.safeParse(MessageSchema, message)
      if (read.success) this.#hear(read.output, child, hub, rooms)
    })
    child.once('exit', () => {
      hub.close()
      rooms.endAll()
      this.#child = null
      this.#isReady = false
      if (!this.#isEnding) this.#startAgain()
    })
  }

  #hear(
    message: Message,
    child: UtilityProcess,
    hub: ReturnType<typeof tendedHub>,
    rooms: RoomHubs,
  ): void {
    switch (message.t) {
      case 'keychain-available':
      case 'keychain-wrap':
      case 'keychain-unwrap':
        child.postMessage(this.#ports.answer(message))
        break
      case 'hub':
        hub.post(message.order)
        break
      case 'room-start':
        rooms.start(message.n)
        break
      case 'room':
        rooms.send(message.n, message.order)
        break
      case 'room-end':
        rooms.end(message.n)
        break
      case 'language':
        this.#ports.speaks(message.language)
        this.#becomeReady()
        break
      case 'refused':
        this.#ports.refused(message.problem)
        break
    }
  }

  #becomeReady(): void {
    this.#isReady = true
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const then of waiting) then()
  }

  #startAgain(): void {
    const { wait, tell } = this.#ports.patience.ended()
    if (tell) this.#ports.failing()
    setTimeout(() => {
      if (!this.#isEnding) this.#start()
    }, wait)
  }
}

const NumberSchema = v.pipe(v.number(), v.safeInteger())

/** What the vault may say to the shell. */
const MessageSchema = v.variant('t', [
  v.strictObject({ t: v.literal('keychain-available'), n: NumberSchema }),
  v.strictObject({ t: v.literal('keychain-wrap'), n: NumberSchema, bytes: v.string() }),
  v.strictObject({ t: v.literal('keychain-unwrap'), n: NumberSchema, bytes: v.string() }),
  v.strictObject({ t: v.literal('hub'), order: HubOrderSchema }),
  v.strictObject({ t: v.literal('room-start'), n: NumberSchema }),
  v.strictObject({ t: v.literal('room'), n: NumberSchema, order: RoomOrderSchema }),
  v.strictObject({ t: v.literal('room-end'), n: NumberSchema }),
  v.strictObject({ t: v.literal('language'), language: v.nullable(v.picklist(languageCodes)) }),
  v.strictObject({ t: v.literal('refused'), problem: ProblemSchema }),
])

type Message = v.InferOutput<typeof MessageSchema>
