import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { spelledReceipt } from '#shared/meetings/cards.ts'
import { ReceiptsContext } from './receipts.ts'

/** What shows a person later that their ballot was counted, and nobody how. */
export function Receipt({ step }: { readonly step: string }) {
  const { t } = useTranslation('guest')
  const receipts = useContext(ReceiptsContext)(step)
  if (receipts.length === 0) return null
  return (
    <section className="g-note">
      <h2 className="g-quiet">{t('vote.receipt')}</h2>
      {receipts.map((receipt) => (
        <p key={receipt} className="g-receipt" dir="ltr">
          {spelledReceipt(receipt)}
        </p>
      ))}
      <p className="g-quiet">{t('vote.receipt-about')}</p>
    </section>
  )
}
