import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { View } from '#renderer/store/view.ts'
import type { Filter } from '#renderer/assets/filter.ts'
import { usePlacing } from '#renderer/assets/placing.tsx'
import { GroundChoice } from '#renderer/assets/sheets/ground-choice.tsx'
import { useLayers } from '#renderer/assets/underlay/use-layers.ts'
import { useShownAssets } from '#renderer/assets/use-shown-assets.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { AssetMap } from './asset-map.tsx'
import { InView } from './in-view.tsx'
import { useSeen } from './use-seen.ts'

type Props = {
  readonly view: View<LightAsset>
  readonly keys: readonly string[]
  readonly filter: Filter
  readonly open: string | null
  readonly onOpen: (id: string) => void
}

const none: readonly LightAsset[] = []

/** The map with the list of what is in sight beside it. A new filter shows all it leaves; then the map is one's own. */
export function MapLook({ view, keys, filter, open, onOpen }: Props) {
  const { t } = useTranslation('assets')
  const placing = usePlacing()
  const layers = useLayers()
  const shown = useShownAssets(view, keys)
  // Thousands of places are laid out after the page stands, a part at a time, so that it answers meanwhile.
  const assets = useDeferredValue(shown, none)
  const seen = useSeen(filter, keys)
  const placed = useMemo(() => assets.filter((asset) => asset.place), [assets])

  return (
    <div className="assets-look">
      <InView assets={assets} seen={seen.view} open={open} onOpen={onOpen} />
      <div className="assets-look__map">
        <GroundChoice sheet={null} />
        {placing.name !== null && (
          <Note
            tone="waiting"
            action={
              <Button size="small" onPress={placing.cancel}>
                {t('place.cancel')}
              </Button>
            }
          >
            {t('place.choose', { name: placing.name })}
          </Note>
        )}
        <AssetMap
          assets={placed}
          selected={open}
          onSelect={onOpen}
          view={seen.view}
          onView={seen.move}
          onFitted={seen.fit}
          layers={layers}
          onPlace={placing.name === null ? null : placing.take}
        />
      </div>
    </div>
  )
}
