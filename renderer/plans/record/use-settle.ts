import { useCallback } from 'react'
import * as v from 'valibot'
import { horizons, statuses } from '#shared/plans/fields.ts'
import type { ApartField, ApartValue, OneItem, OneObjective, OneWay } from '#shared/plans/items.ts'
import { useAct } from '#renderer/store/use-act.ts'

type Value = ApartValue['value']

/** Chooses one of two versions by writing it again, which settles the matter for everybody. */
export function useSettle(item: OneItem): (field: ApartField, value: Value) => void {
  const act = useAct('plans')
  const { id, kind } = item
  return useCallback(
    (field, value) => {
      if (field === 'owner') {
        if (typeof value !== 'string') void act('plans/hand-on', { id, owner: value })
        return
      }
      const text = typeof value === 'object' ? null : value
      if (field === 'status' && v.is(v.picklist(statuses), text))
        void act('plans/set-status', { id, status: text })
      else if (field === 'objective' && text !== null)
        void act('plans/move-action', { id, objective: text })
      else if (item.kind === 'way') settleWay(act, item, field, text)
      else if (item.kind === 'objective' && (field === 'goal' || field === 'way'))
        settlePlace(act, item, field, text)
      else if (field === 'follows') void act('plans/follow-way', { goal: id, way: text })
      else if (kind === 'goal' && field === 'horizon' && v.is(v.picklist(horizons), text))
        void act('plans/edit-goal', { id, horizon: text })
      else if (kind === 'goal') {
        if (field === 'decision') void act('plans/edit-goal', { id, decision: text })
        else if (text !== null) void act('plans/edit-goal', { id, text })
      } else if (kind === 'objective') {
        if (field === 'due') void act('plans/edit-objective', { id, due: text })
        else if (field === 'measure') void act('plans/edit-objective', { id, measure: text ?? '' })
        else if (text !== null) void act('plans/edit-objective', { id, text })
      } else if (field === 'due') void act('plans/edit-action', { id, due: text })
      else if (field === 'notes') void act('plans/edit-action', { id, notes: text ?? '' })
      else if (text !== null) void act('plans/edit-action', { id, text })
    },
    [act, item, id, kind],
  )
}

type Act = ReturnType<typeof useAct>

function settleWay(act: Act, { id }: OneWay, field: ApartField, text: string | null): void {
  if (field === 'note') void act('plans/edit-way', { id, note: text ?? '' })
  else if (field === 'name' && text !== null) void act('plans/edit-way', { id, name: text })
  else if (field === 'goal' && text !== null) void act('plans/move-way', { id, goal: text })
}

/** A plan says which goal it is for, so choosing another goal leaves the plan. */
function settlePlace(
  act: Act,
  { id, goal, way }: OneObjective,
  field: 'goal' | 'way',
  text: string | null,
): void {
  const place =
    field === 'way' ? { goal, way: text } : { goal: text, way: text === goal ? way : null }
  if (place.goal !== null)
    void act('plans/move-objective', { id, goal: place.goal, way: place.way })
}
