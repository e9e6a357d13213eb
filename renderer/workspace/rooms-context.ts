import { createContext, useContext } from 'react'
import type { Room } from './rooms.ts'

/** The places one can go to, settings included. */
export const RoomsContext = createContext<readonly Room[]>([])

export const useRooms = (): readonly Room[] => useContext(RoomsContext)
