import { byOrder } from '#shared/documents/order.ts'
import { minutesOf } from '#shared/meetings/clock.ts'
import type {
  MeetingItem,
  MeetingPart,
  ShownItem,
  ShownNeed,
  ShownWord,
} from '#shared/meetings/items.ts'

/** A meeting with all that belongs to it, in order. */
export type Whole = {
  readonly meeting: MeetingItem
  readonly items: readonly ShownItem[]
  /** Items that were taken out. */
  readonly away: readonly ShownItem[]
  readonly needs: readonly ShownNeed[]
  /** For whoever interprets. */
  readonly words: readonly ShownWord[]
  /** Minutes of all items together. */
  readonly minutes: number
}

/** Puts the parts of the view of one meeting together; null where the meeting is not among them. */
export function wholeOf(parts: readonly MeetingPart[]): Whole | null {
  const meeting = parts.find((part) => part.kind === 'meeting')
  if (meeting === undefined) return null
  const all = parts.filter((part) => part.kind === 'item').toSorted(byOrder)
  const items = all.filter(({ archived }) => archived === null)
  return {
    meeting,
    items,
    away: all.filter(({ archived }) => archived !== null),
    needs: parts.filter((part) => part.kind === 'need').toSorted(byOrder),
    words: parts.filter((part) => part.kind === 'word').toSorted(byOrder),
    minutes: minutesOf(items),
  }
}
