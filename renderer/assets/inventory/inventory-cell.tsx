import { useTranslation } from 'react-i18next'
import type { AssetKind } from '#shared/assets/kinds.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = {
  readonly kind: AssetKind
  readonly column: string
  /** null where it is hidden. */
  readonly count: number | null
  /** The largest number of all, for the bars. */
  readonly most: number
  readonly onAdd: () => void
  readonly onShow: () => void
}

/** One number of an inventory; a press shows what it counts, or names the first one. */
export function InventoryCell({ kind, column, count, most, onAdd, onShow }: Props) {
  const { t } = useTranslation(['asset-inventory', 'ui'])
  const { number } = useFormat()
  const what = { kind: t(`ui:kind.${kind}`), column }
  if (count === 0)
    return (
      <td>
        <button
          type="button"
          className="assets-count assets-count--none"
          aria-label={t('cell.none', what)}
          onClick={onAdd}
        >
          +
        </button>
      </td>
    )
  return (
    <td>
      <button
        type="button"
        className={count === null ? 'assets-count assets-count--few' : 'assets-count numbers'}
        aria-label={
          count === null ? t('cell.few', what) : t('cell', { ...what, number: number(count) })
        }
        onClick={onShow}
      >
        {count === null ? t('few') : number(count)}
        {count !== null && (
          <span
            className="assets-count__bar"
            style={{ inlineSize: `${String((count / most) * 100)}%` }}
            aria-hidden
          />
        )}
      </button>
    </td>
  )
}
