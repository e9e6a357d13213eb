import type { Setup } from '#shared/priorities/round-shapes.ts'
import type { Marks } from '#shared/priorities/tally/rules.ts'

/** The part of a ballot where marks are made; nothing is sent before the person says so. */
export type BallotField = {
  readonly setup: Setup
  readonly given: Marks
  readonly onChange: (given: Marks) => void
}
