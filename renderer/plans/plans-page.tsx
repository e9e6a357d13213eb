import { Flag, LayoutTemplate } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { planOf } from '#shared/plans/tree.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useAsked } from '#renderer/workspace/asked.ts'
import { CalendarDialog } from './calendar-dialog.tsx'
import { GoalDialog } from './goal-dialog.tsx'
import { Looks } from './looks.tsx'
import { type Look, PlansHead } from './plans-head.tsx'
import { RecordDrawer } from './record/record-drawer.tsx'
import { SetAsideNote } from './set-aside-note.tsx'
import { Shown } from './shown.tsx'
import { TemplateDialog } from './templates/template-dialog.tsx'
import { useDecisions } from './use-decisions.ts'
import { useMoves } from './use-moves.ts'
import { useLookedAt } from './ways/use-looked-at.ts'
import { usePeople } from '#renderer/store/use-people.ts'

type Props = { readonly open: string | null }

/** All goals with the way to each, and one record beside them. */
export function PlansPage({ open }: Props) {
  const { t } = useTranslation('plans')
  const [, go] = useLocation()
  const view = useView('plans/board', {})
  const state = useViewState(view)
  const items = useViewItems(view)
  const { lookedAt, onLookAt } = useLookedAt(items, open)
  const standing = useMemo(() => planOf(items, lookedAt), [items, lookedAt])
  const moves = useMoves(standing)
  const people = usePeople()
  const decisions = useDecisions()
  const [isAdding, setAdding] = useState(false)
  const [isPicking, setPicking] = useState(false)
  const [calendar, setCalendar] = useState<{ readonly person: string | null } | null>(null)
  const [look, setLook] = useState<Look>('plan')
  const add = () => {
    setAdding(true)
  }

  const pick = () => {
    setPicking(true)
  }

  useAsked((asked) => asked === 'goal/new', add)

  return (
    <div className="plans-page">
      <PlansHead
        description={state === 'ready' ? t('goals', { count: standing.goals.length }) : t('intro')}
        look={look}
        onLook={setLook}
        onAdd={add}
        onTemplate={pick}
        onCalendar={(person) => {
          setCalendar({ person })
        }}
        me={people.me}
      />
      <div className="with-drawer">
        <div className="page plans-body">
          <Shown state={state}>
            <SetAsideNote />
            {items.length === 0 ? (
              <EmptyState
                title={t('empty.title')}
                icon={Flag}
                action={
                  <div className="row wrap">
                    <Button onPress={add}>{t('goal.first')}</Button>
                    <Button kind="quiet" icon={LayoutTemplate} onPress={pick}>
                      {t('template')}
                    </Button>
                  </div>
                }
              >
                {t('empty.text')}
              </EmptyState>
            ) : (
              <Looks
                look={look}
                items={items}
                standing={standing}
                moves={moves}
                people={people}
                decisions={decisions}
                onLookAt={onLookAt}
              />
            )}
          </Shown>
        </div>
        {open !== null && (
          <RecordDrawer
            key={open}
            id={open}
            people={people}
            decisions={decisions}
            onClose={() => {
              go('/plans')
            }}
          />
        )}
      </div>
      {isPicking && (
        <TemplateDialog
          goals={standing.goals}
          onLookAt={onLookAt}
          onClose={() => {
            setPicking(false)
          }}
        />
      )}
      {calendar !== null && (
        <CalendarDialog
          person={calendar.person}
          onClose={() => {
            setCalendar(null)
          }}
        />
      )}
      {isAdding && (
        <GoalDialog
          decisions={decisions}
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </div>
  )
}
