import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = {
  readonly label: string
  readonly value: string
  /** What stands there while nothing is written: an invitation. */
  readonly invitation: string
  readonly onSave: (value: string) => Promise<boolean>
  readonly mustSay?: boolean
  readonly maxLength: number
  /** May hold several lines: Enter begins a new one, Ctrl Enter saves. */
  readonly hasLines?: boolean
  /** Other versions, or a word on what is written here. */
  readonly children?: ReactNode
}

/** A field in reading form. A press makes it a field to write in; Enter or leaving it saves, Escape leaves it as it was. */
export function Editable(props: Props) {
  const { label, value, invitation, onSave, mustSay = false, maxLength, hasLines = false } = props
  const { t } = useTranslation('assets')
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasWriting = useRef(false)
  const writing = draft !== null

  useEffect(() => {
    // Only where the keyboard was in the field; a press elsewhere keeps the focus it took.
    if (wasWriting.current && !writing && document.activeElement === document.body)
      button.current?.focus()
    wasWriting.current = writing
  }, [writing])

  const save = async () => {
    const written = draft?.trim() ?? ''
    if (draft === null || written === value.trim() || (mustSay && written === '')) setDraft(null)
    else if (await onSave(written)) setDraft(null)
  }
  const field = {
    label,
    value: draft ?? '',
    maxLength,
    autoFocus: true,
    onChange: setDraft,
    onFocus: toEnd,
    onBlur: () => {
      void save()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDraft(null)
      else if (event.key === 'Enter' && (!hasLines || event.ctrlKey || event.metaKey)) void save()
    },
  }
  return (
    <div className="assets-field">
      {!writing && (
        <>
          <h3 id={id} className="assets-label">
            {label}
          </h3>
          <button
            ref={button}
            type="button"
            className={value === '' ? 'assets-value assets-value--empty' : 'assets-value'}
            aria-describedby={id}
            aria-label={t('edit', { label, value: value === '' ? invitation : value })}
            onClick={() => {
              setDraft(value)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              // Otherwise the same key press would go on into the field that takes the focus, as a line break.
              event.preventDefault()
              setDraft(value)
            }}
          >
            <span dir="auto">{value === '' ? invitation : value}</span>
          </button>
        </>
      )}
      {writing && (hasLines ? <TextArea {...field} /> : <TextField {...field} />)}
      {props.children}
    </div>
  )
}

/** What is there stays, and one goes on writing behind it. */
function toEnd({ target }: FocusEvent): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    target.setSelectionRange(target.value.length, target.value.length)
}
