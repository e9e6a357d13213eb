import { type ReactNode, useEffect } from 'react'
import { WovenBand } from '#renderer/ui/woven-band.tsx'

type Props = {
  readonly coalition: { readonly id: string; readonly name: string }
  /** What is going on, at the other end of the first line. */
  readonly about?: string
  readonly children: ReactNode
}

/** What every page on the big screen has: whose it is, and the coalition's own cloth along its edge. */
export function LargeFrame({ coalition, about, children }: Props) {
  useLightTheme()
  return (
    <div className="projector">
      <p className="projector__line">
        <bdi>{coalition.name}</bdi>
        {about !== undefined && <bdi>{about}</bdi>}
      </p>
      {children}
      <WovenBand of={coalition.id} />
    </div>
  )
}

/** Bright halls wash a dark page out: the big screen is light whatever this computer's colours are, and as strong in contrast where they are. */
function useLightTheme(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    const before = dataset['theme']
    if (before === 'contrast') return
    dataset['theme'] = 'light'
    return () => {
      if (before === undefined) delete dataset['theme']
      else dataset['theme'] = before
    }
  }, [])
}
