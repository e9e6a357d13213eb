import { expect } from 'vitest'

type Entry = { readonly by: string; readonly value: string; readonly over: Set<string> }

/**
 * Every edit the test makes, in the words it wrote. At the end each is found in both copies, or what was written over
 * it is: nothing that somebody wrote may be gone without a trace.
 */
export function openLedger() {
  const entries = new Map<string, Entry>()
  const wrote = (by: string, value: string) => {
    entries.set(value, { by, value, over: new Set() })
  }
  /** The value itself, or one that was written over it, and so on. */
  const isTraced = (value: string, copy: string, seen = new Set<string>()): boolean => {
    if (seen.has(value)) return false
    seen.add(value)
    if (copy.includes(value)) return true
    return [...(entries.get(value)?.over ?? [])].some((next) => isTraced(next, copy, seen))
  }
  return {
    /** Somebody wrote this where nothing of this ledger stood. */
    wrote,
    /** Somebody wrote this over what stood there. */
    wroteOver: (by: string, value: string, before: string) => {
      wrote(by, value)
      entries.get(before)?.over.add(value)
    },
    /** Two wrote at the same place at once: one stands there, and pages show both to choose from. */
    wroteAtOnce: (one: string, other: string) => {
      entries.get(one)?.over.add(other)
      entries.get(other)?.over.add(one)
    },
    count: () => entries.size,
    /** `copies`: everything in one vault each, as text. */
    findAllIn: (copies: ReadonlyMap<string, string>) => {
      for (const [where, copy] of copies) {
        const lost = [...entries.keys()].filter((value) => !isTraced(value, copy))
        expect(lost, `lost in the vault of ${where}`).toEqual([])
      }
    },
  }
}

export type Ledger = ReturnType<typeof openLedger>
