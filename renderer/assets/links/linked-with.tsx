import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkKinds } from '#shared/assets/links/link.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { LinkRow } from './link-row.tsx'
import { NewLink } from './new-link.tsx'

type Props = { readonly asset: { readonly id: string; readonly name: string } }

/** What a strength is linked with, and how; the same links are seen from the other end. */
export function LinkedWith({ asset }: Props) {
  const { t } = useTranslation('asset-links')
  const { collator } = useFormat()
  const [adding, setAdding] = useState(false)
  const nameOf = (tie: (typeof ties)[number]) =>
    tie.from.id === asset.id ? tie.to.name : tie.from.name
  const ties = useViewItems(useView('assets/links-of', { id: asset.id }))
  const sorted = ties.toSorted(
    (a, b) =>
      linkKinds.indexOf(a.kind) - linkKinds.indexOf(b.kind) ||
      collator.compare(nameOf(a), nameOf(b)),
  )
  return (
    <section className="stack stack--3" aria-label={t('title')}>
      <h3 className="assets-label">{t('title')}</h3>
      {sorted.length > 0 && (
        <ul className="stack stack--3 assets-items">
          {sorted.map((tie) => (
            <LinkRow key={tie.id} tie={tie} of={asset} />
          ))}
        </ul>
      )}
      {adding ? (
        <NewLink
          asset={asset}
          onDone={() => {
            setAdding(false)
          }}
        />
      ) : (
        <div>
          <Button
            kind="quiet"
            size="small"
            icon={Link2}
            onPress={() => {
              setAdding(true)
            }}
          >
            {t('add')}
          </Button>
        </div>
      )}
    </section>
  )
}
