import * as Y from 'yjs'
import { Refusal } from '#shared/contract/problem.ts'
import { isDocumentName, type DocumentName } from '#shared/documents/names.ts'
import type { Desk, Shelf } from '#shared/documents/desk.ts'
import type { Here, Import } from '#shared/documents/origins.ts'
import type { MembershipAct, FoundAct } from '#shared/sealed-log/content.ts'
import type { AppliedUpdate, StoredEnvelope, Taken } from '#shared/sealed-log/replica/news.ts'
import {
  Replica,
  type ReplicaPorts,
  type WriteProblem,
  type Written,
} from '#shared/sealed-log/replica/replica.ts'
import type { World } from '../clock.ts'
import type { FrameLog } from '../disk/frame-log.ts'
import { DocumentShelf } from './document-shelf.ts'
import { EnvelopeIndex } from './envelope-index.ts'
import { newRecordId } from './record-id.ts'
import { Saver, type SaveState } from './saver.ts'
import { Signal } from './signal.ts'
import { WritePace } from './write-pace.ts'

/** Updates above this many bytes are sealed one by one instead of merged, so that no envelope grows too large. */
const mergeBytes = 256 * 1024

export type SpacePorts = Omit<ReplicaPorts, 'random'> & {
  readonly log: FrameLog
  readonly world: World
}

/**
 * One open space of this computer: its replica of the logs, its documents, its disk. Everything that is written goes
 * through here, in this order: checked, changed, sealed, on disk, told to others.
 */
export class Space {
  readonly replica: Replica
  readonly index = new EnvelopeIndex()
  readonly log: FrameLog
  /** Who is in may have changed. */
  readonly membershipChanged = new Signal<void>()
  readonly saveState = new Signal<SaveState>()
  /** Envelopes that are durable now, so that others may hear of them. */
  readonly stored = new Signal<readonly StoredEnvelope[]>()
  /** A document has to be rebuilt: close this space and open it again. */
  readonly broken = new Signal<DocumentName>()
  readonly #world: World
  readonly #shelf: DocumentShelf
  readonly #saver: Saver
  readonly #pace: WritePace
  readonly #unsealed = new Map<DocumentName, Uint8Array[]>()
  #editing: 'command' | 'caret' = 'command'

