import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import { centreOf, type Point } from '#shared/assets/place.ts'
import { useTextScale } from '#renderer/ui/use-text-scale.ts'
import { gathered, spotsOf, stepOf, type Spot } from './clusters.ts'
import { inView } from '#renderer/assets/underlay/part-paths.ts'
import { type Layers, useParts } from '#renderer/assets/underlay/use-layers.ts'
import { coveredBy, labelled, neighbour } from './labels.ts'
import { MapFoot } from './map-foot.tsx'
import { MapDrawing } from './map-drawing.tsx'
import { MapButtons } from './map-buttons.tsx'
import { MapSpot } from './map-spot.tsx'
import { fitted, type MapView, projectionOf, zoomed } from './map-view.ts'
import { useMapMoves } from './use-map-moves.ts'
import { useSize } from './use-size.ts'

type Props = {
  readonly assets: readonly LightAsset[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly view: MapView | null
  readonly onView: (view: MapView) => void
  /** It fitted itself to what there is, because no view was given. */
  readonly onFitted: (view: MapView) => void
  readonly layers: Layers
  /** Given while a place is being chosen: it hears where the map was pressed. */
  readonly onPlace: ((point: Point) => void) | null
}

/** From farther away a press would put something in the wrong county; it brings the map nearer instead. */
const nearEnoughToPlace = 6

/** The map: country outlines, areas true to scale, and a marker for each strength with a place. Everything on it is in the list too. */
export function AssetMap(props: Props) {
  const { assets, selected, onSelect, view, onView, onFitted, layers, onPlace } = props
  const { t } = useTranslation('assets')
  const keysId = useId()
  const parts = useParts(layers.shown)
  const surface = useRef<HTMLDivElement>(null)
  const size = useSize(surface)
  const points = useMemo(
    () => assets.flatMap((asset) => (asset.place ? [centreOf(asset.place)] : [])),
    [assets],
  )
  // One object while it stays the same: thousands of places are not laid out again.
  const shown = useMemo(() => view ?? fitted(points, size), [view, points, size])
  const project = useMemo(() => projectionOf(shown, size), [shown, size])
  const step = stepOf(shown.zoom)
  const groups = useMemo(() => gathered(assets, step, selected), [assets, step, selected])
  const spots = useMemo(() => spotsOf(groups, project, size), [groups, project, size])
  const textScale = useTextScale()
  const named = labelled(spots, selected, size, textScale)
  const under = useMemo(() => inView(parts, shown, size), [parts, shown, size])
  const covered = under.length === 0 ? [] : coveredBy(spots, named, textScale)
  const [focused, setFocused] = useState<string | null>(null)
  const entry = spots.find(({ key }) => key === (focused ?? selected)) ?? spots[0]

  useEffect(() => {
    if (view === null && size.width > 0 && points.length > 0) onFitted(shown)
  }, [view, size, points, shown, onFitted])

  const fit = () => {
    onView(fitted(points, size))
  }
  const moves = useMapMoves(surface, {
    view: shown,
    size,
    onView,
    onFit: fit,
    onPress: (x, y) => {
      const point = project.invert?.([x, y])
      if (onPlace && shown.zoom < nearEnoughToPlace) onView(zoomed(shown, size, 3, [x, y]))
      else if (point) onPlace?.(point)
    },
  })
  const press = (spot: Spot) => {
    if (onPlace) onPlace(project.invert?.([spot.x, spot.y]) ?? shown.centre)
    else if (spot.form === 'one') onSelect(spot.asset.id)
    else onView(nearer(spot.assets()))
  }
  const nearer = (several: readonly LightAsset[]) => {
    const fit = fitted(
      several.flatMap(({ place }) => (place ? [centreOf(place)] : [])),
      size,
    )
    return { ...fit, zoom: Math.max(fit.zoom, Math.min(18, shown.zoom + 1)) }
  }
  const goTo = (event: KeyboardEvent, spot: Spot) => {
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    const next = neighbour(spots, spot, event.key)
    setFocused(next.key)
    surface.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(next.key)}"]`)?.focus()
  }

  return (
    <div className={onPlace ? 'assets-map assets-map--placing' : 'assets-map'} dir="ltr">
      <div
        ref={surface}
        className="assets-map__surface"
        role="group"
        aria-roledescription={t('map.role')}
        aria-label={t('map.label', { count: points.length })}
        aria-describedby={keysId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the map is moved by arrow keys, so it takes the focus
        tabIndex={0}
        {...moves}
      >
        <MapDrawing
          assets={assets}
          view={shown}
          size={size}
          selected={selected}
          under={under}
          covered={covered}
        />
        {spots.map((spot) => (
          <MapSpot
            key={spot.key}
            spot={spot}
            side={named.get(spot.key)}
            isSelected={spot.key === selected}
            isFocusable={spot.key === entry?.key}
            onPress={press}
            onKey={goTo}
          />
        ))}
        {onPlace && <span className="assets-map__aim" aria-hidden />}
      </div>
      <MapButtons
        onNearer={() => {
          onView(zoomed(shown, size, 1))
        }}
        onFarther={() => {
          onView(zoomed(shown, size, -1))
        }}
        onFit={fit}
        layers={layers}
        onMiddle={onPlace && (() => onPlace(shown.centre))}
      />
      <p id={keysId} className="sr-only">
        {t('map.keys')}
      </p>
      <MapFoot view={shown} layers={under.length > 0 ? layers.shown : []} />
    </div>
  )
}
