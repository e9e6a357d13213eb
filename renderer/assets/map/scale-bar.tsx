import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { MapView } from './map-view.ts'
import { scaleOf } from './scale.ts'

/** How long a distance is on the map. */
export function ScaleBar({ view }: { readonly view: MapView }) {
  const { t } = useTranslation('assets')
  const format = useFormat()
  const { metres, width } = scaleOf(view)
  return (
    <p className="assets-scale numbers" dir="auto">
      <span className="sr-only">{t('map.scale')}</span> {format.distance(metres)}
      <span className="assets-scale__bar" style={{ inlineSize: Math.round(width) }} aria-hidden />
    </p>
  )
}
