import { useCallback, useMemo, useState } from 'react'
import type { BoardItem } from '#shared/plans/items.ts'
import type { LookedAt } from '#shared/plans/tree.ts'

type Looked = {
  readonly lookedAt: LookedAt
  readonly onLookAt: (goal: string, way: string | null) => void
}

/** Which plan of each goal is looked at: the one somebody chose, else that of the record which is open beside. */
export function useLookedAt(items: readonly BoardItem[], open: string | null): Looked {
  const [chosen, setChosen] = useState<LookedAt>(new Map())
  const lookedAt = useMemo(() => {
    const where = open === null ? null : placeIn(items, open)
    return where === null ? chosen : new Map([where, ...chosen])
  }, [items, open, chosen])
  const onLookAt = useCallback((goal: string, way: string | null) => {
    setChosen((before) => new Map([...before, [goal, way]]))
  }, [])
  return { lookedAt, onLookAt }
}

function placeIn(
  items: readonly BoardItem[],
  id: string,
): readonly [goal: string, way: string | null] | null {
  const item = items.find((one) => one.id === id)
  switch (item?.kind) {
    case 'way':
      return item.goal === null ? null : [item.goal, item.id]
    case 'objective':
      return item.goal === null ? null : [item.goal, item.way]
    case 'action':
      return item.objective === null ? null : placeIn(items, item.objective)
    case 'goal':
    case undefined:
      return null
  }
}
