import { keepHere, readHere } from '#renderer/device/kept-here.ts'
import type { BallotIn } from './room-ports.ts'

const keyOf = (step: string): string => `room/receipt/${step}`

/** Receipts of ballots of this vote that were received from this phone: its own, or one for each card that was keyed in here. */
export const receiptsOf = (step: string): readonly string[] =>
  readHere(keyOf(step))?.split(' ') ?? []

/** Only what was received is kept: a receipt of what was refused stands in no count. */
export function keepReceipt({ step, card, receipt }: BallotIn): void {
  const others = card === null ? [] : receiptsOf(step).filter((one) => one !== receipt)
  keepHere(keyOf(step), [...others, receipt].join(' '))
}
