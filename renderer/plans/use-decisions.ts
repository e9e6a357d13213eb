import { useMemo } from 'react'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import type { DecisionItem } from '#shared/priorities/items.ts'

export type Decisions = {
  /** Those that stand, newest first: what a plan can carry out. */
  readonly standing: readonly DecisionItem[]
  readonly find: (id: string | null) => DecisionItem | null
}

/** What this coalition has decided. */
export function useDecisions(): Decisions {
  const decisions = useViewItems(useView('priorities/decisions', {}))
  return useMemo(
    () => ({
      standing: decisions
        .filter(({ replacedBy }) => replacedBy.length === 0)
        .toSorted((a, b) => b.at - a.at),
      find: (id) => decisions.find((decision) => decision.id === id) ?? null,
    }),
    [decisions],
  )
}
