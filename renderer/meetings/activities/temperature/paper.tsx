import { PollKeys } from '#renderer/meetings/families/poll-keys.tsx'
import { PollRows } from '#renderer/meetings/families/poll-rows.tsx'
import type { ActivityPaper, KeysProps, RowsProps } from '../activity-paper.ts'

function Rows(props: RowsProps) {
  return <PollRows {...props} kind="temperature" />
}

function Keys(props: KeysProps) {
  return <PollKeys {...props} kind="temperature" />
}

export const paper: ActivityPaper = { Rows, Keys }
