import { MapPin } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { ViewOrder } from '#renderer/store/ordered-keys.ts'
import { useViewOrder } from '#renderer/store/use-view-order.ts'
import type { View } from '#renderer/store/view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { AssetList } from './list/asset-list.tsx'
import { useColumns } from './list/columns.ts'
import { ListTools } from './list/list-tools.tsx'
import { type Filter, noFilter, type Sort } from './filter.ts'
import { InventoryLook } from './inventory/inventory-look.tsx'
import type { Look } from './looks.ts'
import { MapLook } from './map/map-look.tsx'
import { NetworkLook } from './network/network-look.tsx'
import { SheetLook } from './sheets/sheet-look.tsx'
import { useNarrow } from './use-narrow.ts'

type Props = {
  readonly view: View<LightAsset>
  /** What is shown, and in which order. Kept here, so that a row that moves draws the rows anew and not the whole page. */
  readonly order: ViewOrder<LightAsset>
  readonly all: number
  /** How many a search found; null where nothing is searched for. */
  readonly found: number | null
  readonly sheet: string | null
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly sort: Sort | null
  readonly onSort: (sort: Sort) => void
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onAdd: () => void
}

/** On the map there are no rows to choose. */
const none: ReadonlySet<string> = new Set()

export function AssetsBody(props: Props) {
  const { view, order, all, found, sheet, look, filter, onFilter, sort, onSort, open, onOpen } =
    props
  const { t } = useTranslation('assets')
  const keys = useViewOrder(view, order)
  const [columns, setColumns] = useColumns()
  const isNarrow = useNarrow(720)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  const isOnMap = look === 'map' && (keys.length > 0 || sheet !== null)

  if (all === 0)
    return (
      <div className="page grow">
        <EmptyState
          title={t('empty.title')}
          icon={MapPin}
          action={
            <div className="row wrap">
              <Button kind="primary" onPress={props.onAdd}>
                {t('empty.add')}
              </Button>
              <Link to="/assets/import" kind="secondary">
                {t('import.open')}
              </Link>
            </div>
          }
        >
          {t('empty.text')}
        </EmptyState>
      </div>
    )
  return (
    <div className={isOnMap ? 'assets-body assets-body--map' : 'assets-body'}>
      <ListTools
        keys={keys}
        all={all}
        found={found}
        filter={filter}
        onFilter={onFilter}
        chosen={look === 'list' ? chosen : none}
        onChosen={setChosen}
        columns={look === 'list' && !isNarrow ? columns : null}
        onColumns={setColumns}
      />
      {look === 'map' && sheet !== null ? (
        <SheetLook sheet={sheet} view={view} keys={keys} open={open} onOpen={onOpen} />
      ) : keys.length === 0 ? (
        <div className="page grow">
          <EmptyState
            title={t('none.title')}
            action={
              <Button
                onPress={() => {
                  onFilter(noFilter)
                }}
              >
                {t('none.all')}
              </Button>
            }
          >
            {t('none.text')}
          </EmptyState>
        </div>
      ) : look === 'list' ? (
        <AssetList
          view={view}
          keys={keys}
          columns={columns}
          sort={sort}
          onSort={onSort}
          open={open}
          onOpen={onOpen}
          chosen={chosen}
          onChosen={setChosen}
        />
      ) : look === 'inventory' ? (
        <InventoryLook
          view={view}
          keys={keys}
          onAdd={props.onAdd}
          onShow={(kind, among) => {
            onFilter({ ...filter, kinds: new Set([kind]), among })
            props.onLook('list')
          }}
        />
      ) : look === 'network' ? (
        <NetworkLook view={view} keys={keys} open={open} onOpen={onOpen} />
      ) : (
        <MapLook view={view} keys={keys} filter={filter} open={open} onOpen={onOpen} />
      )}
    </div>
  )
}
