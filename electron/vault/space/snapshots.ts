import { createHash } from 'node:crypto'
import type { DocumentName } from '#shared/documents/names.ts'
import type { World } from '../clock.ts'
import type { DiskProblem } from '../disk/file-error.ts'
import type { FilePort } from '../disk/file-port.ts'
import type { FrameLog } from '../disk/frame-log.ts'
import { moveAside } from '../disk/kept-aside.ts'
import type { Sealer } from '../disk/snapshot-bytes.ts'
import { snapshotFile } from '../disk/snapshot-file.ts'

/** Envelopes after which documents are kept anew, and the quiet, in milliseconds, that is waited for before. */
export const snapshotPace = { envelopes: 300, quiet: 2000 } as const

/** What a document was when the log reached the frame `upTo`. */
export type KeptDocument = { readonly bytes: Uint8Array; readonly upTo: number }

export type SnapshotHealth = {
  /** Documents that were read from a snapshot when this space was opened. */
  readonly used: readonly DocumentName[]
  /** Files that could not be used and lie beside, under these names. */
  readonly setAside: readonly string[]
  /** Why the last try to read or keep one failed; the log has everything all the same. */
  readonly problem: DiskProblem | null
}

/** The documents of a space, as far as keeping them goes. */
export type SnapshotSource = {
  /** Whether what the documents hold is exactly what the log holds: nothing unsealed, unsaved or broken. */
  readonly isAtRest: () => boolean
  /** Open documents that hold more than their snapshot. */
  readonly changed: () => readonly DocumentName[]
  /** The document as one update (v2), from now on no longer among the changed. */
  readonly keep: (name: DocumentName) => Uint8Array
  /** It was not kept after all. */
  readonly notKept: (name: DocumentName) => void
}

type Ports = {
  readonly files: FilePort
  /** The coalition's folder; snapshots lie in `snapshots` below it. */
  readonly folder: string
  readonly sealer: Sealer
  readonly log: FrameLog
  readonly world: Pick<World, 'after'>
}

/**
 * Documents kept whole beside the log, so that opening is fast (PROTOCOL.md: snapshots). Only ever a shortcut: what
 * cannot be read, or does not fit the log, is put aside under another name, and the log is read instead.
 */
export class Snapshots {
  readonly #ports: Ports
  readonly #used = new Map<DocumentName, 'newest' | 'older'>()
  readonly #setAside: string[] = []
  #problem: DiskProblem | null = null
  #source: SnapshotSource | null = null
  #since = 0
  #stopWaiting: () => void = () => undefined
  /** Files are touched by one at a time. */
  #last: Promise<void> = Promise.resolve()

  constructor(ports: Ports) {
    this.#ports = ports
  }

  get health(): SnapshotHealth {
    return { used: [...this.#used.keys()], setAside: [...this.#setAside], problem: this.#problem }
  }

  /** The newest snapshot of a document that this log agrees with, if there is one. */
  async load(name: DocumentName): Promise<KeptDocument | null> {
    const file = this.#fileOf(name)
    for (;;) {
      const loaded = await file.load()
      if (loaded.kind === 'unreadable') {
        this.#problem = loaded.problem
        return null
      }
      this.#setAside.push(...loaded.setAside)
      if (loaded.kind === 'none') return null
      const { snapshot, generation } = loaded
      this.#used.set(name, generation)
      if (this.#ports.log.holds(snapshot.covers))
        return { bytes: snapshot.content, upTo: snapshot.covers.sequence }
      // It is of another history, as when the log was put back from a copy.
      await this.#moveAside(name)
      if (this.#used.has(name)) return null
    }
  }

  /** A snapshot turned out not to be what the log says: put it aside before anything is kept in its place. */
  refuse(name: DocumentName): void {
    void this.#inTurn(() => this.#moveAside(name))
  }

  /** Begin to keep what changes in these documents. */
  follow(source: SnapshotSource): void {
    this.#source = source
  }

  /** Say that envelopes were added to the log. */
  added(envelopes: number): void {
    this.#since += envelopes
    if (this.#since < snapshotPace.envelopes) return
    this.#stopWaiting()
    this.#stopWaiting = this.#ports.world.after(snapshotPace.quiet, () => void this.keep())
  }

  /** Keep every open document that changed, unless something is still on its way to the disk. */
  keep(): Promise<void> {
    return this.#inTurn(async () => {
      const source = this.#source
      if (source === null) return
      for (const name of source.changed()) {
        if (!source.isAtRest()) return
        await this.#keepOne(source, name)
      }
      this.#since = 0
    })
  }

  async close(): Promise<void> {
    this.#stopWaiting()
    await this.keep()
    this.#source = null
  }

  /** To be called at rest: the position is taken in the same turn as the content. */
  async #keepOne(source: SnapshotSource, name: DocumentName): Promise<void> {
    const { files, folder, log } = this.#ports
    const snapshot = { covers: log.position(), content: source.keep(name) }
    try {
      await files.makeFolder(`${folder}/snapshots`)
      const saved = await this.#fileOf(name).save(snapshot)
      if (saved.kind === 'saved') {
        this.#setAside.push(...saved.setAside)
        return
      }
      this.#problem = saved.problem
    } catch {
      this.#problem = { code: 'disk-error', values: { file: this.#pathOf(name) } }
    }
    source.notKept(name)
  }

  async #moveAside(name: DocumentName): Promise<void> {
    const path = this.#pathOf(name)
    const place = this.#used.get(name) === 'older' ? `${path}.older` : path
    try {
      this.#setAside.push(await moveAside(this.#ports.files, place))
      this.#used.delete(name)
    } catch {
      this.#problem = { code: 'disk-error', values: { file: place } }
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work)
    return this.#last
  }

  #fileOf = (name: DocumentName) =>
    snapshotFile(this.#ports.files, this.#pathOf(name), name, this.#ports.sealer)

  /** A name that tells nothing: ids of records are in the names of documents. */
  #pathOf(name: DocumentName): string {
    const hash = createHash('sha256').update(name).digest('hex').slice(0, 16)
    return `${this.#ports.folder}/snapshots/${hash}.snap`
  }
}
