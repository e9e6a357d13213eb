import { isBlobEnvelope, pieceOf } from '../blob.ts'
import { Counts } from '../counts/counts.ts'
import type { Membership } from '../counts/membership.ts'
import type { CountedAct, References } from '../counts/statement.ts'
import type { EnvelopeContent, FoundAct, MembershipAct } from '../content.ts'
import type { LogSigner, SealProblem } from '../envelope.ts'
import type { DeviceId, EnvelopeId, LogId, PersonId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import { reopenEnvelope } from '../opening.ts'
import type { Suite } from '../suite.ts'
import { actsFirst } from './acts-first.ts'
import { concernsMembership, letIn, noteArrival, notePiece, type Arrival } from './arrival.ts'
import { LogBook } from './log-book.ts'
import { NewerApp } from './newer-app.ts'
import { notIn, type AppliedUpdate, type StoredEnvelope, type Taken, type Written } from './news.ts'
import { joinedBatches, openBatch } from './open-batch.ts'
import { OwnTip } from './own-tip.ts'
import { OwnLogs } from './own-logs.ts'
import { statementOf, unreadableStatement } from './statement-of.ts'
import { piecesApart, roomForPieces } from './pieces-room.ts'
import { UpdateGate } from './update-gate.ts'
import { LogWriter, schemaVersion, type Draft, type OwnDevice } from './writer.ts'

export type ReplicaPorts = {
  readonly suite: Suite
  readonly keys: KeyRing
  readonly device: OwnDevice
  /** Fresh random bytes. */
  readonly random: (bytes: number) => Uint8Array
}

/**
 * One computer's copy of a space's logs: takes envelopes in, says what is to be stored, applied and asked for, and
 * writes its own. Holds no disk, no socket and no clock; the vault does what it says, in the order it says.
 */
export class Replica {
  readonly device: OwnDevice
  readonly logs = new LogBook()
  readonly #ports: ReplicaPorts
  readonly #counts = new Counts()
  readonly #lastOwn = new OwnTip(this.#counts)
  readonly #gate: UpdateGate
  readonly #persons = new Map<DeviceId, PersonId>()
  /** Updates that were not handed out yet: waiting, or held aside. */
  readonly #unapplied = new Map<EnvelopeId, Arrival>()
  readonly #newer = new NewerApp()
  #own: OwnLogs | null = null

  constructor(ports: ReplicaPorts) {
    this.device = ports.device
    this.#ports = ports
    this.#gate = new UpdateGate(ports.suite, ports.keys, this.logs, this.#counts)
  }

  /** Take in the next envelope of the own disk. To be called in the order written, before anything else. */
  replay(bytes: Uint8Array): readonly AppliedUpdate[] {
    if (isBlobEnvelope(bytes)) return notePiece(this.#ports.suite, this.logs, bytes)
    const opening = reopenEnvelope(this.#ports.suite, this.#ports.keys, bytes)
    const arrival = noteArrival(this.logs, opening, bytes)
    if (arrival) this.#admit(arrival)
    return this.#handOut()
  }

  /** Begin the log of this opening of the app, after the replay. What a torn write left undone is made up for. */
  begin(): Written {
    const { suite, keys, random } = this.#ports
    this.#own = new OwnLogs(() => new LogWriter(suite, keys, this.device, random))
    return { why: null, store: this.#answer(), apply: this.#handOut() }
  }

  /** Have a log beside the main one, for an editor in a page. Its open is written with the first update in it. */
  openLog = (): LogId => this.#logs().add()

  /** Nothing will be written in such a log any more. */
  closeLog(log: LogId): void {
    this.#logs().end(log)
  }

  /** Open the main log, so that it can sign HAVEs and presence, also where nothing was written yet. */
  openMain = (): Written =>
    this.isIn() ? { why: null, store: this.#open(this.#main), apply: this.#handOut() } : notIn

  /** Take in envelopes that came together from somebody else. */
  take(batch: Iterable<Uint8Array>): Taken {
    const [content, pieces] = piecesApart(batch)
    const opened = openBatch(this.#ports, this.logs, content)
    const before = this.membership()
    const store: StoredEnvelope[] = []
    const apply: AppliedUpdate[] = []
    for (const part of actsFirst(opened.arrivals)) {
      for (const arrival of part) this.#admit(arrival)
      store.push(...part, ...this.#answer())
      apply.push(...this.#handOut())
    }
    const hasRoom = roomForPieces(this.logs, this.membership())
    const after = openBatch(this.#ports, this.logs, pieces, hasRoom)
    const { arrivals, gaps, refused } = joinedBatches(opened, after)
    // An act may have waited for what came now, so what came does not tell by itself.
    const membership = arrivals.some(concernsMembership) || this.membership() !== before
    return { store: [...store, ...after.arrivals], apply, membership, gaps, refused }
  }

  /** The first envelope of a new space. */
  found(act: FoundAct): Written {
    const founding = { content: this.#main.opening(act), seen: [], obeys: [] }
    return this.#written(this.#main, founding, [])
  }

  /** Write a change of a document that this computer shows already, in the main log or in an editor's. */
  writeUpdate(document: string, update: Uint8Array, log = this.#main.signer.log): Written {
    const writer = this.#logs().get(log)
    if (writer === null || !this.isIn()) return notIn
    if (this.isNewer(document)) return { why: 'newer', store: [], apply: [] }
    const store = this.#open(writer)
    const verdict = this.#gate.passOwn(writer, document, update)
    if ('why' in verdict) return { why: verdict.why, store, apply: [] }
    const seq = writer.next
    const written = this.#writeNext(writer, { kind: 'update', document, update }, store)
    verdict.note(written.store.find((one) => one.log === log && one.seq === seq))
    return written
  }

  /** Write one piece of a blob, in the log that holds nothing else. */
  writePiece(bytes: Uint8Array): Written {
    if (!this.isIn()) return notIn
    const { blobs } = this.#logs()
    return this.#written(blobs, { content: pieceOf(bytes), seen: [], obeys: [] }, this.#open(blobs))
  }

  /** Write an act of this device, if it may make it. */
  writeAct(act: MembershipAct): Written {
    if (!this.isIn()) return notIn
    const store = this.#open(this.#main)
    if (!this.mayAct(act)) return { why: 'no-authority', store, apply: [] }
    return this.#writeNext(this.#main, { kind: 'membership', act }, store)
  }

  /** What the first open of a device that was let in names; null while it is not in. */
  firstObeys = (device: DeviceId) => this.#counts.firstObeys(device)

  membership = (): Membership => this.#counts.membership()

  /** Whether this computer may write: its device is in. */
  isIn = (): boolean => this.membership().devices.has(this.device.id)

  mayAct = (act: CountedAct): boolean => this.#counts.mayAct(this.device.id, act)

  /** The Yjs client id of this opening of the app in a document: of its main log, or of an editor's. */
  clientOf = (document: string, log = this.#main.signer.log): number =>
    this.#gate.clientOf(document, log)

  /** Grows whenever client ids have changed, so that every document has to be made anew (PROTOCOL.md section 3). */
  get partings(): number {
    return this.#gate.partings
  }

  /** What an update that counts is to be applied as, by all that counts now. */
  renamed = (applied: AppliedUpdate): Uint8Array => this.#gate.renamed(applied)

  /** Whether a newer version of the app has written in a document, or in this space: it can be read here, but not changed. */
  isNewer = (document: string): boolean =>
    this.#newer.holds(document, (device) => this.membership().devices.has(device))

  /** How far each Yjs client has written in a document, by all that counts here. */
  clocksOf = (document: string): ReadonlyMap<number, number> => this.#gate.reached(document)

  /** Which person's device wrote under a Yjs client id; null where no held log has it. */
  authorOf(client: number): PersonId | null {
    const device = this.#gate.deviceOf(client)
    return device === null ? null : this.personOf(device)
  }

  /** The person a device was let in as, also after it has left. */
  personOf = (device: DeviceId): PersonId | null => this.#persons.get(device) ?? null

  /** The key of this opening's main log, which also signs HAVEs and presence. */
  get signer(): LogSigner {
    return this.#main.signer
  }

  /** Counts for `verify` and the storage view. */
  get sizes() {
    const { sound, unsound, waiting } = this.#counts.sizes
    const forks = this.#counts.forks().length
    return { held: this.logs.size, sound, unsound, waiting, forks, refused: this.#gate.refused }
  }

  accepts = (id: EnvelopeId): boolean => this.#counts.accepted(id)

  #logs(): OwnLogs {
    if (!this.#own) throw new Error('begin() comes before the first write')
    return this.#own
  }

  get #main(): LogWriter {
    return this.#logs().main
  }

  #admit(arrival: Arrival): void {
    const { id, header, content, spot } = arrival
    if (header.kind === 'blob') return
    const { device } = spot.branch
    if (arrival.isNewer && device !== null) this.#newer.noteDevice(device)
    if (content === null || device === null) {
      this.#counts.receive(unreadableStatement(id, header, device))
      return
    }
    if (content.kind === 'update') this.#unapplied.set(id, arrival)
    const newcomer = letIn(arrival)
    if (newcomer) this.#persons.set(newcomer.device, newcomer.person)
    this.#counts.receive(statementOf(id, header, device, content))
    if (device === this.device.id) this.#lastOwn.note(id)
  }

  /** Also notes what this computer wrote as applied, so that its other logs stand on it from now on. */
  #handOut(): readonly AppliedUpdate[] {
    if (!this.isIn() || this.#owesAnything()) return []
    const apply: AppliedUpdate[] = []
    for (const id of this.#counts.takeAccepted()) {
      const arrival = this.#unapplied.get(id)
      this.#unapplied.delete(id)
      if (arrival?.content?.kind !== 'update') continue
      const { log, seq, spot, content } = arrival
      if (!this.#gate.pass(id, spot, content.document, content.update)) continue
      if (arrival.header.schema > schemaVersion) this.#newer.noteDocument(content.document)
      apply.push({ id, log, seq, document: content.document, update: content.update })
    }
    return apply
  }

  #owesAnything = (): boolean =>
    [...(this.#own?.answering() ?? [null])].some((writer) => this.#owed(writer) !== null)

  #owed(writer: LogWriter | null): References | null {
    const prev = writer?.tip ?? this.#lastOwn.id
    return this.#counts.mustAnswer({ device: this.device.id, prev })
  }

  /**
   * Write what rule 6 asks for, in every log that is open: each has its own duty. A device that is in says so at once,
   * so that what it shows from now on stays.
   */
  #answer(): readonly StoredEnvelope[] {
    if (this.#own === null || !this.isIn()) return []
    const store = this.#lastOwn.id === null ? [...this.#open(this.#main)] : []
    for (const writer of this.#own.answering()) store.push(...this.#answerIn(writer))
    return store
  }

  #answerIn(writer: LogWriter): readonly StoredEnvelope[] {
    const store: StoredEnvelope[] = []
    for (let owed = this.#owed(writer); owed !== null; owed = this.#owed(writer)) {
      const content = writer.isOpen ? ({ kind: 'answer' } as const) : writer.opening(null)
      const sealed = this.#seal(writer, { content, ...owed })
      if ('why' in sealed) break
      store.push(sealed)
    }
    return store
  }

  /** Make sure a log is open. To be called while this device is in. */
  #open(writer: LogWriter): readonly StoredEnvelope[] {
    if (writer.isOpen) return []
    const obeys = this.#lastOwn.id === null ? (this.firstObeys(this.device.id) ?? []) : []
    const content = writer.opening(null)
    const sealed = this.#seal(writer, { content, seen: this.#news(writer), obeys })
    return 'why' in sealed ? [] : [sealed]
  }

  #news = (writer: LogWriter): readonly EnvelopeId[] =>
    this.#counts.newsFor({ device: this.device.id, prev: writer.tip ?? this.#lastOwn.id })

  #writeNext(
    writer: LogWriter,
    content: EnvelopeContent,
    before: readonly StoredEnvelope[],
  ): Written {
    return this.#written(writer, { content, seen: this.#news(writer), obeys: [] }, before)
  }

  /** An act may be one that the other logs have to answer before anything more is written. */
  #written(writer: LogWriter, draft: Draft, before: readonly StoredEnvelope[]): Written {
    const sealed = this.#seal(writer, draft)
    if ('why' in sealed) return { why: sealed.why, store: before, apply: [] }
    const store = [...before, sealed, ...this.#answer()]
    return { why: null, store, apply: this.#handOut() }
  }

  /** What this computer writes is noted like everything else; it shows its own updates already. */
  #seal(writer: LogWriter, draft: Draft): StoredEnvelope | { readonly why: SealProblem } {
    const { suite, keys } = this.#ports
    const sealed = writer.seal(draft, this.#lastOwn.id)
    if ('why' in sealed) return sealed
    const arrival = noteArrival(this.logs, reopenEnvelope(suite, keys, sealed.bytes), sealed.bytes)
    if (arrival) this.#admit(arrival)
    this.#unapplied.delete(sealed.id)
    return sealed
  }
}
