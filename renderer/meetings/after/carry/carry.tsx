import { useTranslation } from 'react-i18next'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Shown } from '#renderer/meetings/shown.tsx'
import type { Whole } from '#renderer/meetings/whole.ts'
import { CarryActions } from './carry-actions.tsx'
import { CarryDecisions } from './carry-decisions.tsx'
import { CarryBoxes } from './carry-boxes.tsx'
import { Came } from './came.tsx'
import { CarryStrengths } from './carry-strengths.tsx'

/** What goes on from a meeting that was held: decisions, who does what, strengths for the map, and how many came. */
export function Carry({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('meeting-carry')
  const { id } = whole.meeting
  const view = useView('meetings/brought', { id })
  const state = useViewState(view)
  const items = useViewItems(view).toSorted((a, b) => a.place - b.place)
  const came = items.find((item) => item.kind === 'came')
  const decisions = items.filter((item) => item.kind === 'decision')
  const actions = items.filter((item) => item.kind === 'action')
  const boxes = items.filter((item) => item.kind === 'box')
  const strengths = items.filter((item) => item.kind === 'strength')
  return (
    <Shown state={state}>
      {decisions.length + actions.length + strengths.length === 0 && (
        <p className="muted">{t('nothing')}</p>
      )}
      {decisions.length > 0 && <CarryDecisions meeting={id} decisions={decisions} />}
      {actions.length > 0 && <CarryActions meeting={id} actions={actions} />}
      {strengths.length > 0 && <CarryStrengths meeting={id} strengths={strengths} />}
      {boxes.length > 0 && <CarryBoxes meeting={id} boxes={boxes} />}
      {came !== undefined && <Came meeting={id} came={came} />}
    </Shown>
  )
}
