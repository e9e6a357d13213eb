import { Counts } from '../counts/counts.ts'
import type { Membership } from '../counts/membership.ts'
import type { CountedAct, References } from '../counts/statement.ts'
import type { EnvelopeContent, FoundAct, MembershipAct } from '../content.ts'
import type { LogSigner, SealProblem } from '../envelope.ts'
import type { GateProblem } from '../gate.ts'
import { readHeader } from '../header.ts'
import { clientIdOf } from '../identity.ts'
import { deviceIdOf, type DeviceId, type EnvelopeId, type LogId, type PersonId } from '../ids.ts'
import type { KeyRing } from '../keys.ts'
import { openEnvelope, reopenEnvelope, type OpenProblem } from '../opening.ts'
import type { Suite } from '../suite.ts'
import { actsFirst } from './acts-first.ts'
import { concernsMembership, letIn, noteArrival, type Arrival } from './arrival.ts'
import { LogBook } from './log-book.ts'
import type { AppliedUpdate, StoredEnvelope, Taken } from './news.ts'
import { statementOf, unreadableStatement } from './statement-of.ts'
import { UpdateGate } from './update-gate.ts'
import { LogWriter, type Draft, type OwnDevice } from './writer.ts'

export type WriteProblem = SealProblem | GateProblem | 'not-in' | 'no-authority'

/** What was written is to be stored in any case: an open or an answer may have come before what was refused. */
export type Written = {
  readonly why: WriteProblem | null
  readonly store: readonly StoredEnvelope[]
}

export type ReplicaPorts = {
  readonly suite: Suite
  readonly keys: KeyRing
  readonly device: OwnDevice
  /** Fresh random bytes. */
  readonly random: (bytes: number) => Uint8Array
}

/** No device has this key: it stands for one that its log's open did not name properly. */
const nobody = deviceIdOf(new Uint8Array(32))

/**
 * One computer's copy of a space's logs: takes envelopes in, says what is to be stored, applied and asked for, and
 * writes its own. Holds no disk, no socket and no clock; the vault does what it says, in the order it says.
 */
export class Replica {
  readonly device: OwnDevice
  readonly logs = new LogBook()
  readonly #ports: ReplicaPorts
  readonly #counts = new Counts()
  readonly #gate: UpdateGate
  readonly #persons = new Map<DeviceId, PersonId>()
  /** Updates that were not handed out yet: waiting, or held aside. */
  readonly #unapplied = new Map<EnvelopeId, Arrival>()
  #lastOwn: EnvelopeId | null = null
  #writer: LogWriter | null = null

  constructor(ports: ReplicaPorts) {
    this.device = ports.device
    this.#ports = ports
    this.#gate = new UpdateGate(ports.suite, ports.keys, this.logs, this.#counts)
  }

