import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Status } from '#shared/plans/fields.ts'
import type { MineItem } from '#shared/plans/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { HomePart } from './home-part.tsx'
import { MineRow } from './mine-row.tsx'
import { Shown } from './shown.tsx'

/** Soonest first; what has no day comes last, in the order of the plan. */
function byDue(a: MineItem, b: MineItem): number {
  if (a.due !== b.due) return a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1
}

/** What this person carries, to tick off. What was ticked stays in sight until they leave, with the way back. */
export function MinePart({ me }: { readonly me: string }) {
  const { t } = useTranslation('home')
  const act = useAct('plans')
  const view = useView('plans/mine', { person: me })
  const state = useViewState(view)
  const mine = useViewItems(view)
  const [ticked, setTicked] = useState<ReadonlyMap<string, Status>>(new Map())
  const shown = mine
    .filter(({ id, status }) => ticked.has(id) || (status !== 'done' && status !== 'set-aside'))
    .toSorted(byDue)

  const tick = async ({ id, status }: MineItem) => {
    const { done } = await act('plans/set-status', { id, status: 'done' })
    if (done) setTicked((before) => new Map(before).set(id, status))
  }
  const untick = ({ id }: MineItem) => {
    const before = ticked.get(id) ?? 'under-way'
    void act('plans/set-status', { id, status: before === 'done' ? 'under-way' : before })
  }

  return (
    <HomePart title={t('mine.title')} aside={<Link to="/plans">{t('mine.plan')}</Link>}>
      <Shown state={state}>
        {shown.length === 0 ? (
          <p className="muted">{t('mine.none')}</p>
        ) : (
          <Card look="list">
            <ul className="divided">
              {shown.map((action) => (
                <MineRow
                  key={action.id}
                  action={action}
                  onTick={() => void tick(action)}
                  onUntick={() => {
                    untick(action)
                  }}
                />
              ))}
            </ul>
          </Card>
        )}
      </Shown>
    </HomePart>
  )
}
