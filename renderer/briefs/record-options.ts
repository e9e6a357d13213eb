import { useMemo } from 'react'
import { planOf } from '#shared/plans/tree.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import type { Option } from '#renderer/ui/options.ts'

/** Goals as choices, in the plan's order. */
export function useGoalOptions(): readonly Option<string>[] {
  const items = useViewItems(useView('plans/board', {}))
  return useMemo(
    () => planOf(items).goals.map(({ goal }) => ({ key: goal.id, label: goal.text })),
    [items],
  )
}

/** Goals, their plans where they have several, and the objectives of the one that is followed. */
export function useStepOptions(): readonly Option<string>[] {
  const items = useViewItems(useView('plans/board', {}))
  return useMemo(
    () =>
      planOf(items).goals.flatMap(({ goal, objectives, ways }) => [
        { key: goal.id, label: goal.text },
        ...ways.flatMap(({ way }) =>
          way === null ? [] : [{ key: way.id, label: way.text, hint: goal.text }],
        ),
        ...objectives.map(({ objective }) => ({
          key: objective.id,
          label: objective.text,
          hint: goal.text,
        })),
      ]),
    [items],
  )
}

/** Decisions that stand, newest first. */
export function useDecisionOptions(): readonly Option<string>[] {
  const items = useViewItems(useView('priorities/decisions', {}))
  return useMemo(
    () =>
      items
        .filter(({ replacedBy }) => replacedBy.length === 0)
        .toSorted((a, b) => b.at - a.at)
        .map(({ id, question, outcome }) => ({
          key: id,
          label: question,
          hint: outcome.map(({ text }) => text).join(' · '),
        })),
    [items],
  )
}
