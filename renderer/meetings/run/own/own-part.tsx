import '#renderer/taking-part/parts.css'
import '#renderer/taking-part/closed.css'
import './own-part.css'
import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicView, SeatView } from '#shared/meetings/room/room-views.ts'
import { phones, type PhoneProps } from '#renderer/taking-part/activities/activity-phone.ts'
import { Receipt } from '#renderer/taking-part/families/receipt.tsx'
import { ReceiptsContext } from '#renderer/taking-part/families/receipts.ts'
import type { Own } from './use-own.ts'

type Props = {
  readonly step: NonNullable<PublicView['step']>
  readonly mine: SeatView | null
  readonly own: Own
}

/** What a phone has for the part that runs, for whoever leads; a receipt stays in sight as long as this page. */
export function OwnPart({ step, mine, own }: Props) {
  const { t } = useTranslation('meeting-run')
  const { id, activity, phase, seen } = step
  const isHere = mine?.step === id
  const isOpen = phase === 'running' && phones.has(activity)
  const hasReceipt = own.receiptsOf(id).length > 0
  return (
    <ReceiptsContext value={own.receiptsOf}>
      <p className="meta">{isOpen ? t('own.about') : t('own.nothing')}</p>
      {own.problem !== null && (
        <p role="alert" className="field__problem">
          {own.problem}
        </p>
      )}
      {isOpen ? (
        <ActivityPart
          key={id}
          kind={activity}
          step={id}
          seen={seen}
          mine={isHere ? mine.mine : null}
          took={isHere ? mine.took : 'nothing'}
          isSending={own.isSending}
          isRefused={own.problem !== null}
          name={null}
          give={(input) => {
            own.ask({ kind: 'give', step: id, input })
          }}
          pass={() => {
            own.ask({ kind: 'pass', step: id })
          }}
          cast={(ballot) => {
            own.ask({ kind: 'ballot', step: id, ...ballot })
          }}
        />
      ) : (
        <Receipt step={id} />
      )}
      {hasReceipt && <p className="meta">{t('own.receipt')}</p>}
    </ReceiptsContext>
  )
}

function ActivityPart({ kind, ...props }: PhoneProps & { readonly kind: string }) {
  const part = phones.get(kind)
  return part === undefined ? null : createElement(part, props)
}
