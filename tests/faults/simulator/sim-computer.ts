import * as Y from 'yjs'
import { canonicalJson } from '#shared/documents/canonical.ts'
import { Here } from '#shared/documents/origins.ts'
import { UndoHistory } from '#shared/documents/undo.ts'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import type { LogId } from '#shared/sealed-log/ids.ts'
import type { StoredEnvelope } from '#shared/sealed-log/replica/news.ts'
import { LogRows } from '#shared/sealed-log/sync/log-rows.ts'
import { createNoteBox } from '#shared/sealed-log/sync/have-notes.ts'
import { TestComputer, seededBytes } from '#tests/support/space.ts'
import type { SeededRandom } from '#tests/support/seeded-random.ts'
import type { EditLedger } from './edit-ledger.ts'
import type { EventQueue } from './event-queue.ts'
import { Party, type PartyStore } from './party.ts'

const suite = createNodeSuite()
export const fields = ['name', 'place', 'offers'] as const

export type Broken = 'nothing' | 'asks-once' | 'acknowledges-early' | 'skips-one'

/** A computer with a real replica, real documents and real undo, whose disk takes simulated time. */
export class SimComputer implements PartyStore {
  readonly number: number
  readonly computer: TestComputer
  readonly party: Party
  readonly notes: PartyStore['notes']
  readonly #here = new Here('window')
  readonly #undo = new UndoHistory(this.#here)
  readonly #shown = new Map<string, string>()
  readonly #logs = new Map<LogId, LogRows<StoredEnvelope>>()
  readonly #time: EventQueue
  readonly #random: SeededRandom
  readonly #ledger: EditLedger
  readonly #broken: Broken
  #durable = 0
  #writing = 0
  #gone = false
  #isLocal = false
  #skip = 0

