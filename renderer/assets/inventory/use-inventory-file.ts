import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { InventoryBy } from '#shared/assets/inventory/groups.ts'
import { fewestOutside, inventoryOf } from '#shared/assets/inventory/inventory.ts'
import type { Audience } from '#shared/assets/kinds.ts'
import { mayLeave } from '#shared/assets/leaving.ts'
import { inventoryToCsv } from '#shared/assets/inventory/to-csv.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { useToasts } from '#renderer/ui/toasts.ts'
import { useColumnWords } from './use-column-words.ts'

/** Saves the inventory as a file: counted anew for it and for its audience, with what is small hidden as outside of the group. */
export function useInventoryFile(
  assets: readonly LightAsset[],
  by: InventoryBy,
): (audience: Audience) => void {
  const { t } = useTranslation(['asset-inventory', 'ui'])
  const column = useColumnWords()
  const { say } = useToasts()
  return (audience) => {
    const leaving = assets.filter((asset) => mayLeave(asset, audience))
    const text = inventoryToCsv(inventoryOf(leaving, by, fewestOutside), {
      kind: (kind) => t(`ui:kind.${kind}`),
      column,
      all: t('all'),
      few: t('few'),
    })
    saveFile('inventory.csv', 'text/csv;charset=utf-8', [text])
    say(t('saved', { count: fewestOutside }))
  }
}
