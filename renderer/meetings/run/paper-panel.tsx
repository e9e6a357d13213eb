import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskView } from '#shared/meetings/room/room-views.ts'
import { papers } from '#renderer/meetings/activities/activity-paper.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PaperForm } from './paper-form.tsx'
import { useKeyIn } from './use-key-in.ts'

type Props = {
  readonly step: NonNullable<DeskView['public']['step']>
  readonly paper: NonNullable<DeskView['paper']>
}

/** Sheets of paper beside phones: keyed in one after another, by whoever leads. */
export function PaperPanel({ step: { id, activity, seen }, paper: { byCard, canUndo } }: Props) {
  const { t } = useTranslation('meeting-run')
  const [isOpen, setOpen] = useState(false)
  // Ballots that go into the journal have none, and those alone can be taken out again.
  const keyIn = useKeyIn(id, { hasReceipts: !canUndo, canUndo })
  if (!papers.has(activity)) return null
  if (!isOpen)
    return (
      <div>
        <Button
          icon={Keyboard}
          onPress={() => {
            setOpen(true)
          }}
        >
          {t('paper.open')}
        </Button>
      </div>
    )
  return (
    <section className="run-paper" aria-label={t('paper')}>
      <p className="meta">
        {byCard ? t('paper.by-card') : t('paper.by-box')}{' '}
        {canUndo ? t('paper.can-undo') : t('paper.no-undo')}
      </p>
      <PaperForm key={keyIn.count} activity={activity} seen={seen} byCard={byCard} keyIn={keyIn} />
      <div className="row wrap">
        <p role="status" className="grow">
          {keyIn.said}
        </p>
        {keyIn.canTakeOut && (
          <Button size="small" onPress={() => void keyIn.takeOut()}>
            {t('paper.take-out')}
          </Button>
        )}
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            setOpen(false)
          }}
        >
          {t('close')}
        </Button>
      </div>
    </section>
  )
}
