import type { Editor } from '@tiptap/core'
import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Where } from '#shared/presence/presence.ts'
import type { TextPlace } from '#shared/texts/places.ts'
import { useVault } from '#renderer/store/vault-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { showCarets } from './carets.ts'
import { createEditor } from './create-editor.ts'
import { createEditorKeys } from './editor-keys.ts'
import { MentionList } from './mention-list.tsx'
import { createMentionNames, type MentionNames } from './mention-names.ts'
import type { OpenText } from './open-text.ts'
import { TextBar } from './text-bar.tsx'
import { useMentionKeys, useMentionNames } from './use-mention-names.ts'
import { useWriters } from './use-writers.ts'
import { sayerOf } from '#renderer/presence/where-sayer.ts'

type Props = {
  readonly opened: OpenText
  readonly place: TextPlace
  readonly room: Where['room']
  readonly label: string
  readonly onDone: () => void
}

/** Milliseconds after the last key until somebody no longer counts as writing. */
const writingFor = 3_000

export function TextEditor({ opened, place, room, label, onDone }: Props) {
  const { t } = useTranslation('texts')
  const { link } = useVault()
  const element = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [keys] = useState(createEditorKeys)
  const [names] = useState(createMentionNames)
  const mentioned = useMentionKeys(editor)
  const { carets } = useWriters(opened.text)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  }, [onDone])

  useEffect(() => {
    if (element.current === null) return
    const saying = sayerOf(link).begin()
    let quiet: ReturnType<typeof setTimeout> | undefined
    const say = (caret: Where['caret'], typing: boolean) => {
      saying.say({ room, record: place.id, text: opened.text, caret, typing, holds: null })
    }
    let typing = false
    const made = createEditor({
      element: element.current,
      document: opened.document,
      label,
      onDone: () => {
        done.current()
      },
      mentions: { names, words: { away: t('mention.away'), unseen: t('mention.unseen') } },
      onKey: keys.take,
      onMove: (caret, typed) => {
        if (typed) {
          typing = true
          clearTimeout(quiet)
          quiet = setTimeout(() => {
            typing = false
            say(caret, false)
          }, writingFor)
        }
        say(caret, typing)
      },
    })
    say(null, false)
    setEditor(made)
    return () => {
      clearTimeout(quiet)
      saying.end()
      made.destroy()
    }
  }, [link, opened, place, room, label, names, keys, t])

  useEffect(() => {
    if (editor !== null && !editor.isDestroyed) showCarets(editor.view, carets)
  }, [editor, carets])

  return (
    <div className="texts-open">
      {editor !== null && <TextBar editor={editor} />}
      <div ref={element} />
      {mentioned.length > 0 && <Named keys={mentioned} names={names} />}
      {editor !== null && <MentionList editor={editor} own={place.id} keys={keys} />}
      <div>
        <Button size="small" icon={Check} onPress={onDone}>
          {t('done')}
        </Button>
      </div>
    </div>
  )
}

type NamedProps = { readonly keys: readonly string[]; readonly names: MentionNames }

/** Asks for names only where something is mentioned. */
function Named({ keys, names }: NamedProps) {
  useMentionNames(keys, names)
  return null
}