  constructor({ log, world, suite, keys, device }: SpacePorts) {
    this.log = log
    this.#world = world
    this.replica = new Replica({ suite, keys, device, random: world.random })
    this.#shelf = new DocumentShelf({
      clientOf: (name) => this.replica.clientOf(name),
      onLocal: (name, update) => {
        this.#noteLocal(name, update)
      },
      onBroken: (name) => {
        this.broken.emit(name)
      },
    })
    this.#saver = new Saver(
      log,
      world,
      (envelopes, last) => {
        this.#noteStored(envelopes, last)
      },
      (state) => {
        this.saveState.emit(state)
      },
    )
    this.#pace = new WritePace(world, () => {
      this.#seal()
    })
  }

  /** Read the own disk, then begin this opening's log. */
  async load(
    snapshots: ReadonlyMap<DocumentName, { readonly bytes: Uint8Array; readonly upTo: number }>,
  ): Promise<void> {
    for (const [name, { bytes }] of snapshots) this.#shelf.place(name, bytes)
    for await (const frame of this.log.frames()) {
      const before = this.replica.logs.size
      const apply = this.replica.replay(frame.payload)
      if (this.replica.logs.size > before) this.#indexReplayed(frame.sequence)
      this.#apply(apply.filter(({ document }) => frame.sequence > snapshotEnd(snapshots, document)))
    }
    this.#saver.add(this.replica.begin())
  }

  get state(): SaveState {
    if (this.#unsealed.size > 0 && this.#saver.state === 'saved') return 'saving'
    return this.#saver.state
  }

  /** Take in what came from others. Resolves when it is durable here. */
  async take(batch: Iterable<Uint8Array>): Promise<Taken> {
    this.#pace.flushNow()
    const taken = this.replica.take(batch)
    this.#saver.add(taken.store)
    this.#apply(taken.apply)
    if (taken.membership) this.membershipChanged.emit()
    await this.#saver.saved()
    return taken
  }

  /** What handlers work with, for one command. */
  desk(me: string, origin: Here | Import): Desk {
    return {
      ...this.shelf(),
      change: (name, write) => {
        const document = this.#shelf.read(name)
        return document.transact(() => write(document), origin)
      },
      me,
      now: this.#world.now(),
      newId: () => newRecordId(this.#world.random),
    }
  }

  shelf(): Shelf {
    return {
      read: (name) => this.#shelf.read(name),
      authorOf: (client) => this.#authorOf(client),
    }
  }

  documents(): ReadonlySet<DocumentName> {
    return this.#shelf.names()
  }

  /** Mark what is edited until it returns as typed at a caret, which is written less often. */
  typing(edit: () => void): void {
    this.#editing = 'caret'
    edit()
    this.#editing = 'command'
  }

  found(act: FoundAct): void {
    this.#written(this.replica.found(act))
  }

  /** Write an act; refuses with `not-allowed` where this device may not make it. */
  act(act: MembershipAct): void {
    this.#pace.flushNow()
    this.#written(this.replica.writeAct(act))
    this.membershipChanged.emit()
  }

  /** Seal what waits and resolve when everything is durable; rejects with `not-saved` when the disk refuses it. */
  async saved(): Promise<void> {
    this.#pace.flushNow()
    this.#throwRefused()
    await this.#saver.saved()
  }

  /** Resolves when what was edited so far is durable, at the usual pace. */
  async settled(): Promise<void> {
    while (this.#unsealed.size > 0) await this.#sealed.next()
    this.#throwRefused()
    await this.#saver.saved()
  }

  async close(): Promise<void> {
    this.#pace.flushNow()
    this.#pace.stop()
    await this.#saver.close()
    this.#shelf.close()
    await this.log.close()
  }

  readonly #sealed = new Signal<void>()
  #refused: Refusal | null = null

  #throwRefused(): void {
    const refused = this.#refused
    this.#refused = null
    if (refused !== null) throw refused
  }

  #authorOf(client: number): string | null {
    const author = this.replica.authorOf(client)
    if (author !== null) return author
    const names = [...this.#shelf.names()]
    const isMine = names.some((name) => this.replica.clientOf(name) === client)
    return isMine ? this.replica.personOf(this.replica.device.id) : null
  }

  #noteLocal(name: DocumentName, update: Uint8Array): void {
    const waiting = this.#unsealed.get(name)
    if (waiting) waiting.push(update)
    else this.#unsealed.set(name, [update])
    if (this.#saver.state === 'saved') this.saveState.emit('saving')
    this.#pace.edited(this.#editing)
  }

  #seal(): void {
    const waiting = [...this.#unsealed]
    this.#unsealed.clear()
    for (const [name, updates] of waiting)
      for (const update of mergedUpTo(updates, mergeBytes)) this.#sealUpdate(name, update)
    this.#sealed.emit()
  }

  /** An edit that cannot be sealed cannot stay on screen either: the document is rebuilt, and whoever waits is told. */
  #sealUpdate(name: DocumentName, update: Uint8Array): void {
    const { why, store } = this.replica.writeUpdate(name, update)
    this.#saver.add(store)
    if (why === null) return
    this.#refused = refusalOf(why)
    this.broken.emit(name)
  }

  #written({ why, store }: Written): void {
    this.#saver.add(store)
    if (why !== null) throw refusalOf(why)
  }

  #apply(updates: readonly AppliedUpdate[]): void {
    for (const { document, update } of updates)
      if (isDocumentName(document)) this.#shelf.take(document, update)
  }

  #indexReplayed(sequence: number): void {
    const { lastNoted } = this.replica.logs
    if (lastNoted) this.index.add(lastNoted.log, lastNoted.id, sequence)
  }

  #noteStored(envelopes: readonly StoredEnvelope[], last: number): void {
    const first = last - envelopes.length + 1
    for (const [at, { log, id }] of envelopes.entries()) this.index.add(log, id, first + at)
    this.stored.emit(envelopes)
  }
}

function snapshotEnd(
  snapshots: ReadonlyMap<DocumentName, { readonly upTo: number }>,
  document: string,
): number {
  return isDocumentName(document) ? (snapshots.get(document)?.upTo ?? 0) : 0
}

/** Merge updates that follow each other as long as they stay below a size. */
function mergedUpTo(updates: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  const groups: Uint8Array[][] = []
  let size = Infinity
  for (const update of updates) {
    if (size + update.length > bytes) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(update)
    size += update.length
  }
  return groups.map((group) => (group.length === 1 && group[0] ? group[0] : Y.mergeUpdates(group)))
}

const refusalOf = (why: WriteProblem) =>
  new Refusal(why === 'not-in' || why === 'no-authority' ? 'not-allowed' : 'too-large')
