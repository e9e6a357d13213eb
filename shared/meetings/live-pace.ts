import { longestStretch, restful } from './pacing.ts'

type LivePart = {
  readonly activity: string
  readonly phase: 'coming' | 'skipped' | 'running' | 'closed'
  readonly minutes: number
  /** Minutes it took so far. */
  readonly took: number
}

export type LivePace = {
  /** Minutes since the last break; 0 while there is one. */
  readonly stretch: number
  readonly isRestNext: boolean
  /** Minutes until the end, where nothing takes longer than it has. */
  readonly left: number
  /** Minutes all of it takes longer than planned, as far as can be seen by now. */
  readonly late: number
}

/** How a meeting goes while it is run, in whole minutes. `planned`: minutes of the plan. */
export function livePace(parts: readonly LivePart[], planned: number): LivePace {
  const begun = parts.filter(({ phase }) => phase === 'running' || phase === 'closed')
  const lastRest = begun.findLastIndex(({ activity }) => restful.has(activity))
  const next = parts.find(({ phase }) => phase === 'coming')
  const left = sum(parts.map(leftOf))
  return {
    stretch: sum(begun.slice(lastRest + 1).map(({ took }) => took)),
    isRestNext: next !== undefined && restful.has(next.activity),
    left,
    late: Math.max(0, sum(begun.map(({ took }) => took)) + left - planned),
  }
}

export type PaceHint = { readonly kind: 'rest' | 'rest-next' | 'late'; readonly minutes: number }

/** Minutes that are told come in steps, so that nobody hears another number every minute. */
const step = 5

/** The one thing worth saying about the pace: that people need a break comes before any plan. Null where nothing is. */
export function paceHint({ stretch, isRestNext, late }: LivePace): PaceHint | null {
  const told = (minutes: number) => Math.floor(minutes / step) * step
  if (stretch >= longestStretch)
    return { kind: isRestNext ? 'rest-next' : 'rest', minutes: told(stretch) }
  return late >= step ? { kind: 'late', minutes: told(late) } : null
}

function leftOf({ phase, minutes, took }: LivePart): number {
  if (phase === 'coming') return minutes
  return phase === 'running' ? Math.max(0, minutes - took) : 0
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
