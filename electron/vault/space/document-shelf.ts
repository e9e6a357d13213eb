import * as Y from 'yjs'
import { createDocument } from '#shared/documents/document.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { Disk, Peer } from '#shared/documents/origins.ts'

/** What a document holds before it is opened: a snapshot and what came after it, in the order it was accepted. */
type Waiting = { snapshot: Uint8Array | null; readonly updates: Uint8Array[] }

export type ShelfPorts = {
  /** The Yjs client id this computer writes under in a document, since this opening of the app. */
  readonly clientOf: (name: DocumentName) => number
  /** A change made on this computer, to be sealed and saved. */
  readonly onLocal: (name: DocumentName, update: Uint8Array) => void
  /** A document could not take an accepted update, or lost its client id; it has to be rebuilt from the log. */
  readonly onBroken: (name: DocumentName, cause: unknown) => void
}

/** The documents of one space. They are made when somebody first reads them; until then their updates just wait. */
export class DocumentShelf {
  readonly #ports: ShelfPorts
  readonly #open = new Map<DocumentName, Y.Doc>()
  readonly #waiting = new Map<DocumentName, Waiting>()

  constructor(ports: ShelfPorts) {
    this.#ports = ports
  }

  /** Put in place what was loaded from a snapshot file, before anything is read. */
  place(name: DocumentName, snapshot: Uint8Array): void {
    this.#waitingFor(name).snapshot = snapshot
  }

  /** Take in an accepted update of somebody else, or of an earlier opening of this app. */
  take(name: DocumentName, update: Uint8Array): void {
    const document = this.#open.get(name)
    if (!document) {
      this.#waitingFor(name).updates.push(update)
      return
    }
    try {
      Y.applyUpdate(document, update, new Peer())
    } catch (cause) {
      this.#ports.onBroken(name, cause)
    }
  }

  read(name: DocumentName): Y.Doc {
    return this.#open.get(name) ?? this.#openDocument(name)
  }

  /** Documents that hold anything, opened or not. */
  names(): ReadonlySet<DocumentName> {
    return new Set([...this.#waiting.keys(), ...this.#open.keys()])
  }

  isOpen(name: DocumentName): boolean {
    return this.#open.has(name)
  }

  close(): void {
    for (const document of this.#open.values()) document.destroy()
    this.#open.clear()
    this.#waiting.clear()
  }

  #openDocument(name: DocumentName): Y.Doc {
    const client = this.#ports.clientOf(name)
    const document = createDocument(client)
    const waiting = this.#waiting.get(name)
    this.#waiting.delete(name)
    // One transaction: twenty times faster than one for each update, and views hear of it once.
    if (waiting)
      document.transact(() => {
        if (waiting.snapshot) Y.applyUpdateV2(document, waiting.snapshot, new Disk())
        for (const update of waiting.updates) Y.applyUpdate(document, update, new Disk())
      }, new Disk())
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (!(origin instanceof Peer) && !(origin instanceof Disk)) this.#ports.onLocal(name, update)
    })
    document.on('afterTransaction', () => {
      // Yjs takes another id by itself when it meets its own from elsewhere; nobody could then say whose changes these are.
      if (document.clientID !== client) this.#ports.onBroken(name, new Error('client id changed'))
    })
    this.#open.set(name, document)
    return document
  }

  #waitingFor(name: DocumentName): Waiting {
    const waiting = this.#waiting.get(name) ?? { snapshot: null, updates: [] }
    this.#waiting.set(name, waiting)
    return waiting
  }
}
