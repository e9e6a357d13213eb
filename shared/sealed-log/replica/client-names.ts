import { clientIdOf } from '../identity.ts'
import type { LogId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import type { Suite } from '../suite.ts'
import { idAt, lastParting, type Spot, type Within } from './branch.ts'
import type { KnownLog, LogBook } from './log-book.ts'

/** Whose a client id is. `from`: the first envelope after a parting; null for a log where nothing parts before. */
export type ClientOwner = { readonly log: KnownLog; readonly from: Spot | null }

/**
 * Which Yjs client ids stand for which envelopes (PROTOCOL.md section 3). What a log writes before any parting has the
 * log's own; what follows a parting has one of its own for each history, so that all of them fit in one document.
 */
export class ClientNames {
  readonly #suite: Suite
  readonly #keys: KeyRing
  readonly #logs: LogBook
  readonly #owners = new Map<number, ClientOwner & { readonly document: string }>()
  readonly #ofLog = new Map<string, Map<LogId, number>>()
  /** How many histories of a log were looked through for names. */
  readonly #looked = new Map<string, Map<LogId, number>>()

  constructor(suite: Suite, keys: KeyRing, logs: LogBook) {
    this.#suite = suite
    this.#keys = keys
    this.#logs = logs
  }

  /** The client id a log writes under in a document. */
  ofLog(document: string, log: LogId): number {
    const names = mapIn(this.#ofLog, document)
    const known = names.get(log)
    if (known !== undefined) return known
    const name = this.#reckon(document, log, null)
    names.set(log, name)
    return name
  }

  /** The client id an envelope's changes have in a document, where these partings are known. */
  at(document: string, spot: Spot, within: Within): number {
    const { log } = spot.branch
    const from = this.#logs.get(log)?.isForked === true ? lastParting(spot, within) : null
    return from === null ? this.ofLog(document, log) : this.#reckon(document, log, from)
  }

  /** Note that a log has written in a document. */
  note(document: string, log: LogId): void {
    const known = this.#logs.get(log)
    if (known) this.#owners.set(this.ofLog(document, log), { document, log: known, from: null })
  }

  /** Whose client id this is in a document; null where no log that is held here has it. */
  ownerOf(document: string, client: number): ClientOwner | null {
    if (!this.#owners.has(client)) this.#look(document)
    const owner = this.#owners.get(client)
    return owner?.document === document ? owner : null
  }

  /** Whose client id this is: each belongs to one log in one document. */
  writerOf(client: number): ClientOwner | null {
    if (!this.#owners.has(client)) for (const document of this.#ofLog.keys()) this.#look(document)
    return this.#owners.get(client) ?? null
  }

  /** Learn the names of all histories in a document. */
  #look(document: string): void {
    for (const log of this.#logs.forked) {
      const { branches, stem } = log
      const looked = mapIn(this.#looked, document)
      if (looked.get(stem.log) === branches.length) continue
      looked.set(stem.log, branches.length)
      for (const from of partingsOf(log))
        this.#owners.set(this.#reckon(document, stem.log, from), { document, log, from })
    }
  }

  #reckon(document: string, log: LogId, from: Spot | null): number {
    const first = from === null ? null : (idAt(from) ?? null)
    return clientIdOf(this.#suite, log, this.#keys.tagOf(document), first)
  }
}

/** Every envelope that shares its place with another. */
const partingsOf = ({ branches }: KnownLog): readonly Spot[] =>
  branches.flatMap(({ parent, start }, at) =>
    [branches[at], parent].flatMap((branch) => {
      const spot = branch && { branch, seq: start }
      return spot && idAt(spot) !== undefined ? [spot] : []
    }),
  )

function mapIn<A, B, C>(maps: Map<A, Map<B, C>>, key: A): Map<B, C> {
  const found = maps.get(key) ?? new Map<B, C>()
  maps.set(key, found)
  return found
}
