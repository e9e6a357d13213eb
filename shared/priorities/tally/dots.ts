import type { Tally } from '../result.ts'
import { lineOf, none } from './marks-count.ts'
import type { Marks, Rules } from './rules.ts'
import { settle } from './settle.ts'

/** Dots that ballots can be put into and taken out of, so that one more ballot costs one ballot, not all of them. */
export type DotCount = {
  readonly put: (dots: Marks) => void
  readonly takeOut: (dots: Marks) => void
  /** Dots to how many people gave that many, for one option. */
  readonly marks: (option: string) => ReadonlyMap<number, number>
}

export function createDotCount(): DotCount {
  const byOption = new Map<string, Map<number, number>>()
  const add = (dots: Marks, people: 1 | -1) => {
    for (const [option, given] of Object.entries(dots)) {
      const marks = byOption.get(option) ?? new Map<number, number>()
      byOption.set(option, marks)
      const left = (marks.get(given) ?? 0) + people
      if (left > 0) marks.set(given, left)
      else marks.delete(given)
    }
  }
  return {
    put: (dots) => {
      add(dots, 1)
    },
    takeOut: (dots) => {
      add(dots, -1)
    },
    marks: (option) => byOption.get(option) ?? none,
  }
}

/** Dot vote (cumulative voting): the option with the most dots leads. Who gave which dots plays no part. */
export function countDots({ options, tie }: Rules, count: DotCount): Tally {
  const listed = options.map(({ id }) => lineOf(id, count.marks(id)))
  return { ...settle(listed, tie), steps: { method: 'dots' } }
}
