import { EventEmitter } from 'node:events'
import process, { argv } from 'node:process'
import { pathToFileURL } from 'node:url'

/*
 * Runs one of the app's programs as Electron's utility process would: `process.parentPort` speaks with whoever started
 * it, over the channel of `fork`, and brings ports to pages with it.
 */

/** @typedef {{ readonly message?: unknown, readonly ports?: readonly number[], readonly port?: number, readonly data?: unknown, readonly closed?: boolean }} Said */

class Port extends EventEmitter {
  /** @param {number} id */
  constructor(id) {
    super()
    this.id = id
    /** @type {unknown[] | null} */
    this.held = []
  }
  /** @param {unknown} data */
  postMessage(data) {
    process.send?.({ port: this.id, data })
  }
  start() {
    for (const data of this.held ?? []) this.emit('message', { data })
    this.held = null
  }
  close() {
    process.send?.({ port: this.id, closed: true })
  }
  /** @param {unknown} data */
  hear(data) {
    if (this.held === null) this.emit('message', { data })
    else this.held.push(data)
  }
}

/** @type {Map<number, Port>} */
const ports = new Map()
/** @type {Said[] | null} */
let early = []

const parentPort = Object.assign(new EventEmitter(), {
  /** @param {unknown} message */
  postMessage: (message) => process.send?.({ message }),
})
parentPort.once('newListener', () => {
  setImmediate(() => {
    const held = early ?? []
    early = null
    for (const said of held) hear(said)
  })
})

/** @param {Said} said */
function hear(said) {
  if (early !== null) early.push(said)
  else if (said.port === undefined) {
    const given = (said.ports ?? []).map((id) => new Port(id))
    for (const port of given) ports.set(port.id, port)
    parentPort.emit('message', { data: said.message, ports: given })
  } else if (said.closed === true) ports.get(said.port)?.emit('close')
  else ports.get(said.port)?.hear(said.data)
}

process.on('message', (/** @type {Said} */ said) => {
  hear(said)
})
process.on('disconnect', () => process.exit(0))
Object.assign(process, { parentPort })
const [, , program = ''] = argv
argv.splice(1, 1)
await import(pathToFileURL(program).href)
