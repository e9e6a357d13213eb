import { useTranslation } from 'react-i18next'
import type { InventoryColumn } from '#shared/assets/inventory/inventory.ts'

/** What stands over a column. */
export function useColumnWords(): (column: InventoryColumn) => string {
  const { t } = useTranslation('asset-inventory')
  return ({ by, form, label }) => {
    switch (form) {
      case 'group':
        return label
      case 'others':
        return t('others')
      case 'none':
        return by === 'tag' ? t('none.tag') : t('none.where')
    }
  }
}
