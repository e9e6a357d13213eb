import { type ComponentType, type ComponentProps, useEffect, useState } from 'react'
import type { TextWriting } from './text-writing.tsx'

type Part = ComponentType<ComponentProps<typeof TextWriting>>

/** The editor, fetched when it is first wanted. `failed`: it cannot be had now. */
export function useEditorPart(wanted: boolean): {
  readonly part: Part | null
  readonly failed: boolean
} {
  const [part, setPart] = useState<Part | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!wanted) return
    let left = false
    import('./text-writing.tsx').then(
      (loaded) => {
        if (!left) setPart(() => loaded.TextWriting)
      },
      () => {
        if (!left) setFailed(true)
      },
    )
    return () => {
      left = true
    }
  }, [wanted])
  return { part, failed }
}
