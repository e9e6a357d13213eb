import * as Y from 'yjs'
import { createDocument } from '#shared/documents/document.ts'
import type { Desk } from '#shared/documents/desk.ts'
import { Here, Peer } from '#shared/documents/origins.ts'
import type { DocumentName } from '#shared/documents/names.ts'

/** A desk over documents in memory: real handlers and views run on it without a vault. One per laptop in a test. */
export type TestDesk = Desk & {
  readonly documents: ReadonlyMap<DocumentName, Y.Doc>
  /** How many transactions changed each document. */
  readonly transactions: () => number
  /** Let the clock of this laptop stand at another moment. */
  readonly at: (now: number) => TestDesk
}

let clients = 100

export function openDesk(person = 'a'.repeat(32), now = Date.UTC(2026, 8, 20, 18)): TestDesk {
  const documents = new Map<DocumentName, Y.Doc>()
  const mine = new Set<number>()
  let ids = 0
  let transactions = 0
  const read = (name: DocumentName) => {
    const open = documents.get(name)
    if (open) return open
    clients += 1
    mine.add(clients)
    writers.set(clients, person)
    const document = createDocument(clients)
    document.on('update', () => {
      transactions += 1
    })
    documents.set(name, document)
    return document
  }
  const seed = person.slice(0, 4)
  const desk = (moment: number): TestDesk => ({
    documents,
    read,
    change: (name, write) => {
      const document = read(name)
      return document.transact(() => write(document), new Here('window-1'))
    },
    me: person,
    now: moment,
    newId: () => {
      ids += 1
      return `${seed}${String(ids).padStart(12, '0')}`
    },
    authorOf: (client) => writers.get(client) ?? null,
    transactions: () => transactions,
    at: desk,
  })
  return desk(now)
}

const writers = new Map<number, string>()

/** The moment two laptops meet: afterwards both hold the same. */
export function meet(...desks: readonly TestDesk[]): void {
  const names = new Set(desks.flatMap((desk) => [...desk.documents.keys()]))
  for (const name of names) {
    const updates = desks.map((desk) => Y.encodeStateAsUpdate(desk.read(name)))
    for (const desk of desks)
      for (const update of updates) Y.applyUpdate(desk.read(name), update, new Peer())
  }
}
