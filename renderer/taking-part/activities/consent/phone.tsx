import { PollClosed } from '#renderer/taking-part/families/poll-closed.tsx'
import { PollPhone } from '#renderer/taking-part/families/poll-phone.tsx'
import type { ClosedProps, PhoneProps } from '../activity-phone.ts'

export function Phone(props: PhoneProps) {
  return <PollPhone {...props} kind="consent" />
}

export function Closed(props: ClosedProps) {
  return <PollClosed {...props} kind="consent" />
}
