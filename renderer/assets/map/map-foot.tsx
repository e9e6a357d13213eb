import { useTranslation } from 'react-i18next'
import { useCredits } from '#renderer/assets/underlay/use-credits.ts'
import type { Layer } from '#renderer/assets/underlay/use-layers.ts'
import type { MapView } from './map-view.ts'
import { ScaleBar } from './scale-bar.tsx'

type Props = {
  readonly view: MapView
  /** What lies under this part of the map. */
  readonly layers: readonly Layer[]
}

/** From here on the outlines of countries say nothing any more. */
const nothingFiner = 7

/** What the map knows and what it does not, who made what lies under it, and how long a distance is on it. */
export function MapFoot({ view, layers }: Props) {
  const { t } = useTranslation('assets')
  const credits = useCredits(layers)
  const homes = view.zoom > nothingFiner ? t('map.nothing-finer') : t('map.homes')
  return (
    <div className="assets-map__foot">
      <div className="assets-map__note small">
        <p dir="auto">{layers.length > 0 ? t('map.homes-only') : homes}</p>
        {credits.map((credit) => (
          <p key={credit} dir="auto">
            {credit}
          </p>
        ))}
      </div>
      <ScaleBar view={view} />
    </div>
  )
}
