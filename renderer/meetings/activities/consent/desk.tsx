import { PollDesk } from '#renderer/meetings/families/poll-desk.tsx'
import type { DeskProps } from '../activity-desk.ts'

export function Desk(props: DeskProps) {
  return <PollDesk {...props} kind="consent" />
}
