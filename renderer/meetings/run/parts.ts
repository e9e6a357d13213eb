import type { DeskView } from '#shared/meetings/room/room-views.ts'
import type { ShownItem } from '#shared/meetings/items.ts'

/** A part of the agenda, and how far it is. */
export type Part = {
  readonly id: string
  readonly title: string
  readonly activity: string
  readonly minutes: number
  readonly phase: 'coming' | 'skipped' | 'running' | 'closed'
  /** Whole minutes it took. */
  readonly took: number
}

/** The agenda as it stands in the room. */
export function partsOf(items: readonly ShownItem[], desk: DeskView): readonly Part[] {
  const steps = new Map(desk.steps.map((step) => [step.id, step]))
  const skipped = new Set(desk.skipped)
  return items.map(({ id, title, activity, minutes }) => {
    const step = steps.get(id)
    return {
      id,
      title,
      activity,
      minutes: step?.minutes ?? minutes,
      phase: step?.phase ?? (skipped.has(id) ? 'skipped' : 'coming'),
      took: Math.round((step?.spent ?? 0) / 60_000),
    }
  })
}

/** What the way forward and the way back lead to. */
export type Ways = {
  readonly running: Part | null
  /** The first part after this one that is still to come; where there is none after it, the first at all. What is left out is not offered. */
  readonly next: Part | null
  /** The last one before this that is closed. */
  readonly before: Part | null
}

export function waysFrom(parts: readonly Part[], current: string | null): Ways {
  const at = parts.findIndex(({ id }) => id === current)
  const isComing = ({ phase }: Part) => phase === 'coming'
  return {
    running: parts.find(({ phase }) => phase === 'running') ?? null,
    next: parts.slice(at + 1).find(isComing) ?? parts.find(isComing) ?? null,
    before: parts.slice(0, Math.max(at, 0)).findLast(({ phase }) => phase === 'closed') ?? null,
  }
}
