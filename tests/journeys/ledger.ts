import { expect } from 'vitest'

type Entry = { readonly by: string; readonly value: string; replacedBy: readonly string[] }

/**
 * Every edit the test makes, in the words it wrote. At the end each is found in both copies, or what was written over
 * it is: nothing that somebody wrote may be gone without a trace.
 */
export function openLedger() {
  const entries: Entry[] = []
  return {
    /** Somebody wrote this. */
    wrote: (by: string, value: string) => {
      entries.push({ by, value, replacedBy: [] })
    },
    /** Somebody wrote this over what others may have written there. */
    wroteOver: (by: string, value: string, before: readonly string[]) => {
      for (const entry of entries)
        if (before.includes(entry.value)) entry.replacedBy = [...entry.replacedBy, value]
      entries.push({ by, value, replacedBy: [] })
    },
    count: () => entries.length,
    /** `copies`: everything in one vault each, as text. */
    findAllIn: (copies: ReadonlyMap<string, string>) => {
      for (const [where, copy] of copies) {
        const lost = entries.filter(
          ({ value, replacedBy }) => ![value, ...replacedBy].some((one) => copy.includes(one)),
        )
        expect(lost, `lost in ${where}`).toEqual([])
      }
    },
  }
}

export type Ledger = ReturnType<typeof openLedger>
