import { useCallback, useEffect, useState } from 'react'
import type { HomeItem, Seen, Summary } from '#shared/home/contract.ts'
import { beginVisit, keepVisit, type Kept, readKept, settleVisit } from '#shared/home/visit.ts'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import type { View } from '#renderer/store/view.ts'

export type Visits = {
  readonly changes: View<HomeItem>
  readonly summary: Summary | null
  /** When the last visit was, in milliseconds since 1970; null on the first. */
  readonly since: number | null
  /** "I have seen these": changes count from now. */
  readonly settle: () => void
}

/** What changed since this person was last on Home on this computer. What was seen is kept here and told to nobody. */
export function useVisit(coalition: string, me: string): Visits {
  const name = `visit/${coalition}/${me}`
  const [kept, setKept] = useState<Kept>(() => beginVisit(readKept(readHere(name)), Date.now()))
  const changes = useView('home/changes', { me, seen: copyOf(kept.since?.seen ?? null) })
  const item = useViewItem(changes, 'summary')
  const summary = item?.kind === 'summary' ? item : null

  useEffect(() => {
    if (summary !== null)
      keepHere(name, JSON.stringify(keepVisit(kept, copyOf(summary.seen) ?? [], Date.now())))
  }, [name, kept, summary])

  const settle = useCallback(() => {
    if (summary !== null) setKept(settleVisit(copyOf(summary.seen) ?? [], Date.now()))
  }, [summary])

  return { changes, summary, since: kept.since?.at ?? null, settle }
}

/** The same clocks as an array that may be changed, which is what the contract takes. */
const copyOf = (seen: Seen | null): Seen | null => seen && [...seen]
