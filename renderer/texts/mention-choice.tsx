import type { Editor } from '@tiptap/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMentionKind, type MentionKind } from '#shared/documents/mention.ts'
import { useFound } from '#renderer/workspace/palette/use-found.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { type AskedMention, askedMention, insertMention } from './asked-mention.ts'
import type { EditorKeys } from './editor-keys.ts'
import { MentionOption } from './mention-option.tsx'

/** More than this is found sooner by another letter. */
const mostListed = 8

export type Option = {
  readonly kind: MentionKind
  readonly id: string
  readonly title: string
  readonly under: string
}

type Props = {
  readonly editor: Editor
  readonly own: string
  readonly keys: EditorKeys
  readonly asked: AskedMention
  readonly onLeave: () => void
}

/** What is called as was typed, and the keys to choose from it. */
export function MentionChoice({ editor, own, keys, asked, onLeave }: Props) {
  const { t } = useTranslation('texts')
  const announce = useAnnounce()
  const list = useId()
  const { found, isNow } = useFound(asked.query)
  const options = useMemo(() => optionsIn(found, own), [found, own])
  const [moved, setMoved] = useState({ query: '', at: 0 })
  // With every letter the first one is meant again.
  const at = moved.query === asked.query ? moved.at : 0
  const active = Math.min(at, options.length - 1)
  const now = asked.query !== '' && isNow
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (now) announce(t('mention.count', { count: options.length }))
  }, [announce, t, now, options.length])
  useEffect(() => {
    const choose = (option: Option | undefined) => {
      const current = askedMention(editor.state)
      if (option !== undefined && current !== null) insertMention(editor, current, option)
    }
    return keys.lend((event) => {
      if (event.isComposing) return false
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (event.key === 'Escape') onLeave()
      else if (options.length === 0) return false
      else if (step !== 0)
        setMoved({
          query: asked.query,
          at: (active + step + options.length) % options.length,
        })
      else if (event.key === 'Enter' || event.key === 'Tab') choose(options[active])
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    })
  }, [editor, keys, options, active, onLeave, asked.query])
  useEffect(() => {
    const text = editor.view.dom
    text.setAttribute('aria-haspopup', 'listbox')
    text.setAttribute('aria-controls', list)
    if (options.length > 0) text.setAttribute('aria-activedescendant', `${list}/${String(active)}`)
    return () => {
      for (const name of ['aria-haspopup', 'aria-controls', 'aria-activedescendant'])
        text.removeAttribute(name)
    }
  }, [editor, list, active, options.length])
  useEffect(() => {
    const box = place.current
    const around = box?.offsetParent
    if (!box || !around) return
    const { bottom } = editor.view.coordsAtPos(asked.from)
    box.style.insetBlockStart = `${String(bottom - around.getBoundingClientRect().top + 4)}px`
  }, [editor, asked.from])

  return (
    <div ref={place} className="texts-mentions">
      {(asked.query === '' || (now && options.length === 0)) && (
        <p className="texts-mentions__hint">
          {asked.query === '' ? t('mention.type') : t('mention.none')}
        </p>
      )}
      <div id={list} role="listbox" aria-label={t('mention.list')} tabIndex={-1}>
        {options.map((option, index) => (
          <MentionOption
            key={`${option.kind}/${option.id}`}
            id={`${list}/${String(index)}`}
            option={option}
            query={asked.query}
            isActive={index === active}
            onPoint={() => {
              setMoved({ query: asked.query, at: index })
            }}
            onChoose={() => {
              insertMention(editor, asked, option)
            }}
          />
        ))}
      </div>
    </div>
  )
}

/** What was found by its name, without what was put away. */
function optionsIn(found: ReturnType<typeof useFound>['found'], own: string): readonly Option[] {
  return found
    .flatMap(({ kind, id, title, under, archived, excerpt }) =>
      isMentionKind(kind) && !archived && excerpt === '' && id !== own
        ? [{ kind, id, title, under }]
        : [],
    )
    .slice(0, mostListed)
}
