import { VoteKeys } from '#renderer/meetings/families/vote-keys.tsx'
import { VoteRows } from '#renderer/meetings/families/vote-rows.tsx'
import type { ActivityPaper, RowsProps } from '../activity-paper.ts'

function Rows(props: RowsProps) {
  return <VoteRows {...props} how="approval" />
}

export const paper: ActivityPaper = { Rows, Keys: VoteKeys }
