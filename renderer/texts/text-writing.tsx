import { useEffect, useRef, useState, type ReactNode } from 'react'
import { type Problem, Refusal } from '#shared/contract/problem.ts'
import type { Where } from '#shared/presence/presence.ts'
import type { TextPlace } from '#shared/texts/places.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { openText, type OpenText, type TextEnd } from './open-text.ts'
import { TextEditor } from './text-editor.tsx'

type Props = {
  readonly place: TextPlace
  readonly room: Where['room']
  readonly label: string
  readonly onDone: () => void
  readonly onEnd: (end: TextEnd) => void
  /** What stands there until the text is open. */
  readonly children: ReactNode
}

/** A long text while it is written in, together with whoever else writes. Loaded when first asked for: the editor is large. */
export function TextWriting({ place, room, label, onDone, onEnd, children }: Props) {
  const { link } = useVault()
  const [opened, setOpened] = useState<OpenText | null>(null)
  const ended = useRef(onEnd)
  useEffect(() => {
    ended.current = onEnd
  }, [onEnd])

  useEffect(() => {
    let left = false
    let own: OpenText | null = null
    const end = (met: TextEnd) => {
      if (!left) ended.current(met)
    }
    openText(link, place, end).then(
      (text) => {
        if (left) void text.close()
        else setOpened((own = text))
      },
      (error: unknown) => {
        end({ problem: problemOf(error), unsaved: null })
      },
    )
    return () => {
      left = true
      void own?.close()
    }
  }, [link, place])

  if (opened === null) return <div aria-busy="true">{children}</div>
  return <TextEditor opened={opened} place={place} room={room} label={label} onDone={onDone} />
}

const problemOf = (error: unknown): Problem =>
  error instanceof Refusal ? error.problem : { code: 'unexpected', values: {} }