  constructor(
    number: number,
    computer: TestComputer,
    ports: {
      readonly time: EventQueue
      readonly random: SeededRandom
      readonly ledger: EditLedger
      readonly broken: Broken
    },
  ) {
    this.number = number
    this.computer = computer
    this.#time = ports.time
    this.#random = ports.random
    this.#ledger = ports.ledger
    this.#broken = ports.broken
    const { replica, keys, random } = computer
    this.notes = createNoteBox({
      suite,
      keys,
      signer: () => (replica.isIn() && this.#logs.has(replica.signer.log) ? replica.signer : null),
      keyOf: (log) => replica.logs.get(log)?.key ?? null,
      random,
    })
    this.party = new Party(this.#time, this)
    if (this.#broken === 'asks-once') this.party.withholds = onceOnly()
    this.#settle(computer.disk.length)
    this.#watch()
  }

  readonly holdings = {
    heads: () => {
      const heads = new Map<LogId, { next: number; head: StoredEnvelope['id'] }>()
      for (const log of this.#logs.keys()) {
        const tip = this.holdings.durable(log)
        if (tip) heads.set(log, tip)
      }
      return heads
    },
    durable: (log: LogId) => {
      const held = this.#logs.get(log)
      return held ? { next: held.next, head: held.head(suite) } : null
    },
    next: (log: LogId) => this.computer.replica.logs.get(log)?.next ?? 0,
    urgency: () => 0,
  }

  from = (log: LogId, seq: number) =>
    (this.#logs.get(log)?.from(seq) ?? []).map(({ bytes }) => bytes)

  take: PartyStore['take'] = (envelopes, done) => {
    const taken = this.computer.replica.take(envelopes)
    this.computer.store(taken.store)
    const apply = taken.apply.filter(() => !this.#skips())
    this.computer.apply(apply)
    this.#write(() => {
      const { refused, gaps } = taken
      done({
        gaps,
        conflicts: (refused.get('chain') ?? 0) > 0,
      })
    })
  }

  /** One random edit of a person at this computer. */
  edit(newId: string, value: string): void {
    const records = this.#records()
    const ids = [...records.keys()]
    const choice = this.#random.below(10)
    this.#undo.follow('assets', this.computer.document)
    this.#undo.begin('edit')
    this.#isLocal = true
    if (choice === 0) this.#undo.undo()
    else if (choice === 1 && this.#random.below(3) === 0) this.#undo.redo()
    else if (choice < 3 || ids.length === 0) this.#add(newId, value)
    else this.#set(this.#random.pick(ids), this.#random.pick(fields), value)
    this.#isLocal = false
    if (this.#broken === 'acknowledges-early')
      this.#ledger.saved(this.number, this.#ledger.count(this.number))
    this.#write(() => undefined)
  }

  act(write: (computer: TestComputer) => void): void {
    write(this.computer)
    this.#write(() => undefined)
  }

  /** What was durable when the power went, opened again. */
  crash(seed: string): TestComputer {
    this.stop()
    this.#ledger.crashed(this.number)
    return this.backup(seed)
  }

  stop(): void {
    this.#gone = true
    this.party.stop()
    this.#undo.close()
  }

  /** A copy of the disk as it is, opened as another computer with the same keys. */
  backup(seed: string): TestComputer {
    const { keys, replica, disk } = this.computer
    const again = new TestComputer(keys, replica.device, seededBytes(seed))
    again.replay(disk.slice(0, this.#durable))
    again.begin()
    return again
  }

  shown = (cell: string): string | null => this.#shown.get(cell) ?? null

  hash(): string {
    const canonical = canonicalJson(this.#records().toJSON())
    return Buffer.from(suite.hash(new TextEncoder().encode(canonical))).toString('hex')
  }

  #records(): Y.Map<Y.Map<string>> {
    return this.computer.document.getMap('records')
  }

  #add(id: string, value: string): void {
    this.computer.document.transact(() => {
      const record = new Y.Map<string>()
      for (const field of fields) record.set(field, `${value} ${field}`)
      this.#records().set(id, record)
    }, this.#here)
  }

  #set(id: string, field: string, value: string): void {
    this.computer.document.transact(() => {
      this.#records().get(id)?.set(field, value)
    }, this.#here)
  }

  #watch(): void {
    const records = this.#records()
    for (const id of records.keys()) this.#compare(id)
    records.observeDeep((events) => {
      const changed = new Set(
        events.flatMap(({ path, keys }) => (path.length === 0 ? [...keys.keys()] : [path[0]])),
      )
      for (const id of changed) if (typeof id === 'string') this.#compare(id)
    })
  }

  #compare(id: string): void {
    const record = this.#records().get(id)
    for (const field of fields) {
      const cell = `${id}/${field}`
      const before = this.shown(cell)
      const now = itemAt(record, field)
      if (before === now) continue
      if (now === null) this.#shown.delete(cell)
      else this.#shown.set(cell, now)
      if (this.#isLocal) this.#ledger.note(this.number, cell, now, before)
    }
  }

  #skips(): boolean {
    if (this.#broken !== 'skips-one' || this.number !== 1) return false
    this.#skip += 1
    return this.#skip === 150
  }

  /** The disk takes its time; what was asked first is durable first. */
  #write(done: () => void): void {
    const until = this.computer.disk.length
    const edits = this.#ledger.count(this.number)
    this.#writing = Math.max(this.#writing, this.#time.now) + 1 + this.#random.below(12)
    this.#time.after(this.#writing - this.#time.now, () => {
      if (this.#gone) return
      const fresh = this.computer.disk.slice(this.#durable, until)
      this.#settle(until)
      this.#ledger.saved(this.number, edits)
      const own = this.computer.replica.signer.log
      this.party.stored(
        fresh.map(({ log }) => log),
        fresh.filter(({ log }) => log === own).map(({ bytes }) => bytes),
      )
      done()
    })
  }

  #settle(until: number): void {
    for (const envelope of this.computer.disk.slice(this.#durable, until)) {
      const held = this.#logs.get(envelope.log) ?? new LogRows<StoredEnvelope>()
      this.#logs.set(envelope.log, held)
      held.add(envelope)
    }
    this.#durable = Math.max(this.#durable, until)
  }
}

/** Which Yjs item holds a field: unlike its value, no two edits have the same. */
function itemAt(record: Y.Map<string> | undefined, field: string): string | null {
  const item = record?._map.get(field)
  return item && !item.deleted ? `${String(item.id.client)}/${String(item.id.clock)}` : null
}

/** A broken rule: what was asked for once is never asked for again. */
function onceOnly(): Party['withholds'] {
  const asked = new Set<string>()
  return (frame) => {
    if (frame.kind !== 'want') return false
    const names = frame.logs.map(({ log, from }) => `${log}/${String(from)}`)
    const isAgain = names.some((name) => asked.has(name))
    for (const name of names) asked.add(name)
    return isAgain
  }
}
