import { useState } from 'react'
import type { TextFieldProps } from 'react-aria-components'
import { TextArea } from './text-area.tsx'

type Props = {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly placeholder?: string
  /** How many lines; without, a single one, which wraps where there is too little room. */
  readonly rows?: number
  readonly mustSay?: boolean
  readonly maxLength: number
  /** Answers whether it was saved; what was typed stays where it was not. */
  readonly onSave: (value: string) => Promise<boolean>
}

/** React Aria keeps a key press to itself unless it is told to let it go on. */
type KeyPress = Parameters<NonNullable<TextFieldProps['onKeyDown']>>[0]

/** A field that saves by itself: with Enter (Ctrl Enter in a long text) or on leaving it; Escape puts back what was there. */
export function SavedField({ value, rows, mustSay = false, onSave, ...field }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const save = async () => {
    const written = draft?.trim() ?? ''
    const isSame = draft === null || written === value.trim() || (mustSay && written === '')
    if (isSame || (await onSave(written))) setDraft(null)
  }
  const shared = {
    ...field,
    value: draft ?? value,
    onChange: (written: string) => {
      setDraft(rows === undefined ? written.replaceAll(/\s*\n\s*/gu, ' ') : written)
    },
    onBlur: () => void save(),
    onKeyDown: (event: KeyPress) => {
      const isLong = rows !== undefined
      // Escape takes back what was typed; only the next one closes what the field is in.
      if (event.key === 'Escape' && draft !== null) setDraft(null)
      else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        void save()
      } else event.continuePropagation()
    },
  }
  return <TextArea {...shared} rows={rows ?? 1} />
}
