import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Where } from '#shared/presence/presence.ts'
import type { TextPlace } from '#shared/texts/places.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Apart } from './apart.tsx'
import { Comments } from './comments.tsx'
import { Ended } from './ended.tsx'
import { Reading } from './reading.tsx'
import { NotShown } from './not-shown.tsx'
import type { TextEnd } from './open-text.ts'
import { ReadText } from './read-text.tsx'
import { useEditorPart } from './use-editor-part.ts'
import { WritingNow } from './writing-now.tsx'

export type TextFieldProps = {
  readonly place: TextPlace
  /** Which room it stands in: said to the others with the caret. */
  readonly room: Where['room']
  readonly label: string
  /** What stands there while nothing is written: an invitation. */
  readonly invitation: string
  /** Below the label: what is meant. */
  readonly hint?: string
}

/** A long text, read or written in. See shared-text.tsx. */
export function TextField({ place, room, label, invitation, hint }: TextFieldProps) {
  const id = useId()
  const { document, map, id: record, field } = place
  // Callers make a place anew each time; an open editor must not begin anew with it.
  const stable = useMemo<TextPlace>(
    () => ({ document, map, id: record, field }),
    [document, map, record, field],
  )
  const view = useView('texts/standing', stable)
  const state = useViewState(view)
  const standing = useViewItems(view)
  const counting = standing.find(({ counts }) => counts)
  const [writing, setWriting] = useState(false)
  const [end, setEnd] = useState<TextEnd | null>(null)
  const editor = useEditorPart(writing)
  const button = useRef<HTMLButtonElement>(null)
  const wasWriting = useRef(false)

  useEffect(() => {
    // Only where the keyboard was in the text; a press elsewhere keeps the focus it took.
    if (wasWriting.current && !writing && window.document.activeElement === window.document.body)
      button.current?.focus()
    wasWriting.current = writing
  }, [writing])

  const onDone = useCallback(() => {
    setWriting(false)
  }, [])
  const onEnd = useCallback((met: TextEnd) => {
    setWriting(false)
    setEnd(met)
  }, [])
  const begin = () => {
    setEnd(null)
    setWriting(true)
  }

  const words = counting?.words ?? ''
  const Editor = writing ? editor.part : null
  return (
    <div className="texts-field">
      <h3 id={id} className="texts-label">
        {label}
      </h3>
      {hint !== undefined && <p className="texts-hint">{hint}</p>}
      {counting === undefined && <NotShown state={state} />}
      {counting !== undefined && Editor === null && (
        <ReadText
          button={button}
          label={label}
          words={words}
          blocks={counting.blocks}
          invitation={invitation}
          isBusy={writing && !editor.failed}
          onBegin={begin}
        />
      )}
      {Editor !== null && (
        <Editor place={stable} room={room} label={label} onDone={onDone} onEnd={onEnd}>
          <Reading words={words} blocks={counting?.blocks ?? null} invitation={invitation} />
        </Editor>
      )}
      <WritingNow text={counting?.text ?? null} />
      {editor.failed && writing && <Ended end={null} onClose={onDone} />}
      {end !== null && (
        <Ended
          end={end}
          onClose={() => {
            setEnd(null)
          }}
        />
      )}
      {counting !== undefined && <Comments place={stable} label={label} />}
      <Apart place={stable} standing={standing} />
    </div>
  )
}