  /** Take in the next envelope of the own disk. To be called in the order written, before anything else. */
  replay(bytes: Uint8Array): readonly AppliedUpdate[] {
    const opening = reopenEnvelope(this.#ports.suite, this.#ports.keys, bytes)
    const arrival = noteArrival(this.logs, opening, bytes)
    if (arrival) this.#admit(arrival)
    return this.#handOut()
  }

  /** Begin the log of this opening of the app, after the replay. What a torn write left undone is made up for. */
  begin(): readonly StoredEnvelope[] {
    const { suite, keys, random } = this.#ports
    this.#writer = new LogWriter(suite, keys, this.device, this.#lastOwn, random)
    return this.#answer()
  }

  /** Take in envelopes that came together from somebody else. */
  take(batch: Iterable<Uint8Array>): Taken {
    const refused = new Map<OpenProblem, number>()
    const gaps = new Set<LogId>()
    const arrivals: Arrival[] = []
    for (const bytes of batch) {
      const opening = openEnvelope(this.#ports.suite, this.#ports.keys, this.logs, bytes)
      const arrival = noteArrival(this.logs, opening, bytes)
      if (arrival) arrivals.push(arrival)
      if (opening.ok) continue
      refused.set(opening.why, (refused.get(opening.why) ?? 0) + 1)
      const reading = opening.why === 'gap' ? readHeader(bytes) : null
      if (reading?.ok) gaps.add(reading.parts.header.log)
    }
    const store: StoredEnvelope[] = []
    const apply: AppliedUpdate[] = []
    for (const part of actsFirst(arrivals)) {
      for (const arrival of part) this.#admit(arrival)
      store.push(...part, ...this.#answer())
      apply.push(...this.#handOut())
    }
    return { store, apply, membership: arrivals.some(concernsMembership), gaps, refused }
  }

  /** The first envelope of a new space. */
  found(act: FoundAct): Written {
    return this.#write({ content: this.#own().opening(act), seen: [], obeys: [] })
  }

  /** Write a change of a document that this computer has made and already shows. */
  writeUpdate(document: string, update: Uint8Array): Written {
    const store = this.#openLog()
    if (store === null) return { why: 'not-in', store: [] }
    const { log } = this.#own().signer
    const verdict = this.#gate.passOwn(log, document, update)
    if ('why' in verdict) return { why: verdict.why, store }
    const seq = this.logs.tipOf(log)?.next ?? 0
    const written = this.#writeNext({ kind: 'update', document, update }, store)
    if (written.why === null) verdict.note(seq)
    return written
  }

  /** Write an act of this device, if it may make it. */
  writeAct(act: MembershipAct): Written {
    const store = this.#openLog()
    if (store === null) return { why: 'not-in', store: [] }
    if (!this.mayAct(act)) return { why: 'no-authority', store }
    return this.#writeNext({ kind: 'membership', act }, store)
  }

  /** What the first open of a device that was let in names; null while it is not in. */
  firstObeys = (device: DeviceId) => this.#counts.firstObeys(device)

  membership = (): Membership => this.#counts.membership()

  /** Whether this computer may write: its device is in. */
  isIn = (): boolean => this.membership().devices.has(this.device.id)

  mayAct = (act: CountedAct): boolean => this.#counts.mayAct(this.device.id, act)

  /** The Yjs client id of this opening of the app in a document. */
  clientOf(document: string): number {
    const { suite, keys } = this.#ports
    return clientIdOf(suite, this.#own().signer.log, keys.tagOf(document))
  }

  /** Which person's device wrote under a Yjs client id; null where no held log has it. */
  authorOf(client: number): PersonId | null {
    const log = this.#gate.writerOf(client)
    const device = log === null ? null : (this.logs.get(log)?.device ?? null)
    return device === null ? null : this.personOf(device)
  }

  /** The person a device was let in as, also after it has left. */
  personOf = (device: DeviceId): PersonId | null => this.#persons.get(device) ?? null

  /** The key of this opening's log, which also signs HAVEs and presence. */
  get signer(): LogSigner {
    return this.#own().signer
  }

  /** Counts for `verify` and the storage view. */
  get sizes() {
    const { sound, unsound, waiting } = this.#counts.sizes
    const forks = this.#counts.forks().length
    return { held: this.logs.size, sound, unsound, waiting, forks, refused: this.#gate.refused }
  }

  accepts = (id: EnvelopeId): boolean => this.#counts.accepted(id)

  #own(): LogWriter {
    if (!this.#writer) throw new Error('begin() comes before the first write')
    return this.#writer
  }

  #admit(arrival: Arrival): void {
    const { id, header, content } = arrival
    const device = this.logs.get(header.log)?.device ?? null
    if (device === this.device.id) this.#lastOwn = id
    if (content === null || device === null) {
      this.#counts.receive(unreadableStatement(id, header, device ?? nobody))
      return
    }
    if (content.kind === 'update') this.#unapplied.set(id, arrival)
    const newcomer = letIn(arrival)
    if (newcomer) this.#persons.set(newcomer.device, newcomer.person)
    this.#counts.receive(statementOf(id, header, device, content))
  }

  #handOut(): readonly AppliedUpdate[] {
    if (!this.isIn() || this.#owed() !== null) return []
    const apply: AppliedUpdate[] = []
    for (const id of this.#counts.takeAccepted()) {
      const arrival = this.#unapplied.get(id)
      this.#unapplied.delete(id)
      if (arrival?.content?.kind !== 'update') continue
      const { log, seq, content } = arrival
      if (this.#gate.pass(id, log, seq, content.document, content.update))
        apply.push({ id, log, document: content.document, update: content.update })
    }
    return apply
  }

  #owed(): References | null {
    const prev = this.#writer?.tip ?? this.#lastOwn
    return this.#counts.mustAnswer({ device: this.device.id, prev })
  }

  /** Write what rule 6 asks for. A device that is in says so at once, so that what it shows from now on stays. */
  #answer(): readonly StoredEnvelope[] {
    if (this.#writer === null || !this.isIn()) return []
    const store: StoredEnvelope[] = []
    if (this.#writer.tip === null) store.push(...(this.#openLog() ?? []))
    for (let owed = this.#owed(); owed !== null; owed = this.#owed()) {
      const content = this.#writer.isOpen
        ? ({ kind: 'answer' } as const)
        : this.#writer.opening(null)
      const written = this.#write({ content, ...owed })
      store.push(...written.store)
      if (written.why !== null) break
    }
    return store
  }

  /** Make sure this opening's log is open; null while this device is not in. */
  #openLog(): readonly StoredEnvelope[] | null {
    if (!this.isIn()) return null
    const writer = this.#own()
    if (writer.isOpen) return []
    const obeys = writer.tip === null ? (this.firstObeys(this.device.id) ?? []) : []
    return this.#write({ content: writer.opening(null), seen: this.#news(), obeys }).store
  }

  #news = (): readonly EnvelopeId[] =>
    this.#counts.newsFor({ device: this.device.id, prev: this.#own().tip })

  #writeNext(content: EnvelopeContent, before: readonly StoredEnvelope[]): Written {
    const written = this.#write({ content, seen: this.#news(), obeys: [] })
    return { why: written.why, store: [...before, ...written.store] }
  }

  /** What this computer writes is noted like everything else; it shows its own updates already. */
  #write(draft: Draft): Written {
    const { suite, keys } = this.#ports
    const sealed = this.#own().seal(draft)
    if ('why' in sealed) return { why: sealed.why, store: [] }
    const arrival = noteArrival(this.logs, reopenEnvelope(suite, keys, sealed.bytes), sealed.bytes)
    if (arrival) this.#admit(arrival)
    this.#unapplied.delete(sealed.id)
    return { why: null, store: [sealed] }
  }
}
