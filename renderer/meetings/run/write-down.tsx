import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = {
  readonly label: string
  /** What the button says. */
  readonly say: string
  /** Characters. */
  readonly most: number
  /** It appeared on a press, to be written in at once. */
  readonly beginsHere?: boolean
  /** Resolves with whether it was taken in: what was not stays in the field. */
  readonly write: (text: string) => Promise<boolean>
}

/** One line to be written down; Enter does the same as the button. */
export function WriteDown({ label, say, most, beginsHere = false, write }: Props) {
  const [text, setText] = useState('')
  return (
    <form
      className="run-write"
      onSubmit={(event) => {
        event.preventDefault()
        const words = text.trim()
        if (words === '') return
        void write(words).then((done) => {
          if (done) setText('')
        })
      }}
    >
      <TextField
        label={label}
        maxLength={most}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it stands where the press asked for it
        autoFocus={beginsHere}
        value={text}
        onChange={setText}
      />
      <Button type="submit">{say}</Button>
    </form>
  )
}
