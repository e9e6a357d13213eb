import * as Y from 'yjs'
import { createDocument } from '#shared/documents/document.ts'
import type { DocumentName } from '#shared/documents/names.ts'
import { Disk, Peer } from '#shared/documents/origins.ts'
import type { AppliedUpdate } from '#shared/sealed-log/replica/news.ts'
import type { KeptDocument } from './snapshots.ts'
import { Typed } from './typed.ts'

/**
 * What a document holds before it is opened: all its updates in the order they were accepted, each with the frame of the
 * log that brought it, and perhaps a snapshot that spares applying the first of them.
 */
type Waiting = {
  snapshot: KeptDocument | null
  readonly updates: { readonly applied: AppliedUpdate; readonly frame: number }[]
}

export type ShelfPorts = {
  /** The Yjs client id this computer writes under in a document, since this opening of the app. */
  readonly clientOf: (name: DocumentName) => number
  /** How far each Yjs client has written in a document, as the log says. */
  readonly clocksOf: (name: DocumentName) => ReadonlyMap<number, number>
  /** An accepted update as it is to be applied. */
  readonly renamed: (applied: AppliedUpdate) => Uint8Array
  /** A change made on this computer, to be sealed and saved. */
  readonly onLocal: (name: DocumentName, update: Uint8Array) => void
  /** A document could not take an accepted update, or lost its client id; it has to be rebuilt from the log. */
  readonly onBroken: (name: DocumentName, cause: unknown) => void
  /** A snapshot is not what the log says; the document was made from the log instead. */
  readonly onSnapshotRefused: (name: DocumentName) => void
}

/** The documents of one space. They are made when somebody first reads them; until then their updates just wait. */
export class DocumentShelf {
  readonly #ports: ShelfPorts
  readonly #open = new Map<DocumentName, Y.Doc>()
  readonly #waiting = new Map<DocumentName, Waiting>()
  readonly #changed = new Set<DocumentName>()

  constructor(ports: ShelfPorts) {
    this.#ports = ports
  }

  /** Put in place what was loaded from a snapshot file, before the document is read. */
  place(name: DocumentName, snapshot: KeptDocument): void {
    const waiting = this.#waitingFor(name)
    waiting.snapshot = snapshot
    if (waiting.updates.every(({ frame }) => frame <= snapshot.upTo)) this.#changed.delete(name)
  }

  /** Take in an accepted update of somebody else, or of an earlier opening of this app; `frame` where it comes from the own log. */
  take(name: DocumentName, applied: AppliedUpdate, frame = Infinity): void {
    this.#changed.add(name)
    const document = this.#open.get(name)
    if (!document) {
      this.#waitingFor(name).updates.push({ applied, frame })
      return
    }
    try {
      Y.applyUpdate(document, this.#ports.renamed(applied), new Peer())
    } catch (cause) {
      this.#ports.onBroken(name, cause)
    }
  }

  /** Show what an editor in a page has typed. Its page has it already, and it was judged before. */
  type(name: DocumentName, update: Uint8Array, by: Typed): void {
    try {
      Y.applyUpdate(this.read(name), update, by)
    } catch (cause) {
      this.#ports.onBroken(name, cause)
    }
  }

  read(name: DocumentName): Y.Doc {
    return this.#open.get(name) ?? this.#openDocument(name)
  }

  /** Documents that hold anything, opened or not. */
  names(): ReadonlySet<DocumentName> {
    const open = [...this.#open].filter(([, { store }]) => store.clients.size > 0)
    return new Set([...this.#waiting.keys(), ...open.map(([name]) => name)])
  }

  isOpen(name: DocumentName): boolean {
    return this.#open.has(name)
  }

  /** Open documents that hold more than their snapshot. */
  changed(): readonly DocumentName[] {
    return [...this.#changed].filter((name) => this.#open.has(name))
  }

  /** The whole document as one update (v2), to be kept as its snapshot. */
  keep(name: DocumentName): Uint8Array {
    this.#changed.delete(name)
    return Y.encodeStateAsUpdateV2(this.read(name))
  }

  notKept(name: DocumentName): void {
    this.#changed.add(name)
  }

  close(): void {
    for (const document of this.#open.values()) document.destroy()
    this.#open.clear()
    this.#waiting.clear()
  }

  #openDocument(name: DocumentName): Y.Doc {
    const client = this.#ports.clientOf(name)
    const document = this.#filled(name, client)
    this.#waiting.delete(name)
    document.on('update', (update: Uint8Array, origin: unknown) => {
      this.#changed.add(name)
      if (!isElsewhere(origin)) this.#ports.onLocal(name, update)
    })
    document.on('afterTransaction', () => {
      // Yjs takes another id by itself when it meets its own from elsewhere; nobody could then say whose changes these are.
      if (document.clientID !== client) this.#ports.onBroken(name, new Error('client id changed'))
    })
    this.#open.set(name, document)
    return document
  }

  /** A throw here is passed on: what waits goes on waiting, and is never taken for an empty document. */
  #filled(name: DocumentName, client: number): Y.Doc {
    const waiting = this.#waiting.get(name)
    if (!waiting) return createDocument(client)
    const { snapshot, updates } = waiting
    if (snapshot) {
      const document = this.#fromSnapshot(snapshot, updates, client)
      if (document && isAt(document, this.#ports.clocksOf(name))) return document
      document?.destroy()
      waiting.snapshot = null
      this.#changed.add(name)
      this.#ports.onSnapshotRefused(name)
    }
    const document = createDocument(client)
    this.#applyAll(document, null, updates)
    return document
  }

  #fromSnapshot(snapshot: KeptDocument, updates: Waiting['updates'], client: number): Y.Doc | null {
    const document = createDocument(client)
    try {
      const later = updates.filter(({ frame }) => frame > snapshot.upTo)
      this.#applyAll(document, snapshot.bytes, later)
      return document
    } catch {
      return null
    }
  }

  /** In one transaction: twenty times faster than one for each update, and views hear of it once. */
  #applyAll(document: Y.Doc, snapshot: Uint8Array | null, updates: Waiting['updates']): void {
    document.transact(() => {
      if (snapshot) Y.applyUpdateV2(document, snapshot, new Disk())
      for (const { applied } of updates)
        Y.applyUpdate(document, this.#ports.renamed(applied), new Disk())
    }, new Disk())
  }

  #waitingFor(name: DocumentName): Waiting {
    const waiting = this.#waiting.get(name) ?? { snapshot: null, updates: [] }
    this.#waiting.set(name, waiting)
    return waiting
  }
}

/** Not written under this shelf's own client ids. */
const isElsewhere = (origin: unknown): boolean =>
  origin instanceof Peer || origin instanceof Disk || origin instanceof Typed

/** Whether a document holds exactly as much of each client as the log has brought. */
function isAt(document: Y.Doc, clocks: ReadonlyMap<number, number>): boolean {
  const state = Y.decodeStateVector(Y.encodeStateVector(document))
  const written = [...clocks].filter(([, clock]) => clock > 0)
  return (
    document.store.pendingStructs === null &&
    state.size === written.length &&
    written.every(([client, clock]) => state.get(client) === clock)
  )
}
