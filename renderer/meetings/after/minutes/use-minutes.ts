import { useMemo } from 'react'
import { byOrder } from '#shared/documents/order.ts'
import type { Sheet } from '#shared/meetings/minutes/fields.ts'
import type { MinutesHead, MinutesItem, ShownLine } from '#shared/meetings/minutes/items.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import type { ViewState } from '#renderer/store/view.ts'

export type Minutes = {
  readonly state: ViewState
  /** null until it is there. */
  readonly head: MinutesHead | null
  readonly ways: readonly Extract<MinutesItem, { item: 'way' }>[]
  readonly linesOf: (sheet: Sheet) => readonly ShownLine[]
}

/** What was written after a meeting, in order. */
export function useMinutes(id: string): Minutes {
  const view = useView('meetings/minutes', { id })
  const state = useViewState(view)
  const items = useViewItems(view)
  return useMemo(() => {
    const lines = items.filter((item) => item.item === 'line').toSorted(byOrder)
    return {
      state,
      head: items.find((item) => item.item === 'head') ?? null,
      ways: items.filter((item) => item.item === 'way').toSorted(byOrder),
      linesOf: (sheet) => lines.filter((line) => line.sheet === sheet),
    }
  }, [items, state])
}
