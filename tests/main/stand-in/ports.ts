import { EventEmitter } from 'node:events'

/** One end of Electron's MessageChannelMain; what is sent before somebody listens waits. */
export class StandInPort extends EventEmitter {
  other: StandInPort | null = null
  #held: unknown[] | null = []
  #isClosed = false

  postMessage(data: unknown): void {
    const { other } = this
    if (other !== null && !this.#isClosed) other.#arrive(data)
  }

  start(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const data of held) this.emit('message', { data })
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.emit('close')
    this.other?.close()
  }

  #arrive(data: unknown): void {
    if (this.#held === null) this.emit('message', { data })
    else this.#held.push(data)
  }
}

export class StandInChannel {
  readonly port1 = new StandInPort()
  readonly port2 = new StandInPort()

  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}
