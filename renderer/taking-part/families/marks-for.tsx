import type * as v from 'valibot'
import type { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import { DotMarks } from './dot-marks.tsx'
import type { Marks } from './marks.ts'
import { PlaceMarks } from './place-marks.tsx'
import { ScoreMarks } from './score-marks.tsx'
import { TickMarks } from './tick-marks.tsx'

export type Setup = v.InferOutput<typeof voteShapes.seen>['setup']

type MarksProps = {
  readonly setup: Setup
  readonly marks: Marks
  readonly change: (marks: Marks) => void
}

/** What a ballot is filled in with, by the rules of its vote. */
export function MarksFor({ setup, marks, change }: MarksProps) {
  const { options, method, dots, atMost } = setup
  const shared = { options, marks, change }
  switch (method) {
    case 'dots':
      return <DotMarks {...shared} dots={dots ?? 1} atMost={atMost ?? dots ?? 1} />
    case 'approval':
      return <TickMarks {...shared} />
    case 'score':
    case 'star':
      return <ScoreMarks {...shared} />
    default:
      return <PlaceMarks {...shared} />
  }
}
