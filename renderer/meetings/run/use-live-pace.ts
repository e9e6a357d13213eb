import { livePace, type LivePace } from '#shared/meetings/live-pace.ts'
import { type StepTime, useSpent } from '#renderer/ui/use-spent.ts'
import type { Part } from './parts.ts'

/** The agenda as it stands, what the plan took for it, and the time of the part that runs; null where none has begun. */
export type Pacing = {
  readonly parts: readonly Part[]
  readonly planned: number
  readonly time: StepTime | null
}

const still: StepTime = { minutes: 0, spent: 0, isGoing: false }

/** How the meeting goes, counted on while a part runs. */
export function useLivePace({ parts, planned, time }: Pacing): LivePace {
  const took = Math.floor(useSpent(time ?? still) / 60_000)
  return livePace(
    parts.map((part) => (part.phase === 'running' ? { ...part, took } : part)),
    planned,
  )
}
