import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { View } from '#renderer/store/view.ts'
import { type Column, VirtualHead } from '#renderer/ui/virtual-head.tsx'
import { VirtualList } from '#renderer/ui/virtual-list.tsx'
import type { Sort, SortBy } from '#renderer/assets/filter.ts'
import { useNarrow } from '#renderer/assets/use-narrow.ts'
import { AssetCells } from './asset-cells.tsx'
import type { ListColumn } from './columns.ts'
import { KindSprite } from './kind-sprite.tsx'
import { rangeTo } from './range.ts'
import { usePrintKey } from './use-print-key.ts'

type Props = {
  readonly view: View<LightAsset>
  readonly keys: readonly string[]
  /** Beside the name. */
  readonly columns: readonly ListColumn[]
  /** null while rows stand by how well they match. */
  readonly sort: Sort | null
  readonly onSort: (sort: Sort) => void
  readonly open: string | null
  readonly onOpen: (id: string) => void
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
}

type Head = 'name' | ListColumn | 'match'

const isSortable = (key: Head): key is SortBy =>
  key === 'name' || key === 'organization' || key === 'where' || key === 'at'

/** All strengths as a table of which only the rows in sight are drawn. */
export function AssetList(props: Props) {
  const { view, keys, sort, onSort, open, onOpen, chosen, onChosen } = props
  const { columns: shown } = props
  const { t } = useTranslation('assets')
  const narrow = useNarrow(720)
  usePrintKey()
  const [active, setActive] = useState<string | null>(open)
  const anchor = useRef<string | null>(null)
  const columns: readonly Column<Head>[] = (['name', ...shown] as const).map((key) => ({
    key,
    label: t(`column.${key}`),
    canSort: isSortable(key),
  }))

  const choose = (key: string, extend: boolean) => {
    onChosen(rangeTo(keys, chosen, anchor.current, key, extend))
    if (!extend) anchor.current = key
  }
  return (
    <div className={narrow ? 'assets-list assets-list--narrow' : 'assets-list'}>
      <KindSprite />
      <VirtualList
        label={t('list')}
        keys={keys}
        active={active}
        onActive={setActive}
        onOpen={onOpen}
        rowHeight={narrow ? 88 : 44}
        chosen={chosen}
        onChoose={choose}
        {...(!narrow && {
          head: (
            <VirtualHead
              columns={columns}
              sort={sort ?? { by: 'match', down: false }}
              onSort={(by, down) => {
                if (isSortable(by)) onSort({ by, down })
              }}
            />
          ),
        })}
      >
        {(key) => (
          <AssetCells
            view={view}
            id={key}
            isNarrow={narrow}
            columns={shown}
            isChosen={chosen.has(key)}
            onChoose={choose}
          />
        )}
      </VirtualList>
      <p className="assets-list__keys meta">{t('list.keys')}</p>
      <p className="assets-list__print">{t('list.print', { entry: t('print.open') })}</p>
    </div>
  )
}
