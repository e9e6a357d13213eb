import { Download, MapPin, Tag } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { InventoryBy } from '#shared/assets/inventory/groups.ts'
import { fewestInRoom, inventoryOf } from '#shared/assets/inventory/inventory.ts'
import { type AssetKind, audiences } from '#shared/assets/kinds.ts'
import type { View } from '#renderer/store/view.ts'
import type { Filter } from '#renderer/assets/filter.ts'
import { useShownAssets } from '#renderer/assets/use-shown-assets.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { InventoryFindings } from './inventory-findings.tsx'
import { InventoryTable } from './inventory-table.tsx'
import { useInventoryFile } from './use-inventory-file.ts'

type Props = {
  readonly view: View<LightAsset>
  readonly keys: readonly string[]
  readonly onAdd: () => void
  readonly onShow: (kind: AssetKind, among: Filter['among']) => void
}

/** How many strengths of each kind there are, and where or for whom. Every number leads to what it counts. */
export function InventoryLook({ view, keys, onAdd, onShow }: Props) {
  const { t } = useTranslation('asset-inventory')
  const shown = useShownAssets(view, keys)
  const [by, setBy] = useState<InventoryBy>('where')
  const [whose, setWhose] = useState<'all' | 'ours'>('all')
  const assets = useMemo(
    () => (whose === 'all' ? shown : shown.filter(({ file }) => file === '')),
    [shown, whose],
  )
  const inventory = useMemo(() => inventoryOf(assets, by, fewestInRoom), [assets, by])
  const save = useInventoryFile(assets, by)
  const hasFiles = shown.some(({ file }) => file !== '')

  return (
    <div className="assets-inventory">
      <div className="assets-inventory__parts">
        <div className="assets-inventory__main">
          <div className="row wrap">
            <h2 className="assets-network__title grow">{t(`title.${by}`)}</h2>
            <SegmentedControl
              label={t('by')}
              options={[
                { key: 'where', label: t('by.where'), icon: MapPin },
                { key: 'tag', label: t('by.tag'), icon: Tag },
              ]}
              value={by}
              onChange={setBy}
            />
            {hasFiles && (
              <SegmentedControl
                label={t('whose')}
                options={[
                  { key: 'all', label: t('whose.all') },
                  { key: 'ours', label: t('whose.ours') },
                ]}
                value={whose}
                onChange={setWhose}
              />
            )}
          </div>
          <InventoryTable inventory={inventory} onAdd={onAdd} onShow={onShow} />
          <div className="row wrap small">
            <span className="grow">{t('legend')}</span>
            <Menu
              label={t('save')}
              placement="bottom end"
              entries={audiences.toReversed().map((audience) => ({
                key: audience,
                label: t(`save.${audience}`),
                onAction: () => {
                  save(audience)
                },
              }))}
            >
              <Button kind="quiet" size="small" icon={Download}>
                {t('save')}
              </Button>
            </Menu>
          </div>
        </div>
        <div className="assets-inventory__side">
          <InventoryFindings inventory={inventory} assets={assets} />
        </div>
      </div>
    </div>
  )
}
