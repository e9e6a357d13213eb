import { createContext, useContext } from 'react'

/** What can be laid over the page: finding and doing, the list of keys, help, and the tour. One at a time. */
export type Over = 'palette' | 'keys' | 'help' | 'tour'

export const OverContext = createContext<(over: Over) => void>(() => {})

/** Lays one of them over the page. */
export const useShowOver = (): ((over: Over) => void) => useContext(OverContext)
