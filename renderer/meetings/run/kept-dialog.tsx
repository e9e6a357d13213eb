import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

type Props = {
  readonly title: string
  readonly label: string
  readonly hint: string
  /** What stands there already; '' for a new one. */
  readonly text: string
  /** Fields below the words. */
  readonly children: ReactNode
  /** Resolves with whether it was taken in: what was not stays in the field. */
  readonly write: (text: string) => Promise<boolean>
  /** Given where it can be taken out. */
  readonly drop?: () => Promise<boolean>
  readonly onClose: () => void
}

/** A decision or an action in one line, with what goes with it; Enter does the same as the button. */
export function KeptDialog({ title, label, hint, children, write, drop, onClose, ...one }: Props) {
  const { t } = useTranslation('meeting-run')
  const [text, setText] = useState(one.text)
  const [isEmpty, setEmpty] = useState(false)
  const keep = async () => {
    const words = text.trim()
    setEmpty(words === '')
    if (words !== '' && (await write(words))) onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextArea
          label={label}
          hint={hint}
          rows={2}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is opened to write down these words
          autoFocus
          maxLength={200}
          value={text}
          {...(isEmpty && { problem: t('kept.empty') })}
          onChange={(written) => {
            setEmpty(false)
            setText(written.replaceAll(/\s*\n\s*/gu, ' '))
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') {
              event.continuePropagation()
              return
            }
            event.preventDefault()
            void keep()
          }}
        />
        {children}
        <div className="dialog__actions">
          {drop !== undefined && (
            <Button
              kind="quiet"
              icon={Trash2}
              onPress={() => {
                void drop().then((done) => {
                  if (done) onClose()
                })
              }}
            >
              {t('kept.drop')}
            </Button>
          )}
          <Button onPress={onClose}>{t('kept.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('kept.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
