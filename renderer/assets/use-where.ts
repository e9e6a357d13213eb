import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'

/** Where something is, in a few words: its address, or that it is on the map, or known by an area only. */
export function useWhere(): (asset: Pick<LightAsset, 'address' | 'place'>) => string {
  const { t } = useTranslation('assets')
  return useCallback(
    ({ address, place }) => {
      if (address !== '') return address
      if (place === null) return t('nothing')
      return place.form === 'area' ? t('where.area') : t('where.point')
    },
    [t],
  )
}
