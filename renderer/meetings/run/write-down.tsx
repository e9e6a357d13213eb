import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = {
  readonly label: string
  /** What the button says. */
  readonly say: string
  /** Characters. */
  readonly most: number
  /** Resolves with whether it was taken in: what was not stays in the field. */
  readonly write: (text: string) => Promise<boolean>
}

/** One line to be written down; Enter does the same as the button. */
export function WriteDown({ label, say, most, write }: Props) {
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
      <TextField label={label} maxLength={most} value={text} onChange={setText} />
      <Button type="submit">{say}</Button>
    </form>
  )
}
