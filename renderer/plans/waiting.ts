import { createContext, useContext } from 'react'
import type { ActionItem } from '#shared/plans/items.ts'

export type Waiting = ReadonlyMap<string, readonly ActionItem[]>

/** For each action on the page, what it still waits for. */
export const WaitingContext = createContext<Waiting>(new Map())

export const useWaiting = (id: string): readonly ActionItem[] =>
  useContext(WaitingContext).get(id) ?? []
