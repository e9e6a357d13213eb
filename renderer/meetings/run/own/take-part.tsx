import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicView, SeatView } from '#shared/meetings/room/room-views.ts'
import { useOwn } from './use-own.ts'

/** The parts that phones have come only to those who take part here. */
const OwnPart = lazy(async () => ({ default: (await import('./own-part.tsx')).OwnPart }))

type Props = {
  readonly step: NonNullable<PublicView['step']>
  /** What whoever leads gave here so far. */
  readonly mine: SeatView | null
}

/** Whoever leads may take part or not: closed until they want to. */
export function TakePart({ step, mine }: Props) {
  const { t } = useTranslation('meeting-run')
  const [isOpen, setOpen] = useState(false)
  const own = useOwn()
  return (
    <details
      className="details run-fold run-own"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
      }}
    >
      <summary>{t('own')}</summary>
      <section className="run-own__part" aria-label={t('own')}>
        {isOpen && (
          <Suspense>
            <OwnPart step={step} mine={mine} own={own} />
          </Suspense>
        )}
      </section>
    </details>
  )
}
