import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { judgeUpdate, type GateVerdict } from '#shared/sealed-log/gate.ts'
import { repeats } from '../support/repeats.ts'
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts'
import { cleanHistory, type CleanUpdate } from './gate-history.ts'
import { isWellPlaced } from './gate-placing.ts'

const mutants = repeats({ quick: 20_000, long: 1_000_000 })

test(`13: ${mutants.toLocaleString('en')} changed updates: none is costly, none makes a document unreadable`, () => {
  const random = seededRandom(13)
  const history = cleanHistory(random, 300)
  const cheap = 50 * medianCost(history)
  const outcomes = new Map<string, number>()
  const costly: string[] = []
  for (let at = 0; at < mutants; at++) {
    const clean = random.pick(history)
    const bytes = mutate(random, clean.bytes, random.pick(history).bytes)
    const { verdict, took } = timed(clean, bytes)
    const why = verdict.ok ? 'ok' : verdict.why
    outcomes.set(why, (outcomes.get(why) ?? 0) + 1)
    // One slow run may be the machine's; the cost of an input is its best of several.
    if (took > cheap && bestOf(10, clean, bytes) > cheap) costly.push(describeMutant(bytes))
    if (verdict.ok) expect(afterwards(clean, bytes), describeMutant(bytes)).toBe('readable')
  }
  expect(costly).toEqual([])
  // The mutants must reach deep enough to mean something.
  for (const why of ['ok', 'undecodable', 'unseen-reference', 'trailing', 'clock', 'length'])
    expect(outcomes.get(why) ?? 0, why).toBeGreaterThan(mutants / 2000)
})

const describeMutant = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function timed(clean: CleanUpdate, bytes: Uint8Array): { verdict: GateVerdict; took: number } {
  const from = performance.now()
  const verdict = judgeUpdate(bytes, clean.view)
  return { verdict, took: performance.now() - from }
}

const bestOf = (times: number, clean: CleanUpdate, bytes: Uint8Array): number =>
  Math.min(...Array.from({ length: times }, () => timed(clean, bytes).took))

function medianCost(history: readonly CleanUpdate[]): number {
  for (const clean of history) expect(judgeUpdate(clean.bytes, clean.view).ok).toBe(true)
  const costs = history.map((clean) => bestOf(20, clean, clean.bytes)).toSorted((a, b) => a - b)
  return costs[Math.floor(costs.length / 2)] ?? 0
}

function mutate(random: SeededRandom, bytes: Uint8Array, donor: Uint8Array): Uint8Array {
  let changed: readonly number[] = [...bytes]
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(changed.length)
    const end = at + 1 + random.below(6)
    const from = random.below(donor.length)
    const changes: readonly (() => readonly number[])[] = [
      () => changed.with(at, random.below(256)),
      () => changed.with(at, (changed[at] ?? 0) ^ (1 << random.below(8))),
      () => [...changed.slice(0, at), random.below(256), ...changed.slice(at)],
      () => [...changed.slice(0, at), ...changed.slice(end)],
      () => [...changed.slice(0, end), ...changed.slice(at)],
      () => [...changed.slice(0, at), ...donor.slice(from, from + 8), ...changed.slice(at)],
      () => changed.with(at, 0xff),
    ]
    changed = random.pick(changes)()
    if (changed.length === 0) return new Uint8Array(1)
  }
  return Uint8Array.from(changed)
}

/**
 * Take the update, save, load: nothing throws or stays pending. What is shown is the same after loading, save that a
 * text may be in another order where an item was placed badly.
 */
function afterwards(clean: CleanUpdate, bytes: Uint8Array): string {
  try {
    const reader = new Y.Doc()
    Y.applyUpdate(reader, clean.before)
    Y.applyUpdate(reader, bytes)
    if (reader.store.pendingStructs || reader.store.pendingDs) return 'pending'
    const loaded = loadedAnew(reader)
    if (isDeepStrictEqual(shown(loaded), shown(reader))) return 'readable'
    return isWellPlaced(clean.before, bytes) ? 'read back differently' : 'readable'
  } catch (error) {
    return String(error)
  }
}

function loadedAnew(document: Y.Doc): Y.Doc {
  const loaded = new Y.Doc()
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(document))
  return loaded
}

/** All that can be read. A map's keys may come in another order after loading. */
function shown(document: Y.Doc): readonly unknown[] {
  const types = [document.getMap('m'), document.getArray('a'), document.getXmlFragment('x')]
  const delta: unknown = document.getText('t').toDelta()
  const words = Array.isArray(delta) ? delta.map(shownPart) : delta
  return [words, ...types.map((type): unknown => type.toJSON())]
}

/** A part of a text; a type that landed in it by a changed reference is shown by its content. */
function shownPart(part: unknown): unknown {
  if (typeof part !== 'object' || !part || !('insert' in part)) return part
  if (!(part.insert instanceof Y.AbstractType)) return part
  const content: unknown = part.insert.toJSON()
  return { ...part, insert: content }
}
