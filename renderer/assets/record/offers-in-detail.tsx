import { Plus, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FullAsset } from '#shared/assets/contract.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { OfferFields } from './offer-fields.tsx'

type Props = { readonly asset: FullAsset }

/** Offers that have more to them than a line: each opens to whom it is for, when, and what it costs. */
export function OffersInDetail({ asset }: Props) {
  const { t } = useTranslation('directories')
  const act = useAct('assets')
  const here = asset.detailed.filter((offer) => !offer.archived)
  const putAway = asset.detailed.filter((offer) => offer.archived)
  return (
    <section className="stack stack--3" aria-label={t('offers')}>
      <h3 className="assets-label">{t('offers')}</h3>
      {here.map((offer) => (
        <details key={offer.id} className="details assets-offer">
          <summary>
            <bdi>{offer.name}</bdi>
            {offer.apart.length > 0 && <span className="meta"> {t('offers.apart')}</span>}
          </summary>
          <OfferFields offer={offer} />
        </details>
      ))}
      <div>
        <Button
          kind="quiet"
          size="small"
          icon={Plus}
          onPress={() => {
            const name = t('offers.new')
            void act('assets/offer-add', { asset: asset.id, name }, { undo: true })
          }}
        >
          {t('offers.add')}
        </Button>
      </div>
      {putAway.length > 0 && (
        <details className="details">
          <summary>{t('offers.put-away', { count: putAway.length })}</summary>
          <ul className="stack assets-more">
            {putAway.map(({ id, name }) => (
              <li key={id} className="row wrap">
                <bdi className="grow">{name}</bdi>
                <Button
                  size="small"
                  kind="quiet"
                  icon={RotateCcw}
                  iconFlips
                  aria-label={t('offers.restore-named', { name })}
                  onPress={() => {
                    void act('assets/offer-restore', { id })
                  }}
                >
                  {t('offers.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
