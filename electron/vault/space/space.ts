import { Refusal } from '#shared/contract/problem.ts'
import { isDocumentName, type DocumentName } from '#shared/documents/names.ts'
import type { Desk, Shelf } from '#shared/documents/desk.ts'
import { Here, type Import } from '#shared/documents/origins.ts'
import type { MembershipAct, FoundAct } from '#shared/sealed-log/content.ts'
import type { LogSigner } from '#shared/sealed-log/envelope.ts'
import type { LogId } from '#shared/sealed-log/ids.ts'
import type {
  AppliedUpdate,
  StoredEnvelope,
  Taken,
  Written,
} from '#shared/sealed-log/replica/news.ts'
import { Replica, type ReplicaPorts } from '#shared/sealed-log/replica/replica.ts'
import type { World } from '../clock.ts'
import type { LogHealth } from '../disk/frame-log-check.ts'
import type { FrameLog } from '../disk/frame-log.ts'
import { PresenceDesk } from '../presence/presence-desk.ts'
import { TextDesk } from '../texts/text-desk.ts'
import { BlobShelf } from './blob-shelf.ts'
import { DocumentShelf } from './document-shelf.ts'
import { EnvelopeIndex } from './envelope-index.ts'
import { newRecordId } from './record-id.ts'
import { refusalOf } from './refusal-of.ts'
import { Saver, type SaveState } from './saver.ts'
import { Signal } from './signal.ts'
import type { SnapshotHealth, Snapshots } from './snapshots.ts'
import { Typed } from './typed.ts'
import { Unsealed } from './unsealed.ts'
import { WritePace } from './write-pace.ts'

export type SpacePorts = Omit<ReplicaPorts, 'random'> & {
  readonly log: FrameLog
  readonly logHealth: LogHealth
  readonly snapshots: Snapshots
  readonly world: World
}

export type SpaceHealth = { readonly log: LogHealth; readonly snapshots: SnapshotHealth }

/**
 * One open space of this computer: its replica of the logs, its documents, its disk. Everything that is written goes
 * through here, in this order: checked, changed, sealed, on disk, told to others.
 */
export class Space {
  readonly replica: Replica
  readonly index: EnvelopeIndex
  readonly log: FrameLog
  /** Who is in may have changed. */
  readonly membershipChanged = new Signal<void>()
  readonly saveState = new Signal<SaveState>()
  /** Envelopes that are durable now, so that others may hear of them. */
  readonly stored = new Signal<readonly StoredEnvelope[]>()
  /** Documents have to be rebuilt: close this space and open it again. */
  readonly broken = new Signal<void>()
  /** Long texts that pages have open to write in. */
  readonly texts: TextDesk
  /** Where people are at present. Links bring it its wire. */
  readonly presence: PresenceDesk
  readonly blobs: BlobShelf
  readonly #world: World
  readonly #logHealth: LogHealth
  readonly #snapshots: Snapshots
  readonly #shelf: DocumentShelf
  readonly #saver: Saver
  readonly #pace: WritePace
  readonly #unsealed = new Unsealed()
  #partings = 0
  #isBroken = false

