import type { CountMethod } from '../methods.ts'
import type { Counted, TieRule } from '../round-shapes.ts'
import type { Answer } from './scale.ts'

/** What a count needs to know of how the round was set up. */
export type Rules = {
  readonly options: readonly { readonly id: string }[]
  readonly tie: TieRule
}

/** The same with the method, and how many were agreed to be enough. */
export type CountRules = Rules & {
  readonly method: CountMethod
  readonly quorum: number | null
  /** Answers to one question where they are not the steps of the scale: a mark is the place of one, from 1. */
  readonly answers?: readonly string[]
}

/** One person's marks by option: dots, 1 for a tick, scores or places. */
export type Marks = Readonly<Record<string, number>>

/** A ranked ballot: options from the first place down. What is not on it was not ranked. */
export type Ranking = readonly string[]

/** Places from 1 as an order. */
export const rankingOf = (places: Marks): Ranking =>
  Object.entries(places)
    .toSorted(([, a], [, b]) => a - b)
    .map(([option]) => option)

/** What a ballot says by option. */
export const marksOf = (ballot: Counted): Marks => ('dots' in ballot ? ballot.dots : ballot.marks)

/** The answer of a ballot to one question; none where it is a pass. */
export function answerOf(ballot: Counted): readonly Answer[] {
  const [mark] = Object.values(marksOf(ballot))
  if (mark === undefined) return []
  return [{ mark, words: ('words' in ballot && ballot.words) || '' }]
}
