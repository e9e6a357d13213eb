import type { Entry } from './entry.ts'
import type { StepState } from './states.ts'
import { paperSeat } from './values.ts'

/** Take in what stands on a sheet of paper, each once, where each person gives one answer. */
export function keyIn(
  { live, papers }: StepState,
  { ref, input }: Extract<Entry, { kind: 'paper' }>,
): void {
  if (!live?.takeOut || papers.has(ref)) return
  papers.add(ref)
  if (input === null) live.pass(paperSeat(ref))
  else live.give(paperSeat(ref), ref, input)
}

/** As if it had not been keyed in. */
export function takeOut({ live, papers }: StepState, ref: string): void {
  if (papers.delete(ref)) live?.takeOut?.(paperSeat(ref))
}

/** How many took part on paper. A sheet on which nothing was given and nothing passed is none. */
export const papersIn = ({ live, papers, boxPapers }: StepState): number =>
  boxPapers + [...papers].filter((ref) => live?.took(paperSeat(ref)) !== 'nothing').length
