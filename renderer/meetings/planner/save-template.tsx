import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MeetingItem } from '#shared/meetings/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = { readonly meeting: MeetingItem; readonly onClose: () => void }

/** Keeps an agenda, without names, to begin other meetings of this coalition with. */
export function SaveTemplate({ meeting, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const [name, setName] = useState(meeting.title)
  const isEmpty = name.trim() === ''
  const save = async () => {
    if (isEmpty) return
    const input = { meeting: meeting.id, name }
    const done = await act('meetings/save-template', input, {
      say: t('template.saved'),
      undo: true,
    })
    if (done.done) onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('template.save')}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className="muted">{t('template.save.hint')}</p>
        <TextField
          label={t('template.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one thing begins in it
          autoFocus
        />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={isEmpty}>
            {t('template.save.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