  constructor({ log, logHealth, snapshots, world, suite, keys, device }: SpacePorts) {
    this.log = log
    this.index = new EnvelopeIndex(suite)
    this.#logHealth = logHealth
    this.#snapshots = snapshots
    this.#world = world
    this.replica = new Replica({ suite, keys, device, random: world.random })
    this.#shelf = new DocumentShelf({
      clientOf: (name) => this.replica.clientOf(name),
      clocksOf: (name) => this.replica.clocksOf(name),
      onLocal: (name, update) => {
        this.#note(name, this.replica.signer.log, update, 'command')
      },
      renamed: (applied) => this.replica.renamed(applied),
      onBroken: () => {
        this.#giveUp()
      },
      onSnapshotRefused: (name) => {
        this.#snapshots.refuse(name)
      },
    })
    this.texts = new TextDesk({
      desk: () => this.desk(this.replica.personOf(this.replica.device.id) ?? '', new Here('')),
      openLog: () => this.replica.openLog(),
      isNewer: (name) => this.replica.isNewer(name),
      clientOf: (name, log) => this.replica.clientOf(name, log),
      typed: (name, log, update) => {
        this.#shelf.type(name, update, new Typed(log))
        this.#note(name, log, update, 'caret')
      },
      after: world.after,
    })
    const { replica, index, membershipChanged } = this
    const signer = () => this.#signer()
    this.presence = new PresenceDesk({ suite, keys, replica, world, signer, membershipChanged })
    this.#saver = new Saver(
      log,
      world,
      (envelopes, last) => this.#noteStored(envelopes, last),
      (state) => this.saveState.emit(state),
    )
    this.blobs = new BlobShelf({ suite, keys, replica, index, log, saver: this.#saver })
    this.#pace = new WritePace(world, () => this.#seal())
  }

  /** Read the own disk, then begin this opening's log. */
  async load(): Promise<void> {
    for await (const frame of this.log.frames()) {
      const before = this.replica.logs.size
      const apply = this.replica.replay(frame.payload)
      const { lastNoted, size } = this.replica.logs
      if (lastNoted && size > before) this.index.add(lastNoted, frame.sequence)
      this.#show(apply, frame.sequence)
    }
    for (const name of this.#shelf.names()) {
      const kept = await this.#snapshots.load(name)
      if (kept) this.#shelf.place(name, kept)
    }
    this.#snapshots.follow({
      isAtRest: () => this.state === 'saved' && !this.#isBroken,
      changed: () => this.#shelf.changed(),
      keep: (name) => this.#shelf.keep(name),
      notKept: (name) => this.#shelf.notKept(name),
    })
    const begun = this.replica.begin()
    this.#partings = this.replica.partings
    this.#written(begun)
  }

  /** How the files were when this space was opened, and what became of them since. */
  get health(): SpaceHealth {
    return { log: this.#logHealth, snapshots: this.#snapshots.health }
  }

  get state(): SaveState {
    if (!this.#unsealed.isEmpty && this.#saver.state === 'saved') return 'saving'
    return this.#saver.state
  }

  /** Take in what came from others. Resolves when it is durable here; rejects where this space is given up. */
  async take(batch: Iterable<Uint8Array>): Promise<Taken> {
    if (this.#isBroken) throw new Refusal('not-saved')
    this.#pace.flushNow()
    const taken = this.replica.take(batch)
    // Shown before it is written, in the same turn: "Saving…" would otherwise reach the pages first.
    this.#apply(taken.apply)
    this.#saver.add(taken.store)
    if (taken.membership) this.membershipChanged.emit()
    await this.#saver.saved()
    return taken
  }

  /** What handlers work with, for one command. */
  desk(me: string, origin: Here | Import): Desk {
    return {
      ...this.shelf(),
      change: (name, write) => {
        if (this.replica.isNewer(name)) throw new Refusal('written-by-newer-app')
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
    while (!this.#unsealed.isEmpty) await this.#sealed.next()
    this.#throwRefused()
    await this.#saver.saved()
  }

  async close(): Promise<void> {
    this.texts.close()
    this.presence.close()
    this.#pace.flushNow()
    this.#pace.stop()
    await this.#saver.close()
    await this.#snapshots.close()
    this.#shelf.close()
    await this.log.close()
  }

  readonly #sealed = new Signal<void>()
  #refused: Refusal | null = null

  /** The key of this opening's log, once the log is durable: nobody could check it before. */
  #signer(): LogSigner | null {
    const { signer, openMain } = this.replica
    if (!this.replica.isIn()) return null
    if (this.index.next(signer.log) > 0) return signer
    this.#written(openMain())
    return null
  }

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

  #note(name: DocumentName, log: LogId, update: Uint8Array, by: 'command' | 'caret'): void {
    this.#unsealed.add(name, log, update)
    if (this.#saver.state === 'saved') this.saveState.emit('saving')
    this.#pace.edited(by)
  }

  /** An edit that cannot be sealed cannot stay on screen either: the document is rebuilt, and whoever waits is told. */
  #seal(): void {
    for (const { name, log, update } of this.#unsealed.take()) {
      const { why, store, apply } = this.replica.writeUpdate(name, update, log)
      this.#saver.add(store)
      this.#apply(apply)
      if (why === null) continue
      this.#refused = refusalOf(why)
      this.#giveUp()
    }
    this.#sealed.emit()
  }

  #giveUp(): void {
    this.#isBroken = true
    this.broken.emit()
  }

  #written({ why, store, apply }: Written): void {
    this.#saver.add(store)
    this.#apply(apply)
    if (why !== null) throw refusalOf(why)
  }

  /** What is given up is not shown any more: it is read again from the disk. */
  #apply(updates: readonly AppliedUpdate[]): void {
    if (this.#isBroken) return
    if (this.replica.partings > this.#partings) this.#giveUp()
    else this.#show(updates)
  }

  #show(updates: readonly AppliedUpdate[], frame?: number): void {
    for (const applied of updates)
      if (isDocumentName(applied.document)) this.#shelf.take(applied.document, applied, frame)
  }

  #noteStored(envelopes: readonly StoredEnvelope[], last: number): void {
    const first = last - envelopes.length + 1
    for (const [at, envelope] of envelopes.entries()) this.index.add(envelope, first + at)
    this.#snapshots.added(envelopes.length)
    this.stored.emit(envelopes)
  }
}
