import { Archive, Ellipsis, FileText, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useAsked } from '#renderer/workspace/asked.ts'
import { BriefRow } from './brief-row.tsx'
import { NewBrief } from './new-brief.tsx'
import { SetAsideNote } from './set-aside-note.tsx'
import { Shown } from './shown.tsx'

/** All briefs that are not put away, the one written in last first. */
export function ListPage() {
  const { t } = useTranslation('briefs')
  const [, go] = useLocation()
  const view = useView('briefs/list', {})
  const state = useViewState(view)
  const briefs = useViewItems(view)
    .filter(({ archived }) => archived === null)
    .toSorted((a, b) => (b.changed?.at ?? b.at) - (a.changed?.at ?? a.at))
  const [isAdding, setAdding] = useState(false)
  const add = () => {
    setAdding(true)
  }
  useAsked((asked) => asked === 'brief/new', add)
  return (
    <>
      <PageHead
        title={t('title')}
        description={t('intro')}
        action={
          <>
            <Menu
              label={t('more')}
              placement="bottom end"
              entries={[
                {
                  key: 'archived',
                  label: t('archived-place'),
                  icon: Archive,
                  onAction: () => {
                    go('/archive/briefs')
                  },
                },
              ]}
            >
              <IconButton kind="secondary" label={t('more')} icon={Ellipsis} />
            </Menu>
            <Button kind="primary" icon={Plus} onPress={add}>
              {t('new')}
            </Button>
          </>
        }
      />
      <div className="page briefs-list">
        <Shown state={state}>
          <SetAsideNote />
          {briefs.length === 0 ? (
            <EmptyState
              title={t('empty.title')}
              icon={FileText}
              action={<Button onPress={add}>{t('empty.first')}</Button>}
            >
              {t('empty.text')}
            </EmptyState>
          ) : (
            <Card look="list">
              <ul className="divided" aria-label={t('title')}>
                {briefs.map((brief) => (
                  <BriefRow key={brief.id} brief={brief} />
                ))}
              </ul>
            </Card>
          )}
        </Shown>
      </div>
      {isAdding && (
        <NewBrief
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </>
  )
}
