import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Handed, MenuAsk } from '#shared/contract/desktop.ts'
import { onHanded, onMenu } from '#renderer/device/desktop.ts'
import { type Accepted, HandedContext } from './handed-context.ts'

const HandedNote = lazy(async () => ({
  default: (await import('./handed-note.tsx')).HandedNote,
}))

/** Where the desktop's menu leads, wherever one is. */
const places: Partial<Readonly<Record<MenuAsk, string>>> = {
  'open-file': '/welcome/file',
  coalitions: '/welcome',
}

/** The pages, with what the desktop app hands in from outside: one thing after the other, each with a question first. */
export function HandedIn({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation()
  const [handed, setHanded] = useState<Handed | null>(null)
  const [accepted, accept] = useState<Accepted | null>(null)
  const handing = useMemo(() => ({ accepted, accept }), [accepted])

  const isAsking = handed !== null
  useEffect(() => {
    const bridge = window.commonweave
    if (bridge === undefined || isAsking) return undefined
    const take = async () => {
      const next = await bridge.takeHanded()
      if (next !== null) setHanded(next)
    }
    void take()
    return onHanded(() => void take())
  }, [isAsking])
  useEffect(
    () =>
      onMenu((ask) => {
        const place = places[ask]
        if (place !== undefined) navigate(place)
      }),
    [navigate],
  )
  const onDone = useCallback(
    (next: Accepted | null) => {
      setHanded(null)
      if (next === null) return
      accept(next)
      navigate(next.kind === 'code' ? '/welcome/join' : '/welcome/file')
    },
    [navigate],
  )
  return (
    <HandedContext value={handing}>
      {children}
      <Suspense fallback={null}>
        {handed !== null && <HandedNote handed={handed} onDone={onDone} />}
      </Suspense>
    </HandedContext>
  )
}
