import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/home/contract.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { ChangeRow } from './change-row.tsx'
import { HomePart } from './home-part.tsx'
import { Shown } from './shown.tsx'
import type { Visits } from './use-visit.ts'

const shownAtFirst = 6

/** What others did since the last visit, newest first. */
export function ChangesPart({ visits }: { readonly visits: Visits }) {
  const { t } = useTranslation('home')
  const { number } = useFormat()
  const members = useViewItems(useView('people/members', {}))
  const state = useViewState(visits.changes)
  const items = useViewItems(visits.changes)
  const [all, setAll] = useState(false)
  const changes = items
    .flatMap((item): Change[] => (item.kind === 'change' ? [item] : []))
    .toSorted((a, b) => (b.at ?? Infinity) - (a.at ?? Infinity) || 0)
  const shown = all ? changes : changes.slice(0, shownAtFirst)
  const count = visits.summary?.changes ?? 0
  const more = changes.length - shown.length
  const beyond = count - changes.length
  return (
    <HomePart
      title={t('changes.title')}
      aside={
        count > 0 ? (
          <Button kind="quiet" size="small" onPress={visits.settle}>
            {t('changes.seen')}
          </Button>
        ) : undefined
      }
    >
      <Shown state={state}>
        {changes.length === 0 && (
          <p className="muted">{visits.since === null ? t('changes.first') : t('changes.none')}</p>
        )}
        <ul className="home-changes">
          {shown.map((change) => (
            <ChangeRow
              key={`${change.record}/${change.id}`}
              change={change}
              person={members.find(({ id }) => id === change.by) ?? null}
            />
          ))}
        </ul>
        {more > 0 && (
          <Button
            size="small"
            onPress={() => {
              setAll(true)
            }}
          >
            {t('changes.more', { number: number(changes.length) })}
          </Button>
        )}
        {more === 0 && beyond > 0 && (
          <p className="meta">{t('changes.beyond', { count: beyond })}</p>
        )}
      </Shown>
    </HomePart>
  )
}
