import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Spot } from '#renderer/assets/map/clusters.ts'
import type { Side } from '#renderer/assets/map/labels.ts'
import { KindMark } from '#renderer/ui/kind-mark.tsx'

type Props = {
  readonly spot: Spot
  readonly links: number
  /** On which side its name has room; undefined where it has none. */
  readonly side: Side | undefined
  readonly isSelected: boolean
  /** Linked with the selected one. */
  readonly isNear: boolean
  readonly isFocusable: boolean
  readonly onPress: (id: string) => void
  readonly onKey: (event: KeyboardEvent, spot: Spot) => void
}

/** One strength of the network, with how many others it is linked with for those who hear it. */
export function NetworkNode(props: Props) {
  const { spot, links, side, isSelected, isNear, isFocusable, onPress, onKey } = props
  const { t } = useTranslation(['asset-network', 'ui'])
  if (spot.form !== 'one') return null
  const { name, kind } = spot.asset
  return (
    <button
      type="button"
      className={isNear ? 'assets-spot assets-spot--near' : 'assets-spot'}
      style={{
        transform: `translate(${String(Math.round(spot.x))}px, ${String(Math.round(spot.y))}px)`,
      }}
      aria-label={t('node', { name, kind: t(`ui:kind.${kind}`), count: links })}
      aria-pressed={isSelected}
      tabIndex={isFocusable ? 0 : -1}
      data-spot={spot.key}
      onClick={() => {
        onPress(spot.key)
      }}
      onKeyDown={(event) => {
        onKey(event, spot)
      }}
    >
      <span className="assets-spot__mark">
        <KindMark kind={kind} size={isSelected ? 34 : 28} />
      </span>
      {side && (
        <bdi className={`assets-spot__name assets-spot__name--${side} truncate`}>{name}</bdi>
      )}
    </button>
  )
}
