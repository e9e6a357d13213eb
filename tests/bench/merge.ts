import * as Y from 'yjs'
import { createNodeSuite } from '#electron/vault/node-suite.ts'
import type { HeldLog } from '#shared/sealed-log/chain.ts'
import type { LogId } from '#shared/sealed-log/ids.ts'
import { openEnvelope } from '#shared/sealed-log/opening.ts'
import { foundSpace, letInNewcomer, meet, reopen, type TestComputer } from '../support/space.ts'
import { type BenchRow, timed } from './row.ts'

const edits = 5000

/** Edits of one computer, each an envelope and an update of its own. */
function work(computer: TestComputer, name: string) {
  const from = computer.disk.length
  const updates: Uint8Array[] = []
  computer.document.on('update', (update: Uint8Array) => {
    updates.push(update)
  })
  for (let edit = 0; edit < edits; edit += 1)
    computer.write(`${name} ${String(edit % 1000)}`, `Written ${String(edit)} by ${name}`)
  return { updates, envelopes: computer.bytes().slice(from) }
}

/** Bare opening and verifying, in the order written: nothing is decided, noted or gated. */
function opener({ keys }: TestComputer): (envelopes: readonly Uint8Array[]) => void {
  const suite = createNodeSuite()
  const logs = new Map<LogId, HeldLog>()
  const holdings = { holds: () => false, get: (log: LogId) => logs.get(log) ?? null }
  return (envelopes) => {
    for (const bytes of envelopes) {
      const opening = openEnvelope(suite, keys, holdings, bytes)
      if (!opening.ok) throw new Error(opening.why)
      const { id, header } = opening.envelope
      const key = header.logKey ?? logs.get(header.log)?.key
      const has = (seq: number, other: string) => seq === header.seq && other === id
      if (key) logs.set(header.log, { next: header.seq + 1, has, key })
    }
  }
}

export const rows: readonly BenchRow[] = [
  {
    name: 'merge of 2 × 5,000 edits made apart',
    unit: 'ms',
    besideName: 'raw Yjs merge, and bare open and verify of the same envelopes',
    goal: { ratio: 2 },
    runs: 5,
    prepare() {
      const ana = foundSpace()
      const bea = letInNewcomer(ana, 'bea')
      meet(ana, bea)
      const held = ana.bytes()
      const before = [Y.encodeStateAsUpdate(ana.document), Y.encodeStateAsUpdate(bea.document)]
      const mine = work(ana, 'Ana')
      const theirs = work(bea, 'Bea')
      let run = 0
      return {
        ours() {
          run += 1
          const [first, second] = [
            reopen(ana, `ana ${String(run)}`),
            reopen(bea, `bea ${String(run)}`),
          ]
          return timed(() => {
            first.take(theirs.envelopes)
            second.take(mine.envelopes)
            if (first.document.getMap('notes').size !== 2000) throw new Error('It was not merged.')
          })
        },
        beside() {
          const documents = [new Y.Doc(), new Y.Doc()] as const
          const [first, second] = documents
          for (const [at, update] of before.entries()) Y.applyUpdate(documents[at] ?? first, update)
          for (const update of mine.updates) Y.applyUpdate(first, update)
          for (const update of theirs.updates) Y.applyUpdate(second, update)
          const open = opener(ana)
          open(held)
          return timed(() => {
            open(theirs.envelopes)
            open(mine.envelopes)
            for (const update of theirs.updates) Y.applyUpdate(first, update)
            for (const update of mine.updates) Y.applyUpdate(second, update)
          })
        },
      }
    },
  },
]
