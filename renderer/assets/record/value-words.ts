import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrittenField } from '#shared/assets/asset.ts'
import type { ApartValue } from '#shared/assets/contract.ts'
import { assetKinds, audiences } from '#shared/assets/kinds.ts'
import { centreOf } from '#shared/assets/place.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

/** Any field's value in words, so that two versions of it can be read side by side. */
export function useValueWords(): (field: WrittenField, value: ApartValue['value']) => string {
  const { t } = useTranslation(['assets', 'ui'])
  const { list, locale } = useFormat()
  return useCallback(
    (field, value) => {
      if (value === null || value === '') return t('nothing')
      if (typeof value === 'boolean') return value ? t('home.yes') : t('home.no')
      if (Array.isArray(value)) return value.length === 0 ? t('nothing') : list(value)
      if (typeof value === 'object') {
        const degrees = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
        const [lon, lat] = centreOf(value)
        const spot = { lat: apart(degrees.format(lat)), lon: apart(degrees.format(lon)) }
        return value.form === 'area' ? t('place.area-at', spot) : t('place.point-at', spot)
      }
      const kind = field === 'kind' ? assetKinds.find((known) => known === value) : undefined
      if (kind) return t(`ui:kind.${kind}`)
      const audience = field === 'audience' ? audiences.find((known) => known === value) : undefined
      return audience ? t(`audience.${audience}`) : value
    },
    [t, list, locale],
  )
}

/** Kept left to right as one piece: a minus must not wander behind its number in Arabic. */
const apart = (number: string) => `\u2066${number}\u2069`
