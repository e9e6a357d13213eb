import { createContext, useContext } from 'react'

/** What can be laid over the page: finding and doing, and the list of keys. One at a time. */
export type Over = 'palette' | 'keys'

export const OverContext = createContext<(over: Over) => void>(() => {})

/** Lays one of them over the page. */
export const useShowOver = (): ((over: Over) => void) => useContext(OverContext)
