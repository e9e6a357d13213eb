import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = {
  readonly label: string
  readonly button: string
  /** Answers whether it was added; what was written comes back where it was not. */
  readonly onAdd: (line: string) => Promise<boolean>
}

/** One line at the foot of a list: write, Enter, and go on writing. */
export function AddLine({ label, button, onAdd }: Props) {
  const [text, setText] = useState('')
  const add = async () => {
    const line = text.trim()
    if (line === '') return
    setText('')
    if (!(await onAdd(line))) setText(line)
  }
  return (
    <Form
      className="plans-add invitation"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={label}
        labelHidden
        placeholder={label}
        value={text}
        onChange={setText}
        maxLength={200}
      />
      <IconButton label={button} icon={Plus} type="submit" />
    </Form>
  )
}
