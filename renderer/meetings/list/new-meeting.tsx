import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { zoneHere } from '#renderer/device/zone-here.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'
import { useLanguage } from '#renderer/ui/use-format.ts'
import { OwnTemplate } from './own-template.tsx'
import { blank, useBeginningOptions, useBeginnings } from './use-beginnings.ts'

type Props = { readonly onClose: () => void }

const usualStart = 18 * 60
const usualLength = 90

/** Asks what a meeting is called, when it is and which agenda it begins with; all else comes later. */
export function NewMeeting({ onClose }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const language = useLanguage()
  const [, go] = useLocation()
  const beginnings = useBeginnings()
  const options = useBeginningOptions(beginnings)
  const [key, setKey] = useState('circle')
  const [title, setTitle] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [start, setStart] = useState(usualStart)
  const [place, setPlace] = useState('')
  const beginning = beginnings.find((one) => one.key === key)
  const isEmpty = title.trim() === ''
  const add = async () => {
    if (isEmpty) return
    const made = await act(
      'meetings/add',
      {
        title,
        purpose: beginning?.purpose ?? '',
        day,
        start,
        zone: zoneHere(),
        length: beginning?.length ?? usualLength,
        place,
        languages: [language],
        items: [...(beginning?.items ?? [])],
      },
      { say: t('added'), undo: true },
    )
    if (!made.done) return
    onClose()
    go(`/meetings/${made.output.id}`)
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('new')}>
      <Form
        className="stack stack--4"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('field.title')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks for one thing begins in it
          autoFocus
        />
        <div className="meetings-pair">
          <DateField label={t('field.day')} value={day} onChange={setDay} />
          <TimeField label={t('field.start')} value={start} onChange={setStart} />
        </div>
        <TextField label={t('field.place')} value={place} onChange={setPlace} maxLength={200} />
        <Select
          label={t('field.begin')}
          hint={key === blank ? undefined : beginning?.purpose}
          options={options}
          value={key}
          onChange={setKey}
        />
        {beginning?.isOwn === true && (
          <OwnTemplate
            key={key}
            id={key}
            name={beginning.title}
            onAway={() => {
              setKey('circle')
            }}
          />
        )}
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={isEmpty}>
            {t('new.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
