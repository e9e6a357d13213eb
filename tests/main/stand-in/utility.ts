import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { StandInPort } from './ports.ts'

const shim = join(import.meta.dirname, 'utility-process.mjs')

type Said = {
  readonly message?: unknown
  readonly port?: number
  readonly data?: unknown
  readonly closed?: boolean
}

/** A program of the app in a process of its own, under Node where Electron would use its own. */
export class StandInUtility extends EventEmitter {
  readonly child: ChildProcess
  readonly #ports = new Map<number, StandInPort>()

  constructor(program: string, args: readonly string[]) {
    super()
    this.child = fork(shim, [program, ...args], { serialization: 'advanced', stdio: 'ignore' })
    this.child.on('message', (said: Said) => {
      if (said.port === undefined) this.emit('message', said.message)
      else if (said.closed === true) this.#ports.get(said.port)?.close()
      else this.#ports.get(said.port)?.postMessage(said.data)
    })
    this.child.once('exit', (code) => {
      for (const port of this.#ports.values()) port.close()
      this.emit('exit', code ?? 1)
    })
  }

  postMessage(message: unknown, ports: readonly StandInPort[] = []): void {
    const given = ports.map((port) => {
      const id = this.#ports.size + 1
      this.#ports.set(id, port)
      port.on('message', ({ data }: { readonly data: unknown }) => {
        this.#send({ port: id, data })
      })
      port.on('close', () => {
        this.#send({ port: id, closed: true })
      })
      return { id, port }
    })
    this.#send({ message, ports: given.map(({ id }) => id) })
    for (const { port } of given) port.start()
  }

  kill(): boolean {
    return this.child.kill()
  }

  #send(said: object): void {
    if (this.child.connected) this.child.send(said, () => {})
  }
}
