import { useState } from 'react'
import * as v from 'valibot'
import { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import type { SheetProps } from '../activities/activity-sheet.ts'
import type { Marks } from './marks.ts'
import { MarksFor } from './marks-for.tsx'

/** What stands on one ballot of paper, marked as on a phone: what breaks the rules cannot be marked. */
export function VoteSheet({ seen, change }: SheetProps) {
  const [marks, setMarks] = useState<Marks>({})
  const shown = v.safeParse(voteShapes.seen, seen)
  if (!shown.success) return null
  const mark = (now: Marks) => {
    setMarks(now)
    change(Object.keys(now).length === 0 ? null : { do: 'ballot', marks: now })
  }
  return <MarksFor setup={shown.output.setup} marks={marks} change={mark} />
}
