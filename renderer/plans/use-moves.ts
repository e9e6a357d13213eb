import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WayItem } from '#shared/plans/items.ts'
import type { Plan } from '#shared/plans/tree.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import {
  allLanesOf,
  endOf,
  type Kind,
  type Lane,
  lanesOf,
  neighbourOf,
  planWithHeld,
  type Spot,
  spotOf,
  step,
  whereOf,
  withoutItself,
} from './spots.ts'

export type Moves = {
  /** The plan as it is shown: what is held stands where it is held. */
  readonly plan: Plan
  readonly held: Spot | null
  readonly lanes: (kind: Kind) => readonly Lane[]
  /** The same with the plans that are not looked at. */
  readonly places: (kind: Kind) => readonly Lane[]
  /** Where something stands now; null where it is without a place. */
  readonly spotOf: (kind: Kind, id: string) => Spot | null
  readonly pickUp: (kind: Kind, id: string) => void
  readonly shift: (way: 'up' | 'down') => void
  readonly drop: () => Promise<void>
  readonly cancel: () => void
  /** One step at once, for "Move up" and "Move down". */
  readonly nudge: (kind: Kind, id: string, way: 'up' | 'down') => Promise<void>
  /** Where a pointer let go. */
  readonly moveTo: (seen: Spot) => Promise<void>
  readonly moveToEnd: (kind: Kind, id: string, parent: string) => Promise<void>
}

/**
 * Moving goals, objectives and actions: by keys, by menu and by drag.
 *
 * Keys are ours and not the drag library's, because that moves by pixels: here each press is one place in a list, can be
 * said in words, and means the same in a mirrored page.
 */
export function useMoves(standing: Plan): Moves {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const announce = useAnnounce()
  const [held, setHeld] = useState<Spot | null>(null)
  // Once for each plan and not once for each row, of which there may be hundreds.
  const { lanes, places } = useMemo(() => {
    const nameOf = (way: WayItem | null) => way?.text ?? t('way.first')
    const shown = byKind((kind) => lanesOf(standing, kind))
    const all = byKind((kind) => allLanesOf(standing, kind, nameOf))
    return { lanes: (kind: Kind) => shown[kind], places: (kind: Kind) => all[kind] }
  }, [standing, t])

  const tell = (words: 'up' | 'over' | 'down', { kind, id, parent, at }: Spot) => {
    const lane = lanes(kind).find((one) => one.parent === parent)
    const all = (lane?.ids ?? []).filter((other) => other !== id).length + 1
    const place = t('lift.place', { place: at + 1, all })
    const where = lane === undefined || lane.name === '' ? place : `${lane.name}: ${place}`
    announce(`${t(`lift.${words}`)} ${where}`)
  }

  const moveTo = async (spot: Spot) => {
    const { kind, id, parent } = spot
    const place = { id, ...neighbourOf(places(kind), spot) }
    const after = { say: t('moved'), undo: true }
    if (kind === 'goal') await act('plans/move-goal', place, after)
    else if (parent === null) return
    else if (kind === 'objective') {
      const where = whereOf(standing, parent)
      if (where !== null) await act('plans/move-objective', { ...place, ...where }, after)
    } else await act('plans/move-action', { ...place, objective: parent }, after)
  }

  return {
    plan: planWithHeld(standing, held),
    held,
    lanes,
    places,
    spotOf: (kind, id) => spotOf(lanes(kind), kind, id),
    pickUp(kind, id) {
      const known = spotOf(lanes(kind), kind, id)
      // What is without a place is picked up into the first place there is.
      const first = lanes(kind)[0]
      const spot = known ?? (first === undefined ? null : { kind, id, parent: first.parent, at: 0 })
      setHeld(spot)
      if (spot === null) announce(t('lift.nowhere'))
      else tell('up', spot)
    },
    shift(way) {
      if (held === null) return
      const to = step(lanes(held.kind), held, way)
      setHeld(to)
      tell('over', to)
    },
    async drop() {
      if (held === null) return
      const before = spotOf(lanes(held.kind), held.kind, held.id)
      if (before?.parent === held.parent && before.at === held.at) tell('down', held)
      else await moveTo(held)
      setHeld(null)
    },
    cancel() {
      setHeld(null)
      announce(t('lift.cancelled'))
    },
    async nudge(kind, id, way) {
      const spot = spotOf(lanes(kind), kind, id)
      if (spot !== null) await moveTo(step(lanes(kind), spot, way))
    },
    async moveTo(seen) {
      const spot = withoutItself(lanes(seen.kind), seen)
      if (spot !== null) await moveTo(spot)
    },
    moveToEnd: (kind, id, parent) => moveTo(endOf(places(kind), { kind, id, parent })),
  }
}

const byKind = <T>(of: (kind: Kind) => T): Readonly<Record<Kind, T>> => ({
  goal: of('goal'),
  objective: of('objective'),
  action: of('action'),
})
