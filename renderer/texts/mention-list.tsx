import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { type AskedMention, askedMention, sameAsked } from './asked-mention.ts'
import { MentionChoice } from './mention-choice.tsx'
import type { EditorKeys } from './editor-keys.ts'

type Props = {
  readonly editor: Editor
  /** The record the text belongs to: it does not mention itself. */
  readonly own: string
  readonly keys: EditorKeys
}

/** What can be mentioned, while somebody types its name after an @. The caret stays in the text. */
export function MentionList({ editor, own, keys }: Props) {
  const [asked, setAsked] = useState<AskedMention | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const look = () => {
      const now = askedMention(editor.state)
      setAsked((before) => (sameAsked(before, now) ? before : now))
      if (now === null) setLeft(null)
    }
    editor.on('transaction', look)
    return () => {
      editor.off('transaction', look)
    }
  }, [editor])
  if (asked === null || asked.from === left) return null
  return (
    <MentionChoice
      editor={editor}
      own={own}
      keys={keys}
      asked={asked}
      onLeave={() => {
        setLeft(asked.from)
      }}
    />
  )
}
