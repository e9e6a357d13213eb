import { type MouseEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { SheetItem } from '#shared/assets/sheets/contract.ts'
import type { SheetSpot } from '#shared/assets/sheets/stand.ts'
import type { Spot } from '#renderer/assets/map/clusters.ts'
import { labelled, neighbour } from '#renderer/assets/map/labels.ts'
import { MapSpot } from '#renderer/assets/map/map-spot.tsx'
import { useSize } from '#renderer/assets/map/use-size.ts'
import { useTextScale } from '#renderer/ui/use-text-scale.ts'
import { SheetImage } from './sheet-image.tsx'
import { type Held, within } from './use-held.ts'
import { useSheetKeys } from './use-sheet-keys.ts'

export type Standing = { readonly asset: LightAsset; readonly spot: SheetSpot }

type Props = {
  readonly sheet: SheetItem
  readonly standing: readonly Standing[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly holding: Held
  /** 1 for all of it in sight. */
  readonly scale: number
}

/** A photo or floor plan with a mark for each strength that stands on it. Everything on it is in the list beside it, too. */
export function SheetPicture({ sheet, standing, selected, onSelect, holding, scale }: Props) {
  const { t } = useTranslation('asset-sheets')
  const keysId = useId()
  const surface = useRef<HTMLDivElement>(null)
  const size = useSize(surface)
  const textScale = useTextScale()
  const [focused, setFocused] = useState<string | null>(null)
  const { held, hold, put } = holding
  const chosen = held?.asset ?? selected
  const spots = standing.map(({ asset, spot: [x, y] }): Spot => {
    const at = { x: x * size.width, y: y * size.height }
    return { form: 'one', key: asset.id, ...at, asset }
  })
  const named = labelled(spots, chosen, size, textScale)
  const entry = spots.find(({ key }) => key === (focused ?? selected)) ?? spots[0]

  const putAt = ({ clientX, clientY, detail, target }: MouseEvent) => {
    const mark = target instanceof Element ? target.closest('[data-spot]') : null
    // A key pressed on a mark has no place, and the mark that is picked up is pressed to be put down as it is.
    if (detail === 0 || mark?.getAttribute('data-spot') === chosen) return
    const box = surface.current?.getBoundingClientRect()
    if (box && box.width > 0 && box.height > 0)
      put([within((clientX - box.left) / box.width), within((clientY - box.top) / box.height)])
  }
  const press = ({ key }: Spot) => {
    if (held === null) onSelect(key)
    else if (held.asset === key && held.spot !== null) put(held.spot)
  }
  const goOn = useSheetKeys({
    holding,
    onGo: (from, key) => {
      const next = neighbour(spots, from, key)
      setFocused(next.key)
      surface.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(next.key)}"]`)?.focus()
    },
    onLift: (key) => {
      const one = standing.find(({ asset }) => asset.id === key)
      if (one) hold(one.asset.id, one.asset.name, one.spot, 'mark')
    },
  })
  const [width, height] = sheet.size
  return (
    <div className="assets-sheet" dir="ltr">
      <div className="assets-sheet__frame">
        <div
          ref={surface}
          className={`assets-sheet__surface ${held === null ? '' : 'assets-sheet__surface--placing'}`}
          style={{
            inlineSize: `calc(min(100cqi, 100cqb * ${String(width / height)}) * ${String(scale)})`,
            aspectRatio: `${String(width)} / ${String(height)}`,
          }}
          role="group"
          aria-roledescription={t('role')}
          aria-label={t('label', { name: sheet.name, count: standing.length })}
          aria-describedby={keysId}
          {...(held !== null && { onClick: putAt })}
        >
          <SheetImage sheet={sheet} />
          {spots.map((spot) => (
            <MapSpot
              key={spot.key}
              spot={spot}
              side={named.get(spot.key)}
              isSelected={spot.key === chosen}
              isFocusable={spot.key === entry?.key}
              onPress={press}
              onKey={goOn}
            />
          ))}
        </div>
      </div>
      <p id={keysId} className="sr-only">
        {t('keys')}
      </p>
    </div>
  )
}
