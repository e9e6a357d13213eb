import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import { loadWorld, type World } from '#renderer/assets/map/world-shapes.ts'
import { useCredits } from '#renderer/assets/underlay/use-credits.ts'
import { useLayers, useParts } from '#renderer/assets/underlay/use-layers.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { mapSvg } from './map-svg.ts'

/** The map as a file and where a page can show it from; null until the outlines are there, or where nothing has a place. */
export function useMapPicture(
  assets: readonly LightAsset[],
): { readonly svg: string; readonly address: string } | null {
  const { t } = useTranslation('asset-print')
  const format = useFormat()
  const { shown } = useLayers()
  const parts = useParts(shown)
  const credits = useCredits(shown)
  const credit = credits.join('\n')
  const [world, setWorld] = useState<World | null>(null)
  useEffect(() => {
    let here = true
    void loadWorld().then((loaded) => {
      if (here) setWorld(loaded)
    })
    return () => {
      here = false
    }
  }, [])
  return useMemo(() => {
    if (world === null || assets.length === 0) return null
    const title = t('picture', { count: assets.length })
    const distance = (metres: number) => format.distance(metres)
    const svg = mapSvg(
      assets,
      world,
      { title, foot: t('foot'), distance },
      { parts, credits: credit === '' ? [] : credit.split('\n') },
    )
    return { svg, address: `data:image/svg+xml,${encodeURIComponent(svg)}` }
  }, [assets, world, t, format, parts, credit])
}
