import { useTranslation } from 'react-i18next'
import { assetKinds } from '#shared/assets/kinds.ts'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { CutSheet } from './cut-sheet.tsx'

/** Cards on which people write down a strength, four to a sheet. */
export function StrengthsSheet() {
  const { t } = useTranslation(['meetings', 'ui'])
  return (
    <CutSheet of={4}>
      <div className="meetings-card">
        <p className="meetings-card__title">{t('card.strong')}</p>
        <p>
          <b>{t('card.what')}</b>
        </p>
        <span className="meetings-line" />
        <span className="meetings-line" />
        <p>
          <b>{t('card.kind')}</b> {t('card.kind-hint')}
        </p>
        <div className="meetings-card__kinds">
          {assetKinds.map((kind) => (
            <span key={kind} className="row">
              <KindMark kind={kind} />
              {t(`ui:kind.${kind}`)}
            </span>
          ))}
        </div>
        <p>
          <b>{t('card.where')}</b> {t('card.where-hint')}
        </p>
        <span className="meetings-line" />
        <p className="meetings-tick">{t('card.no-name')}</p>
        <p className="meetings-tick">{t('card.coalition')}</p>
      </div>
    </CutSheet>
  )
}
