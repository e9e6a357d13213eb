import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { mentionKey } from '#shared/documents/mention.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import type { MentionNames } from './mention-names.ts'
import { mentionAt } from './text-mention.ts'

/** As many as are asked for by name at once. */
const mostNamed = 200

/** What an open text mentions. */
export function useMentionKeys(editor: Editor | null): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>([])
  useEffect(() => {
    if (editor === null) return
    const look = () => {
      const now = keysIn(editor)
      setKeys((before) => (before.join(' ') === now.join(' ') ? before : now))
    }
    look()
    editor.on('update', look)
    return () => {
      editor.off('update', look)
    }
  }, [editor])
  return keys
}

/** Keeps the names of what an open text mentions as its records are called now. */
export function useMentionNames(keys: readonly string[], names: MentionNames): void {
  const view = useView('search/named', { keys: [...keys] })
  const isReady = useViewState(view) === 'ready'
  const records = useViewItems(view)
  useEffect(() => {
    if (!isReady) return
    const shown = new Map(
      records.map(({ kind, id, title, archived }) => [
        `${kind}/${id}`,
        { name: title, isAway: archived },
      ]),
    )
    names.set(new Map(keys.map((key) => [key, shown.get(key) ?? null])))
  }, [names, keys, isReady, records])
}

function keysIn({ state }: Editor): readonly string[] {
  const keys = new Set<string>()
  state.doc.descendants((node) => {
    const mention = mentionAt(node)
    if (mention !== null && keys.size < mostNamed) keys.add(mentionKey(mention))
  })
  return [...keys]
}
