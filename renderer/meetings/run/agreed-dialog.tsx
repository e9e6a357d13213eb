import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskView } from '#shared/meetings/room/room-views.ts'
import { WhoField } from '#renderer/meetings/people/who-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { KeptDialog } from './kept-dialog.tsx'
import { useDrop } from './use-drop.ts'
import { useLead } from './use-lead.ts'

export type Agreed = DeskView['agreed'][number]

type Props = {
  /** null: a new one. */
  readonly known: Agreed | null
  readonly onClose: () => void
}

/** What is to be done, who takes it on, and by when. */
export function AgreedDialog({ known, onClose }: Props) {
  const { t } = useTranslation('meeting-run')
  const { lead } = useLead()
  const drop = useDrop()
  const [who, setWho] = useState(known?.who ?? null)
  const [due, setDue] = useState(known?.due ?? null)
  return (
    <KeptDialog
      title={known === null ? t('agreed.new') : t('agreed.change')}
      label={t('agreed.text')}
      hint={t('agreed.hint')}
      text={known?.text ?? ''}
      write={(text) => lead({ kind: 'agree', id: known?.id ?? null, text, who, due })}
      {...(known !== null && {
        drop: () =>
          drop(known, { kind: 'agree', text: known.text, who: known.who, due: known.due }),
      })}
      onClose={onClose}
    >
      <WhoField
        label={t('agreed.who')}
        value={who}
        onSave={(chosen) => {
          setWho(chosen)
          return Promise.resolve(true)
        }}
      />
      <DateField label={t('agreed.due')} value={due} onChange={setDue} />
    </KeptDialog>
  )
}
