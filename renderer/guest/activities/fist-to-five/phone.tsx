import { PollPhone } from '#renderer/guest/families/poll-phone.tsx'
import type { PhoneProps } from '../activity-phone.ts'

export function Phone(props: PhoneProps) {
  return <PollPhone {...props} kind="fist-to-five" isNumbered />
}
