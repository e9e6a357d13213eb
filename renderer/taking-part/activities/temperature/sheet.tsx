import { PollSheet } from '#renderer/taking-part/families/poll-sheet.tsx'
import type { SheetProps } from '../activity-sheet.ts'

export function Sheet(props: SheetProps) {
  return <PollSheet {...props} kind="temperature" />
}
