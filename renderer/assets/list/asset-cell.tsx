import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import { useWhere } from '#renderer/assets/use-where.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { ListColumn } from './columns.ts'

type Props = { readonly asset: LightAsset; readonly column: ListColumn }

/** One cell of a row beside its name. */
export function AssetCell({ asset, column }: Props) {
  const { t } = useTranslation('assets')
  const format = useFormat()
  const where = useWhere()
  const some = (lines: readonly string[]) => (lines.length > 0 ? format.list(lines) : t('nothing'))
  const words = () => {
    switch (column) {
      case 'organization':
        return asset.organization || asset.file || t('nothing')
      case 'where':
        return where(asset)
      case 'offers':
        return some(asset.offers)
      case 'welcomes':
        return some(asset.welcomes)
      case 'tags':
        return some(asset.tags)
      case 'audience':
        return t(`audience.${asset.audience}`)
      case 'at':
        return format.ago(asset.at)
    }
  }
  return (
    <span role="gridcell" className="truncate" dir="auto">
      {words()}
    </span>
  )
}
