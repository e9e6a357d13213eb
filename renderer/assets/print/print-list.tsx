import { useTranslation } from 'react-i18next'
import { staysCoarse } from '#shared/assets/coarse-place.ts'
import type { LightAsset } from '#shared/assets/contract.ts'
import { useWhere } from '#renderer/assets/use-where.ts'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly assets: readonly LightAsset[] }

/** More than a hundred pages nobody prints; filters make it less. */
const most = 2000

/** The list for paper: all rows at once, homes and people by their area only. */
export function PrintList({ assets }: Props) {
  const { t } = useTranslation(['asset-print', 'assets', 'ui'])
  const { list } = useFormat()
  const where = useWhere()
  return (
    <>
      {assets.length > most && <p>{t('most', { count: most })}</p>}
      <Table
        label={t('assets:list')}
        heads={[
          t('assets:column.name'),
          t('assets:field.kind'),
          t('assets:column.organization'),
          t('assets:column.where'),
          t('assets:column.offers'),
        ]}
      >
        {assets.slice(0, most).map((asset) => (
          <tr key={asset.id}>
            <th scope="row" dir="auto">
              {asset.name}
            </th>
            <td>{t(`ui:kind.${asset.kind}`)}</td>
            <td dir="auto">{asset.organization}</td>
            <td dir="auto">{where(staysCoarse(asset) ? { ...asset, address: '' } : asset)}</td>
            <td dir="auto">{list(asset.offers)}</td>
          </tr>
        ))}
      </Table>
    </>
  )
}
