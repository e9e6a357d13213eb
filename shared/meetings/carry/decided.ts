import * as v from 'valibot'
import { LineSchema } from '#shared/contract/values.ts'
import type { HeldCount } from '#shared/priorities/shapes.ts'
import type { Outcome } from '../outcome.ts'

/**
 * Why people have to say themselves what was decided: nobody gave anything, a tie is open, fewer took part than was agreed,
 * or it was a question on a scale, where a group says itself how much is enough.
 */
export const opens = ['nothing', 'tied', 'quorum', 'scale'] as const
export type Open = (typeof opens)[number]

/** Something a meeting came to, as a decision before it is recorded. */
export type Decided = {
  readonly id: string
  readonly question: string
  /** Empty where people have to say it. */
  readonly outcome: readonly string[]
  readonly open: Open | null
  /** Never whose they are, also where somebody stood by one aloud. */
  readonly concerns: readonly string[]
  readonly review: string | null
  readonly count: HeldCount | null
  /** Devices that came in after a take-over in the middle of it, and may be counted twice. */
  readonly anew: number
}

/** What was asked, in one line: the question people read, or else the name of the step. */
export function questionOf({ prompt, title }: Pick<Outcome, 'prompt' | 'title'>): string {
  const asked = lineOf(prompt)
  return asked === '' ? lineOf(title) : asked
}

/** Words as one line as long as a line may be, cut between words; '' where there are none. */
export function lineOf(said: string): string {
  const line = said.replaceAll(/\s+/g, ' ').trim()
  const short = line.length > longest ? `${cutAtWord(line, longest - 1)}…` : line
  const read = v.safeParse(LineSchema, short)
  return read.success ? read.output : ''
}

const longest = 200

/** No half word, and no half of a character that two code units make. */
export function cutAtWord(line: string, most: number): string {
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return (space > most / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')
}
