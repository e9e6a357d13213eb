import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import { centreOf } from '#shared/assets/place.ts'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { VirtualList } from '#renderer/ui/virtual-list.tsx'
import { FirstPhoto } from '#renderer/assets/files/first-photo.tsx'
import { useWhere } from '#renderer/assets/use-where.ts'
import { type MapView, projectionOf } from './map-view.ts'
import { inSight, sightOf } from './world-shapes.ts'

type Props = {
  readonly assets: readonly LightAsset[]
  readonly seen: MapView | null
  readonly open: string | null
  readonly onOpen: (id: string) => void
}

/** About the size of the map beside it; a few rows more or less at its edges do no harm. */
const mapSize = { width: 900, height: 640 }

/** What is in sight on the map, and what has no place, as rows: the equal of the markers for those who read or tab. */
export function InView({ assets, seen, open, onOpen }: Props) {
  const { t } = useTranslation('assets')
  const where = useWhere()
  const [active, setActive] = useState<string | null>(open)
  const [opened, setOpened] = useState(open)
  if (opened !== open) {
    setOpened(open)
    if (open !== null) setActive(open)
  }
  const view = useDeferredValue(seen)
  const inside = useMemo(() => {
    const sight = view && sightOf(projectionOf(view, mapSize), mapSize.width, mapSize.height)
    return assets.filter(({ place }) => place === null || inSight(centreOf(place), sight))
  }, [assets, view])
  const byId = useMemo(() => new Map(inside.map((asset) => [asset.id, asset])), [inside])
  const keys = useMemo(() => [...byId.keys()], [byId])
  const unplaced = inside.filter(({ place }) => place === null).length

  return (
    <section className="assets-beside" aria-label={t('in-view')}>
      <p className="meta assets-beside__count">
        {t('in-view.count', { count: keys.length - unplaced })}
        {unplaced > 0 && ` · ${t('in-view.unplaced', { count: unplaced })}`}
      </p>
      <VirtualList
        label={t('in-view')}
        keys={keys}
        active={active}
        onActive={setActive}
        onOpen={onOpen}
        rowHeight={84}
        chosen={new Set(open === null ? [] : [open])}
      >
        {(key) => {
          const asset = byId.get(key)
          return (
            asset && (
              <span role="gridcell" className="assets-cell">
                <KindMark kind={asset.kind} size={26} named />
                <span className="grow">
                  <b className="block truncate" dir="auto">
                    {asset.name}
                  </b>
                  <span className="block truncate muted" dir="auto">
                    {asset.organization || where(asset)}
                  </span>
                  <span className="block truncate muted assets-counts">
                    {[
                      asset.offersCount > 0 && t('offers.count', { count: asset.offersCount }),
                      asset.welcomesCount > 0 &&
                        t('welcomes.count', { count: asset.welcomesCount }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <FirstPhoto of={key} />
              </span>
            )
          )
        }}
      </VirtualList>
    </section>
  )
}
