import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { AskedContext } from './asked.ts'
import { type Over, OverContext } from './over-context.ts'

const loadPalette = () => import('./palette/palette.tsx')
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))
const KeysDialog = lazy(async () => ({
  default: (await import('./keys/keys-dialog.tsx')).KeysDialog,
}))

const HelpDialog = lazy(async () => ({
  default: (await import('./help/help-dialog.tsx')).HelpDialog,
}))
const Tour = lazy(async () => ({ default: (await import('./tour/tour.tsx')).Tour }))

type Props = { readonly coalition: string; readonly children: ReactNode }

/** The frame with what may be laid over it, and what was asked of pages that are not on screen yet. */
export function Overs({ coalition, children }: Props) {
  const [over, setOver] = useState<Over | null>(null)
  const [asked, ask] = useState<string | null>(null)
  const close = useCallback(() => {
    setOver(null)
  }, [])
  const asking = useMemo(() => ({ asked, ask }), [asked])
  // Fetched while nothing else is going on, so that the first press does not wait for it.
  useEffect(() => {
    const idle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 1_000))
    idle(() => void loadPalette().catch(() => undefined))
  }, [])
  return (
    <OverContext value={setOver}>
      <AskedContext value={asking}>
        {children}
        <Suspense fallback={null}>{shownOver(over, coalition, close)}</Suspense>
      </AskedContext>
    </OverContext>
  )
}

function shownOver(over: Over | null, coalition: string, close: () => void): ReactNode {
  switch (over) {
    case null:
      return null
    case 'palette':
      return <Palette coalition={coalition} onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'help':
      return <HelpDialog onClose={close} />
    case 'tour':
      return <Tour onEnd={close} />
  }
}
