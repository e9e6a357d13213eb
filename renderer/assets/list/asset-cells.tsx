import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { View } from '#renderer/store/view.ts'
import { OthersMark } from '#renderer/presence/others-mark.tsx'
import { useViewItem } from '#renderer/store/use-view.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { FirstPhoto } from '#renderer/assets/files/first-photo.tsx'
import { useWhere } from '#renderer/assets/use-where.ts'
import { AssetCell } from './asset-cell.tsx'
import type { ListColumn } from './columns.ts'

type Props = {
  readonly view: View<LightAsset>
  readonly id: string
  readonly isNarrow: boolean
  readonly columns: readonly ListColumn[]
  readonly isChosen: boolean
  readonly onChoose: (id: string, extend: boolean) => void
}

/** The cells of one row. As few elements as will do: thirty rows of them are drawn while one scrolls. */
export function AssetCells({ view, id, isNarrow, columns, isChosen, onChoose }: Props) {
  const { t } = useTranslation(['assets', 'ui'])
  const format = useFormat()
  const where = useWhere()
  const asset = useViewItem(view, id)
  if (!asset) return null
  const mark = (
    <svg className="assets-mark" role="img" aria-label={t(`ui:kind.${asset.kind}`)}>
      <use href={`#assets-kind-${asset.kind}`} />
    </svg>
  )
  const offers = asset.offers.length > 0 ? format.list(asset.offers) : t('nothing')
  if (isNarrow)
    return (
      <span role="gridcell" className="assets-cell">
        {mark}
        <span className="grow">
          <b className="block truncate" dir="auto">
            {asset.name}
          </b>
          <span className="block truncate muted" dir="auto">
            {asset.organization || where(asset)}
          </span>
          <span className="block truncate muted" dir="auto">
            {offers}
          </span>
        </span>
        <FirstPhoto of={id} />
        <OthersMark record={id} />
      </span>
    )
  return (
    <>
      <b role="gridcell" className="assets-cell assets-cell--name">
        <input
          type="checkbox"
          className="assets-choose"
          aria-label={t('choose', { name: asset.name })}
          checked={isChosen}
          tabIndex={-1}
          onChange={(event) => {
            onChoose(id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
          }}
        />
        {mark}
        <span className="truncate" dir="auto">
          {asset.name}
        </span>
        <FirstPhoto of={id} />
        <OthersMark record={id} />
      </b>
      {columns.map((column) => (
        <AssetCell key={column} asset={asset} column={column} />
      ))}
    </>
  )
}
