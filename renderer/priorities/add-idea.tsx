import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useAsked } from '#renderer/workspace/asked.ts'

type Props = {
  readonly theme: string | null
  /** Somebody was writing where this now stands: the caret begins in it. */
  readonly goesOn?: boolean
  readonly onAdd?: () => void
}

/** One line at the foot of a column: write, Enter, and go on writing. */
export function AddIdea({ theme, goesOn = false, onAdd }: Props) {
  const { t } = useTranslation('priorities')
  const act = useAct('priorities')
  const [text, setText] = useState('')
  const field = useId()
  useAsked(
    (asked) => theme === null && asked === 'idea/new',
    () => {
      document.getElementById(field)?.querySelector('input')?.focus()
    },
  )
  const add = async () => {
    const line = text.trim()
    if (line === '') return
    setText('')
    onAdd?.()
    const { done } = await act('priorities/add-idea', { text: line, theme })
    if (!done) setText(line)
  }
  return (
    <Form
      id={field}
      className="invitation"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('add')}
        labelHidden
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only for who was writing here a moment ago
        autoFocus={goesOn}
        placeholder={t('add')}
        value={text}
        onChange={setText}
        maxLength={200}
      />
      <IconButton label={t('add-do')} icon={Plus} type="submit" />
    </Form>
  )
}
