import { ascii } from './bytes.ts'
import { membershipName } from './document-name.ts'
import { documentTagOf, idBytes, type DocumentTag, type SpaceId } from './ids.ts'
import type { Suite } from './suite.ts'

/** Derived keys kept; junk with made-up document tags may not fill the memory. */
const keysKept = 4096

/**
 * The keys of one space (PROTOCOL.md section 4): derives each from the epoch keys it holds, once.
 * Holds secrets: never leaves the vault.
 */
export class KeyRing {
  readonly space: SpaceId
  readonly membership: Uint8Array
  readonly membershipTag: DocumentTag
  readonly #suite: Suite
  readonly #salt: Uint8Array
  readonly #root: Uint8Array
  readonly #epochs: ReadonlyMap<number, Uint8Array>
  readonly #kept = new Map<string, Uint8Array>()

  /** `firstKey` is the epoch-1 key, 32 bytes. */
  constructor(suite: Suite, space: SpaceId, firstKey: Uint8Array) {
    this.space = space
    this.#suite = suite
    this.#salt = idBytes(space)
    this.#epochs = new Map([[1, firstKey]])
    this.#root = this.#derive(firstKey, 'root', 32)
    this.membership = this.#derive(this.#root, 'membership', 32)
    this.membershipTag = this.tagOf(membershipName)
  }

  /** What envelopes show instead of a document's name. */
  tagOf(documentName: string): DocumentTag {
    return documentTagOf(this.#keep(this.#root, `tag/${documentName}`, 16))
  }

  /** Seals a document's updates; null while the epoch's key is not here. */
  content(epoch: number, document: DocumentTag): Uint8Array | null {
    return this.#ofEpoch(epoch, `content/${epoch}/${document}`)
  }

  presence(epoch: number): Uint8Array | null {
    return this.#ofEpoch(epoch, `presence/${epoch}`)
  }

  have(epoch: number): Uint8Array | null {
    return this.#ofEpoch(epoch, `have/${epoch}`)
  }

  relayAuth(epoch: number): Uint8Array | null {
    return this.#ofEpoch(epoch, `relay-auth/${epoch}`)
  }

  topic(): Uint8Array {
    return this.#keep(this.#root, 'topic', 32)
  }

  signal(): Uint8Array {
    return this.#keep(this.#root, 'signal', 32)
  }

  /** Seals what computers of members say to each other about a meeting that is run, until they have keys of their own. */
  room(): Uint8Array {
    return this.#keep(this.#root, 'room', 32)
  }

  #ofEpoch(epoch: number, label: string): Uint8Array | null {
    const key = this.#epochs.get(epoch)
    return key ? this.#keep(key, label, 32) : null
  }

  #keep(key: Uint8Array, label: string, length: number): Uint8Array {
    const kept = this.#kept.get(label)
    if (kept) return kept
    const derived = this.#derive(key, label, length)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= keysKept && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(label, derived)
    return derived
  }

  #derive(key: Uint8Array, label: string, length: number): Uint8Array {
    return this.#suite.hkdf(key, this.#salt, ascii(`commonweave/1/${label}`), length)
  }
}

/** What the act that opens an epoch shows of its key. */
export const commitmentOf = (suite: Suite, epochKey: Uint8Array): Uint8Array => suite.hash(epochKey)
