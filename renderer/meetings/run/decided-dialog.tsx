import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskView } from '#shared/meetings/room/room-views.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { KeptDialog } from './kept-dialog.tsx'
import { useDrop } from './use-drop.ts'
import { useLead } from './use-lead.ts'

export type Decided = DeskView['decided'][number]

type Props = {
  /** null: a new one. */
  readonly known: Decided | null
  readonly onClose: () => void
}

/** What was decided, and when the group looks at it again. */
export function DecidedDialog({ known, onClose }: Props) {
  const { t } = useTranslation('meeting-run')
  const { lead } = useLead()
  const drop = useDrop()
  const [review, setReview] = useState(known?.review ?? null)
  return (
    <KeptDialog
      title={known === null ? t('decided.new') : t('decided.change')}
      label={t('decided.text')}
      hint={t('decided.hint')}
      text={known?.text ?? ''}
      write={(text) => lead({ kind: 'decide', id: known?.id ?? null, text, review })}
      {...(known !== null && {
        drop: () => drop(known, { kind: 'decide', text: known.text, review: known.review }),
      })}
      onClose={onClose}
    >
      <DateField label={t('decided.review')} value={review} onChange={setReview} />
    </KeptDialog>
  )
}
