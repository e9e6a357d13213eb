import type { MessagePortMain, UtilityProcess } from 'electron'
import * as v from 'valibot'
import { type Problem, ProblemSchema } from '#shared/contract/problem.ts'
import type { KeychainAnswer, KeychainQuestion } from './keychain.ts'

export type VaultProcessPorts = {
  /** Start the vault's own process. */
  readonly fork: () => UtilityProcess
  /** Start the hub's: everything with a socket to others. Its words pass through here unread. */
  readonly forkHub: () => UtilityProcess
  readonly answer: (question: KeychainQuestion) => KeychainAnswer
  /** The folder does not open, and trying again would not help. */
  readonly refused: (problem: Problem) => void
  /** Milliseconds until a vault that ended by itself is started again. */
  readonly restartAfter: number
}

/** The vault in a process of its own: pages keep working while it computes, and a crash of theirs does not touch it. */
export class VaultProcess {
  readonly #ports: VaultProcessPorts
  #child: UtilityProcess
  #isEnding = false
  /** Ended by itself, and not started again yet. */
  #isGone = false

  constructor(ports: VaultProcessPorts) {
    this.#ports = ports
    this.#child = this.#start()
  }

  /** Give the vault a port to one window. */
  attach(window: string, port: MessagePortMain): void {
    this.#child.postMessage({ t: 'window', window }, [port])
  }

  /** Ask it to close its files; resolves when it has ended. */
  end(): Promise<void> {
    this.#isEnding = true
    if (this.#isGone) return Promise.resolve()
    const child = this.#child
    return new Promise((resolve) => {
      child.once('exit', () => {
        resolve()
      })
      child.postMessage({ t: 'end' })
    })
  }

  #start(): UtilityProcess {
    const child = this.#ports.fork()
    const hub = this.#ports.forkHub()
    child.on('message', (message: unknown) => {
      if (isQuestion(message)) child.postMessage(this.#ports.answer(message))
      else if (isForHub(message)) hub.postMessage(message.order)
      else this.#hearRefusal(message)
    })
    hub.on('message', (report: unknown) => {
      child.postMessage({ t: 'hub', report })
    })
    child.once('exit', () => {
      hub.kill()
      this.#isGone = true
      if (!this.#isEnding) setTimeout(() => this.#startAgain(), this.#ports.restartAfter)
    })
    return child
  }

  #startAgain(): void {
    if (this.#isEnding) return
    this.#isGone = false
    this.#child = this.#start()
  }

  #hearRefusal(message: unknown): void {
    const read = v.safeParse(RefusalSchema, message)
    if (read.success) this.#ports.refused(read.output.problem)
  }
}

const RefusalSchema = v.strictObject({ t: v.literal('refused'), problem: ProblemSchema })

function isQuestion(message: unknown): message is KeychainQuestion {
  if (typeof message !== 'object' || message === null || !('t' in message) || !('n' in message))
    return false
  const { t, n } = message
  if (typeof n !== 'number') return false
  if (t === 'keychain-available') return true
  const carries = 'bytes' in message && typeof message.bytes === 'string'
  return carries && (t === 'keychain-wrap' || t === 'keychain-unwrap')
}

function isForHub(message: unknown): message is { readonly t: 'hub'; readonly order: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    't' in message &&
    message.t === 'hub' &&
    'order' in message
  )
}
