import { Move } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SheetSpot } from '#shared/assets/sheets/stand.ts'
import { AssetFinder } from '#renderer/assets/links/asset-finder.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Standing } from './sheet-picture.tsx'
import type { Held } from './use-held.ts'

type Props = {
  readonly standing: readonly Standing[]
  /** By the ids of strengths, also of those that a search leaves out. */
  readonly spots: ReadonlyMap<string, SheetSpot>
  readonly onOpen: (id: string) => void
  readonly holding: Held
}

/** What stands on a picture, as rows: the equal of the marks for those who read or tab; and the way for more to come there. */
export function SheetBeside({ standing, spots, onOpen, holding }: Props) {
  const { t } = useTranslation('asset-sheets')
  const { collator } = useFormat()
  const rows = standing.toSorted((a, b) => collator.compare(a.asset.name, b.asset.name))
  return (
    <section className="assets-beside assets-sheet-beside" aria-label={t('here')}>
      <h2 className="assets-label">{t('place')}</h2>
      <AssetFinder
        except=""
        hits={t('place.hits')}
        onChoose={(id, name) => {
          holding.hold(id, name, spots.get(id) ?? null, 'list')
        }}
      />
      <h2 className="assets-label">{t('here')}</h2>
      {rows.length === 0 && (
        <p className="meta">{spots.size === 0 ? t('here.none') : t('here.left-out')}</p>
      )}
      <ul className="assets-sheet-rows">
        {rows.map(({ asset: { id, name, kind }, spot }) => (
          <li key={id} className="row">
            <KindMark kind={kind} size={22} named />
            <span className="grow">
              <Button
                kind="quiet"
                size="small"
                onPress={() => {
                  onOpen(id)
                }}
              >
                <bdi>{name}</bdi>
              </Button>
            </span>
            <IconButton
              icon={Move}
              size="small"
              label={t('move', { name })}
              onPress={() => {
                holding.hold(id, name, spot, 'list')
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
