import { useTranslation } from 'react-i18next'
import type { Inventory } from '#shared/assets/inventory/inventory.ts'
import type { AssetKind } from '#shared/assets/kinds.ts'
import type { Filter } from '#renderer/assets/filter.ts'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { InventoryCell } from './inventory-cell.tsx'
import { useColumnWords } from './use-column-words.ts'

type Props = {
  readonly inventory: Inventory
  readonly onAdd: () => void
  readonly onShow: (kind: AssetKind, among: Filter['among']) => void
}

/** The numbers, each with a bar. An empty cell invites a first name. */
export function InventoryTable({ inventory: { columns, rows }, onAdd, onShow }: Props) {
  const { t } = useTranslation(['asset-inventory', 'ui'])
  const { number } = useFormat()
  const words = useColumnWords()
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((count) => count ?? 0)))
  return (
    // A wide table scrolls in its own frame; it holds buttons, so keys reach all of it.
    <div className="assets-inventory__frame">
      <table className="assets-inventory__table" aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            {columns.map((column) => (
              <th key={`${column.form} ${column.keys.join(' ')}`} scope="col" dir="auto">
                {words(column)}
              </th>
            ))}
            <th scope="col">{t('all')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, cells, total }) => (
            <tr key={kind}>
              <th scope="row">
                <span className="row">
                  <KindMark kind={kind} size={22} />
                  {t(`ui:kind.${kind}`)}
                </span>
              </th>
              {columns.map((column, at) => (
                <InventoryCell
                  key={`${column.form} ${column.keys.join(' ')}`}
                  kind={kind}
                  column={words(column)}
                  count={cells[at] ?? null}
                  most={most}
                  onAdd={onAdd}
                  onShow={() => {
                    const { by, form, keys } = column
                    onShow(kind, { by, form, keys, label: words(column) })
                  }}
                />
              ))}
              <td className="assets-inventory__all numbers">
                {total === null ? t('few') : number(total)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
