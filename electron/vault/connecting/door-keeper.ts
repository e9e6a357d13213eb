import type { Low } from 'lowdb'
import * as v from 'valibot'
import { Refusal } from '#shared/contract/problem.ts'
import type { World } from '../clock.ts'
import type { FilePort } from '../disk/file-port.ts'
import { openSmallDatabase } from '../disk/lowdb-file.ts'
import type { LinkDesk } from '../links/link-desk.ts'
import { Signal } from '../space/signal.ts'

const DoorSchema = v.strictObject({
  open: v.boolean(),
  /** Kept, so that addresses given out before lead here again; 0 before the first opening. */
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(65_535)),
})

type KeptDoor = v.InferOutput<typeof DoorSchema>
const firstDoor: KeptDoor = { open: false, port: 0 }

export type DoorState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly urls: readonly string[] }
  | { readonly kind: 'stuck'; readonly problem: string }

/** Ports a door chooses from: above those systems hand out for outgoing connections first, below the end. */
const firstPort = 20_000
const portCount = 12_000
const tries = 5
/** Milliseconds between two looks at whether this computer moved to another network. */
const lookEvery = 15_000

type Ports = {
  readonly desk: LinkDesk
  readonly world: World
  /** The addresses others could reach this computer by. */
  readonly addresses: () => readonly string[]
}

/** The switch "Let others on this network connect here": remembered, and followed from network to network. */
export class DoorKeeper {
  readonly changed = new Signal<void>()
  readonly #ports: Ports
  readonly #files: FilePort
  #db: Promise<Low<KeptDoor>> | null = null
  #state: DoorState = { kind: 'closed' }
  #addresses = ''
  #last: Promise<void> = Promise.resolve()
  #stopLooking: () => void = () => undefined

  constructor(files: FilePort, ports: Ports) {
    this.#files = files
    this.#ports = ports
  }

  /** Open it if it was open when the app was closed. */
  async openAsBefore(): Promise<void> {
    const isOpen = await this.#kept().then(
      ({ data }) => data.open,
      () => false,
    )
    if (isOpen) await this.set(true).catch(() => undefined)
  }

  get state(): DoorState {
    return this.#state
  }

  /** Open or close it, and remember that. Refuses with `link-…` where it cannot be opened. */
  set(open: boolean): Promise<void> {
    const mine = this.#last.then(() => (open ? this.#open() : this.#close()))
    this.#last = mine.catch(() => undefined)
    return mine
  }

  stop(): void {
    this.#stopLooking()
  }

  async #open(): Promise<void> {
    const db = await this.#kept()
    db.data = { ...db.data, open: true }
    await db.write()
    const addresses = this.#ports.addresses()
    this.#addresses = addresses.join(' ')
    this.#lookLater()
    try {
      if (addresses.length === 0) throw new Refusal('link-no-network')
      const opened = await this.#listen(addresses, db.data.port)
      db.data = { open: true, port: opened.port }
      await db.write()
      this.#say({ kind: 'open', urls: opened.urls })
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause
      this.#say({ kind: 'stuck', problem: cause.problem.code })
      throw cause
    }
  }

  async #close(): Promise<void> {
    this.#stopLooking()
    const db = await this.#kept()
    db.data = { ...db.data, open: false }
    await db.write()
    if (this.#state.kind === 'open') await this.#ports.desk.stopListening()
    this.#say({ kind: 'closed' })
  }

  /** A port that another program has taken is exchanged for another. */
  async #listen(addresses: readonly string[], kept: number) {
    let port = kept === 0 ? this.#anyPort() : kept
    for (let left = tries; ; left -= 1) {
      try {
        return { port, urls: await this.#ports.desk.listen(addresses, port) }
      } catch (cause) {
        const isTaken = cause instanceof Refusal && cause.problem.code === 'link-port-taken'
        if (!isTaken || left === 0) throw cause
        port = this.#anyPort()
      }
    }
  }

  #anyPort(): number {
    const [high = 0, low = 0] = this.#ports.world.random(2)
    return firstPort + ((high * 256 + low) % portCount)
  }

  #lookLater(): void {
    this.#stopLooking()
    this.#stopLooking = this.#ports.world.after(lookEvery, () => {
      const isThere = this.#ports.desk.addresses.length > 0
      const isSame = this.#ports.addresses().join(' ') === this.#addresses
      if (isSame && isThere) this.#lookLater()
      else void this.set(true).catch(() => undefined)
    })
  }

  /** In door.json. */
  #kept(): Promise<Low<KeptDoor>> {
    this.#db ??= openSmallDatabase(this.#files, 'door.json', DoorSchema, firstDoor).then(
      ({ db }) => db,
    )
    return this.#db
  }

  #say(state: DoorState): void {
    this.#state = state
    this.changed.emit()
  }
}
