import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

export type LineQuestion = {
  readonly title: string
  readonly label: string
  readonly value: string
  /** A second, optional line. */
  readonly more?: { readonly label: string; readonly value: string }
  readonly done: string
  readonly onDone: (line: string, more: string) => void
}

type Props = { readonly question: LineQuestion; readonly onClose: () => void }

/** Asks for a line or two: a new theme, other words for an idea. */
export function LineDialog({ question, onClose }: Props) {
  const { t } = useTranslation('priorities')
  const [line, setLine] = useState(question.value)
  const [more, setMore] = useState(question.more?.value ?? '')
  const isEmpty = line.trim() === ''
  return (
    <Dialog isOpen onClose={onClose} title={question.title}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          if (isEmpty) return
          question.onDone(line, more)
          onClose()
        }}
      >
        <TextField
          label={question.label}
          value={line}
          onChange={setLine}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one line begins in it
          autoFocus
        />
        {question.more !== undefined && (
          <TextField label={question.more.label} value={more} onChange={setMore} maxLength={200} />
        )}
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={isEmpty}>
            {question.done}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
