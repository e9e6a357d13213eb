import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { TieItem } from '#shared/assets/links/contract.ts'
import type { Graph } from '#shared/assets/network/graph.ts'
import type { Spot } from '#renderer/assets/map/clusters.ts'
import { labelled, neighbour } from '#renderer/assets/map/labels.ts'
import { useSize } from '#renderer/assets/map/use-size.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { useTextScale } from '#renderer/ui/use-text-scale.ts'
import { edgesOf } from './edges.ts'
import { fitSpread, type Spread } from './layout.ts'
import { NetworkNode } from './network-node.tsx'
import { useSpread } from './use-network.ts'

type Props = {
  readonly graph: Graph
  readonly assets: readonly LightAsset[]
  readonly ties: readonly TieItem[]
  readonly open: string | null
  readonly onOpen: (id: string) => void
  /** 1 is the size at which all of it is seen; larger ones can be scrolled. */
  readonly zoom: number
}

/** Shapes of surfaces are told apart in steps, so that a drawer that opens does not move everything about. */
const steps = 2

/** Who is linked with whom, as a picture. All of it is also in the list. */
export function NetworkPicture({ graph, assets, ties, open, onOpen, zoom }: Props) {
  const { t } = useTranslation('asset-network')
  const surface = useRef<HTMLDivElement>(null)
  const size = useSize(surface)
  const shape = Math.round((size.width / Math.max(1, size.height)) * steps) / steps
  const spread = useSpread(graph, shape)
  const inner = { width: size.width * zoom, height: size.height * zoom }
  const byId = useMemo(() => new Map(assets.map((asset) => [asset.id, asset])), [assets])
  const placed: Spread = spread === null ? new Map() : fitSpread(spread, inner)
  const spots = graph.nodes.flatMap((id): Spot[] => {
    const [asset, at] = [byId.get(id), placed.get(id)]
    return asset && at ? [{ form: 'one', key: id, x: at[0], y: at[1], asset }] : []
  })
  const named = labelled(spots, open, inner, useTextScale())
  const [focused, setFocused] = useState<string | null>(null)
  const entry = spots.find(({ key }) => key === (focused ?? open)) ?? spots[0]
  const near = new Set(open === null ? [] : graph.neighbours.get(open))

  const goTo = (event: KeyboardEvent, spot: Spot) => {
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    const next = neighbour(spots, spot, event.key)
    setFocused(next.key)
    surface.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(next.key)}"]`)?.focus()
  }
  return (
    <div
      ref={surface}
      className="assets-network__surface"
      dir="ltr"
      role="group"
      aria-label={t('picture', { count: spots.length })}
    >
      {spread === null ? (
        <Loading />
      ) : (
        <div className="assets-network__ground" style={inner}>
          <svg
            className="assets-network__lines"
            width={inner.width}
            height={inner.height}
            aria-hidden
          >
            {edgesOf(ties, placed).map(({ id, path, closeness, ends }) => (
              <path
                key={id}
                d={path}
                className={`assets-tie assets-tie--${closeness}${open !== null && ends.includes(open) ? ' assets-tie--open' : ''}`}
              />
            ))}
          </svg>
          {spots.map((spot) => (
            <NetworkNode
              key={spot.key}
              spot={spot}
              links={graph.neighbours.get(spot.key)?.length ?? 0}
              side={named.get(spot.key)}
              isSelected={spot.key === open}
              isNear={near.has(spot.key)}
              isFocusable={spot.key === entry?.key}
              onPress={onOpen}
              onKey={goTo}
            />
          ))}
        </div>
      )}
    </div>
  )
}
