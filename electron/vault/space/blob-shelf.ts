import { Refusal } from '#shared/contract/problem.ts'
import { cutBlob, isBlobEnvelope, joinBlob, type BlobName } from '#shared/sealed-log/blob.ts'
import type { KeyRing } from '#shared/sealed-log/keys.ts'
import { limits } from '#shared/sealed-log/limits.ts'
import { reopenEnvelope } from '#shared/sealed-log/opening.ts'
import type { Replica } from '#shared/sealed-log/replica/replica.ts'
import type { Suite } from '#shared/sealed-log/suite.ts'
import type { FrameLog } from '../disk/frame-log.ts'
import type { EnvelopeIndex } from './envelope-index.ts'
import { refusalOf } from './refusal-of.ts'
import type { Saver } from './saver.ts'

/** Pieces in one write: edits made meanwhile come in between. */
const piecesPerWrite = 8

type Parts = {
  readonly suite: Suite
  readonly keys: KeyRing
  readonly replica: Replica
  readonly index: EnvelopeIndex
  readonly log: Pick<FrameLog, 'read'>
  readonly saver: Pick<Saver, 'add' | 'saved'>
}

/** Photos and attachments of a space, as pieces in its log (PROTOCOL.md, "Blobs"). */
export class BlobShelf {
  readonly #parts: Parts
  /** One blob after the other: its pieces stand in a row. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Seal bytes into pieces. Resolves to their name once all are durable; rejects with `not-saved` while the disk refuses
   * them, and then nothing names what was written already.
   */
  write(bytes: Uint8Array): Promise<BlobName> {
    const writing = this.#last.then(() => this.#write(cutBlob(bytes)))
    this.#last = writing.catch(() => undefined)
    return writing
  }

  /** Whether all pieces are here. */
  holds(name: BlobName): boolean {
    return this.#parts.index.upTo(name) !== null
  }

  /** The bytes; null while they are not here, or where these pieces are no blob. */
  async read(name: BlobName): Promise<Uint8Array | null> {
    const { index, log } = this.#parts
    const sequences = index.upTo(name)
    if (sequences === null || sequences.length > limits.blobPieces) return null
    const contents: Uint8Array[] = []
    for (const sequence of sequences) {
      const envelope = await log.read(sequence)
      const content = envelope && this.#contentOf(envelope)
      if (content === null) return null
      contents.push(content)
    }
    return joinBlob(contents)
  }

  async #write(contents: readonly Uint8Array[]): Promise<BlobName> {
    const { replica, saver } = this.#parts
    const { device } = replica
    const size = contents.reduce((sum, { length }) => sum + length, 0)
    if (replica.logs.blobBytesOf(device.id) + 2 * size > limits.blobDeviceBytes)
      throw new Refusal('file-no-room', { most: limits.blobDeviceBytes / 1024 / 1024 })
    let name: BlobName | null = null
    for (let at = 0; at < contents.length; at += piecesPerWrite) {
      for (const content of contents.slice(at, at + piecesPerWrite)) {
        const { why, store } = replica.writePiece(content)
        saver.add(store)
        if (why !== null) throw refusalOf(why)
        const piece = store.findLast((one) => isBlobEnvelope(one.bytes))
        if (piece) name = { log: piece.log, last: piece.seq, id: piece.id, pieces: contents.length }
      }
      await saver.saved()
    }
    if (name === null) throw new RangeError('a blob has a piece')
    return name
  }

  #contentOf(envelope: Uint8Array): Uint8Array | null {
    const opening = reopenEnvelope(this.#parts.suite, this.#parts.keys, envelope)
    const content = opening.ok ? opening.envelope.content : null
    return content?.kind === 'blob' ? content.bytes : null
  }
}
