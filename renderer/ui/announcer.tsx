import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'

type Announce = (text: string) => void

const AnnouncerContext = createContext<Announce>(() => {})

/** Say something to screen readers only: what moved, where it stands, how many were found. */
export const useAnnounce = (): Announce => useContext(AnnouncerContext)

/** Holds the page's one polite live region. The same words twice in a row are heard twice. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState('')
  const odd = useRef(false)
  const announce = useMemo<Announce>(
    () => (text) => {
      odd.current = !odd.current
      setSaid(odd.current ? text : `${text}\u00a0`)
    },
    [],
  )
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        {said}
      </div>
    </AnnouncerContext>
  )
}
