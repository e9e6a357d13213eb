import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { SheetItem } from '#shared/assets/sheets/contract.ts'
import { useShownAssets } from '#renderer/assets/use-shown-assets.ts'
import {
  useView,
  useViewItem,
  useViewItems,
  useViewKeys,
  useViewState,
} from '#renderer/store/use-view.ts'
import type { View } from '#renderer/store/view.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { GroundChoice } from './ground-choice.tsx'
import { HeldBar } from './held-bar.tsx'
import { NearnessButtons } from './nearness-buttons.tsx'
import { SheetBeside } from './sheet-beside.tsx'
import { SheetPicture, type Standing } from './sheet-picture.tsx'
import { useHeld } from './use-held.ts'

type Props = {
  readonly view: View<LightAsset>
  readonly keys: readonly string[]
  readonly open: string | null
  readonly onOpen: (id: string) => void
}

/** A photo or floor plan in the place of the map, with the list of what stands on it beside it. */
export function SheetLook({ sheet: id, ...props }: Props & { readonly sheet: string }) {
  const { t } = useTranslation('asset-sheets')
  const sheets = useView('assets/sheets', {})
  const state = useViewState(sheets)
  const sheet = useViewItem(sheets, id)
  if (sheet && !sheet.archived) return <OneSheet key={id} sheet={sheet} {...props} />
  return (
    <div className="assets-look">
      <div className="assets-look__map">
        <GroundChoice sheet={id} />
        {state === 'loading' ? <Loading /> : <Note>{t('gone')}</Note>}
      </div>
    </div>
  )
}

function OneSheet({ sheet, view, keys, open, onOpen }: Props & { readonly sheet: SheetItem }) {
  const stands = useView('assets/stands', { id: sheet.id })
  const standKeys = useViewKeys(stands)
  const items = useViewItems(stands)
  const spots = new Map(standKeys.flatMap((key, at) => pairOf(key, items[at]?.spot)))
  const [scale, setScale] = useState(1)
  const holding = useHeld(sheet)
  const { held } = holding
  const shown = useShownAssets(view, keys)
  // What is picked up is seen also where the search above would leave it out.
  const lifted = useViewItem(view, held?.asset ?? '')
  const all = lifted && !shown.includes(lifted) ? [...shown, lifted] : shown
  const standing = all.flatMap((asset): readonly Standing[] => {
    const spot = asset.id === held?.asset ? held.spot : spots.get(asset.id)
    return spot ? [{ asset, spot }] : []
  })
  return (
    <div className="assets-look">
      <SheetBeside standing={standing} spots={spots} onOpen={onOpen} holding={holding} />
      <div className="assets-look__map">
        <GroundChoice
          sheet={sheet.id}
          tools={<NearnessButtons scale={scale} onScale={setScale} />}
        />
        <HeldBar holding={holding} />
        <SheetPicture
          sheet={sheet}
          standing={standing}
          selected={open}
          onSelect={onOpen}
          holding={holding}
          scale={scale}
        />
      </div>
    </div>
  )
}

const pairOf = <T,>(key: string, spot: T | undefined): readonly (readonly [string, T])[] =>
  spot === undefined ? [] : [[key, spot]]
