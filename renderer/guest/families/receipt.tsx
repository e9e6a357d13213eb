import { useTranslation } from 'react-i18next'
import { spelledReceipt } from '#shared/meetings/cards.ts'
import { readHere } from '#renderer/device/kept-here.ts'

/** Where a phone keeps the receipt of its ballot. */
export const receiptKeyOf = (step: string): string => `room/receipt/${step}`

/** What shows a person later that their ballot was counted, and nobody how. */
export function Receipt({ step }: { readonly step: string }) {
  const { t } = useTranslation('guest')
  const receipt = readHere(receiptKeyOf(step))
  if (receipt === null) return null
  return (
    <section className="g-note">
      <h2 className="g-quiet">{t('vote.receipt')}</h2>
      <p className="g-receipt" dir="ltr">
        {spelledReceipt(receipt)}
      </p>
      <p className="g-quiet">{t('vote.receipt-about')}</p>
    </section>
  )
}
