import { Crosshair, Maximize, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { LayersChoice } from '#renderer/assets/underlay/layers-choice.tsx'
import type { Layers } from '#renderer/assets/underlay/use-layers.ts'

type Props = {
  readonly onNearer: () => void
  readonly onFarther: () => void
  readonly onFit: () => void
  readonly layers: Layers
  /** Given while a place is being chosen: takes the middle of the map, so that no pointer is needed. */
  readonly onMiddle: (() => void) | null
}

export function MapButtons({ onNearer, onFarther, onFit, layers, onMiddle }: Props) {
  const { t } = useTranslation('assets')
  return (
    <div className="assets-map__buttons stack">
      <IconButton kind="secondary" label={t('map.nearer')} icon={Plus} onPress={onNearer} />
      <IconButton kind="secondary" label={t('map.farther')} icon={Minus} onPress={onFarther} />
      <IconButton kind="secondary" label={t('map.fit')} icon={Maximize} onPress={onFit} />
      <LayersChoice layers={layers} />
      {onMiddle && (
        <Button icon={Crosshair} onPress={onMiddle}>
          {t('map.middle')}
        </Button>
      )}
    </div>
  )
}
