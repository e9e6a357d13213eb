import type { HubFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { longestText } from '#shared/meetings/room/wire/hub-words.ts'
import { textOf } from './guest-ports.ts'

/** As a phone takes it: where there are more words than that, they are on the big screen alone. */
export function fitting(frame: HubFrame): string {
  const text = textOf(frame)
  if (Buffer.byteLength(text) <= longestText || frame.kind !== 'view') return text
  const { view } = frame
  return view.step === null
    ? text
    : textOf({ ...frame, view: { ...view, step: { ...view.step, seen: null } } })
}
