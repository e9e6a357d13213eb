import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change, HomeItem } from '#shared/home/contract.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import type { View } from '#renderer/store/view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { ChangeRow } from './change-row.tsx'

const shownAtFirst = 6

/** What others did, newest first: a few, and all of them when asked. */
export function ChangeList({ view }: { readonly view: View<HomeItem> }) {
  const { t } = useTranslation('home')
  const { number } = useFormat()
  const members = useViewItems(useView('people/members', {}))
  const items = useViewItems(view)
  const [all, setAll] = useState(false)
  const changes = items
    .flatMap((item): Change[] => (item.kind === 'change' ? [item] : []))
    .toSorted((a, b) => (b.at ?? Infinity) - (a.at ?? Infinity) || 0)
  const count = items.find((item) => item.kind === 'summary')?.changes ?? 0
  const shown = all ? changes : changes.slice(0, shownAtFirst)
  const beyond = count - changes.length
  if (changes.length === 0) return null
  return (
    <>
      <ul className="home-changes">
        {shown.map((change) => (
          <ChangeRow
            key={`${change.record}/${change.id}`}
            change={change}
            person={members.find(({ id }) => id === change.by) ?? null}
          />
        ))}
      </ul>
      {shown.length < changes.length && (
        <div>
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              setAll(true)
            }}
          >
            {t('changes.more', { number: number(changes.length) })}
          </Button>
        </div>
      )}
      {shown.length === changes.length && beyond > 0 && (
        <p className="meta">{t('changes.beyond', { count: beyond })}</p>
      )}
    </>
  )
}
