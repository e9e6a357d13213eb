import { Archive } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fits } from '#renderer/workspace/palette/match.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import type { ViewState } from '#renderer/store/view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { AwayRow } from './away-row.tsx'
import { archivedRooms, type ArchivedRoom, useAway } from './use-away.ts'
import { useBringBack } from './use-bring-back.ts'
import './archive.css'

/** More than this nobody reads through; searching finds the rest. */
const most = 200

type Props = {
  /** Only what is from this area; null for all. */
  readonly room: ArchivedRoom | null
  readonly onRoom: (room: ArchivedRoom | null) => void
}

/** What was put away, in every area, with the way back. Nothing is ever thrown away. */
export function ArchivePage({ room, onRoom }: Props) {
  const { t } = useTranslation('archive')
  const { t: ofWorkspace } = useTranslation('workspace')
  const { state, away } = useAway()
  const members = useViewItems(useView('people/members', {}))
  const bringBack = useBringBack()
  const [query, setQuery] = useState('')
  const here = away.filter((one) => room === null || one.room === room)
  const found = here.filter(({ title }) => fits(title, query))
  const nameOf = (by: string) => members.find(({ id }) => id === by)?.name ?? t('someone')
  return (
    <>
      <PageHead title={t('title')} description={t('text')} />
      <div className="page stack stack--4">
        <div className="row wrap archive-tools">
          <SegmentedControl
            label={t('which')}
            value={room ?? 'all'}
            onChange={(key) => {
              onRoom(archivedRooms.find((one) => one === key) ?? null)
            }}
            options={[
              { key: 'all', label: t('all') },
              ...archivedRooms.map((key) => ({ key, label: ofWorkspace(`nav.${key}`) })),
            ]}
          />
          <SearchField label={t('search')} value={query} onChange={setQuery} />
        </div>
        <Standing state={state} isEmpty={found.length === 0} isSearching={query !== ''} />
        {found.length > 0 && (
          <Card look="list">
            <ul className="divided" aria-label={t('title')}>
              {found.slice(0, most).map((one) => (
                <AwayRow
                  key={`${one.kind}/${one.id}`}
                  away={one}
                  name={nameOf(one.mark?.by ?? '')}
                  onBack={() => void bringBack(one)}
                />
              ))}
            </ul>
          </Card>
        )}
        {found.length > most && <p className="meta">{t('most', { count: most })}</p>}
      </div>
    </>
  )
}

type StandingProps = {
  readonly state: ViewState
  readonly isEmpty: boolean
  readonly isSearching: boolean
}

/** What is said where there is nothing to list, or not yet. */
function Standing({ state, isEmpty, isSearching }: StandingProps) {
  const { t } = useTranslation('archive')
  const wordsFor = useProblemWords('archive')
  if (state === 'loading') return <Loading />
  if (state !== 'ready') return <ProblemNote what={wordsFor(state.problem)} safe={t('safe')} />
  if (!isEmpty) return null
  return <EmptyState title={isSearching ? t('none-found') : t('empty')} icon={Archive} />
}
