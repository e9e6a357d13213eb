import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewKeys, useViewState } from '#renderer/store/use-view.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { AddAsset } from './add-asset.tsx'
import { AssetDrawer } from './record/asset-drawer.tsx'
import { AssetsBody } from './assets-body.tsx'
import { type Filter, orderOf, type Sort } from './filter.ts'
import { KindFilters } from './kind-filters.tsx'
import { type Look, looks } from './looks.ts'
import { MoreActions } from './more-actions.tsx'
import { PlacingProvider } from './placing.tsx'
import { SetAsideNote } from './set-aside-note.tsx'
import { useKindCounts } from './use-kind-counts.ts'
import { useRanks } from './use-ranks.ts'

type Props = {
  /** The photo or floor plan that is the map; null for the world. */
  readonly sheet: string | null
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  /** Somebody came to add one. */
  readonly isAdding: boolean
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Map and list of what is strong here. The marker, the row and the drawer are one selection. */
export function AssetsPage(props: Props) {
  const { sheet, open, onOpen, isAdding, look, onLook, filter, onFilter } = props
  const { t } = useTranslation('assets')
  const words = useProblemWords('assets')
  const view = useView('assets/list', {})
  const state = useViewState(view)
  const all = useViewKeys(view)
  const counts = useKindCounts(view)
  const { ranks, of } = useRanks(filter.query)
  const [sort, setSort] = useState<Sort | null>(null)
  const [adding, setAdding] = useState(false)
  const order = useMemo(() => orderOf(filter, ranks, sort), [filter, ranks, sort])
  const isLoading = state === 'loading'
  const isReady = state === 'ready'
  const isEmpty = isReady && all.length === 0
  const problem = typeof state === 'object' ? state.problem : null

  return (
    <PlacingProvider
      onBegin={() => {
        onLook('map')
      }}
    >
      <div className="assets-page">
        <PageHead
          title={t('title')}
          description={
            isEmpty ? undefined : isReady ? t('count', { count: all.length }) : t('intro')
          }
          view={
            !isEmpty && (
              <SegmentedControl
                label={t('look')}
                options={looks.map(({ key, icon }) => ({ key, icon, label: t(`look.${key}`) }))}
                value={look}
                onChange={onLook}
              />
            )
          }
          action={
            <>
              <MoreActions count={all.length} />
              {!isEmpty && (
                <Button
                  kind="primary"
                  icon={Plus}
                  onPress={() => {
                    setAdding(true)
                  }}
                >
                  {t('add')}
                </Button>
              )}
            </>
          }
        >
          {!isEmpty && <KindFilters counts={counts} filter={filter} onFilter={onFilter} />}
        </PageHead>
        <SetAsideNote />
        {isLoading && <Loading />}
        {problem && <ProblemNote what={words(problem)} safe={t('safe')} />}
        {isReady && (
          <div className="with-drawer">
            <AssetsBody
              view={view}
              order={order}
              all={all.length}
              found={ranks === null ? null : of}
              sheet={sheet}
              look={look}
              onLook={onLook}
              filter={filter}
              onFilter={onFilter}
              sort={sort ?? (ranks === null ? { by: 'at', down: true } : null)}
              onSort={setSort}
              open={open}
              onOpen={onOpen}
              onAdd={() => {
                setAdding(true)
              }}
            />
            {open !== null && (
              <AssetDrawer
                key={open}
                id={open}
                onClose={() => {
                  onOpen(null)
                }}
              />
            )}
          </div>
        )}
        <AddAsset
          isOpen={adding || isAdding}
          onClose={() => {
            setAdding(false)
            if (isAdding) onOpen(null)
          }}
          onAdded={(id) => {
            setAdding(false)
            onOpen(id)
          }}
        />
      </div>
    </PlacingProvider>
  )
}
