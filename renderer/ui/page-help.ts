import { createContext, type ReactNode } from 'react'

/** What stands in the head of every page for whoever wants to know what it is for; null where there is no help. */
export const PageHelpContext = createContext<ReactNode>(null)
