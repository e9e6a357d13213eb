import { useTranslation } from 'react-i18next'
import { cardLink, spelledCode } from '#shared/meetings/cards.ts'
import { QrCode } from '#renderer/ui/qr-code.tsx'
import type { Whole } from '#renderer/meetings/whole.ts'
import { useCoalition } from './use-coalition.ts'
import { useWay } from './use-way.ts'

type Props = { readonly whole: Whole; readonly codes: readonly string[] }

/** Cards with a code each, to be cut apart: no number and no name, so that nobody knows who got which. */
export function CardsSheet({ whole, codes }: Props) {
  const { t } = useTranslation('meetings')
  const coalition = useCoalition()
  const way = useWay(whole.meeting.id)
  if (codes.length === 0) return <p>{t('cards.none')}</p>
  return (
    <ul className="meetings-cut meetings-cut--8" aria-label={t('sheet.cards')}>
      {codes.map((code) => (
        <li key={code} className="meetings-vote-card">
          <div>
            <p className="meetings-sheet__from" dir="auto">
              {coalition.name} · {whole.meeting.title}
            </p>
            <p className="meetings-card__title">{t('cards.title')}</p>
            <p className="meetings-vote-card__code" dir="ltr">
              {spelledCode(code)}
            </p>
            <p>{way === null ? t('cards.type') : t('cards.scan')}</p>
          </div>
          {way !== null && (
            <QrCode text={cardLink(way.link, code)} label={t('cards.qr', { code })} size={120} />
          )}
        </li>
      ))}
    </ul>
  )
}
