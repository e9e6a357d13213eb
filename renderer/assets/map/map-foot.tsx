import { useTranslation } from 'react-i18next'
import type { MapView } from './map-view.ts'
import { ScaleBar } from './scale-bar.tsx'

/** From here on the outlines of countries say nothing any more. */
const nothingFiner = 7

/** What the map knows and what it does not, and how long a distance is on it. */
export function MapFoot({ view }: { readonly view: MapView }) {
  const { t } = useTranslation('assets')
  return (
    <div className="assets-map__foot">
      <p className="assets-map__note small" dir="auto">
        {view.zoom > nothingFiner ? t('map.nothing-finer') : t('map.homes')}
      </p>
      <ScaleBar view={view} />
    </div>
  )
}
