import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { Spot } from './clusters.ts'
import type { Side } from './labels.ts'

type Props = {
  readonly spot: Spot
  /** On which side its name has room; undefined where it has none. */
  readonly side: Side | undefined
  readonly isSelected: boolean
  readonly isFocusable: boolean
  readonly onPress: (spot: Spot) => void
  readonly onKey: (event: KeyboardEvent, spot: Spot) => void
}

/** One marker: shape, glyph and word of its kind; or how many stand here too close to tell apart. */
export function MapSpot({ spot, side, isSelected, isFocusable, onPress, onKey }: Props) {
  const { t } = useTranslation(['assets', 'ui'])
  const { number } = useFormat()
  const several = spot.form === 'several'
  const name = several
    ? t('map.several', { count: spot.count })
    : t('map.marker', { name: spot.asset.name, kind: t(`ui:kind.${spot.asset.kind}`) })
  return (
    <button
      type="button"
      className={several ? 'assets-spot assets-spot--several' : 'assets-spot'}
      style={{
        transform: `translate(${String(Math.round(spot.x))}px, ${String(Math.round(spot.y))}px)`,
      }}
      aria-label={name}
      aria-pressed={several ? undefined : isSelected}
      tabIndex={isFocusable ? 0 : -1}
      data-spot={spot.key}
      onClick={() => {
        onPress(spot)
      }}
      onKeyDown={(event) => {
        onKey(event, spot)
      }}
    >
      {several ? (
        <span className="assets-spot__count numbers">{number(spot.count)}</span>
      ) : (
        <span className="assets-spot__mark">
          <KindMark kind={spot.asset.kind} size={isSelected ? 30 : 24} />
        </span>
      )}
      {side && !several && (
        <bdi className={`assets-spot__name assets-spot__name--${side} truncate`}>
          {spot.asset.name}
        </bdi>
      )}
    </button>
  )
}
