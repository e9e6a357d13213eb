import type { UtilityProcess } from 'electron'
import type { RoomOrder } from '#shared/meetings/room/wire/hub-words.ts'

/** More rooms at once than anybody opens; a vault that asks for more is not itself. */
const most = 8

/** The processes that phones speak with in meetings: started when the vault asks, its words passed on unread, ended with it. */
export class RoomHubs {
  readonly #fork: () => UtilityProcess
  readonly #say: (message: object) => void
  readonly #running = new Map<number, UtilityProcess>()

  /** `say` tells the vault. */
  constructor(fork: () => UtilityProcess, say: (message: object) => void) {
    this.#fork = fork
    this.#say = say
  }

  start(n: number): void {
    if (this.#running.has(n) || this.#running.size >= most) {
      this.#say({ t: 'room-ended', n })
      return
    }
    const process = this.#fork()
    this.#running.set(n, process)
    process.on('message', (report: unknown) => {
      this.#say({ t: 'room', n, report })
    })
    process.once('exit', () => {
      if (this.#running.delete(n)) this.#say({ t: 'room-ended', n })
    })
  }

  send(n: number, order: RoomOrder): void {
    this.#running.get(n)?.postMessage(order)
  }

  end(n: number): void {
    const process = this.#running.get(n)
    this.#running.delete(n)
    process?.kill()
  }

  endAll(): void {
    for (const n of this.#running.keys()) this.end(n)
  }
}
