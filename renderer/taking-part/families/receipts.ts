import { createContext } from 'react'
import type { BallotFrame } from '#shared/meetings/room/wire/phone-frames.ts'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'

/** A ballot that was received, and nothing of what it says. */
export type BallotIn = Pick<BallotFrame, 'step' | 'card' | 'receipt'>

const keyOf = (step: string): string => `room/receipt/${step}`

/** Receipts of ballots of this vote that were received from this phone: its own, or one for each card that was keyed in here. */
export const receiptsOf = (step: string): readonly string[] =>
  readHere(keyOf(step))?.split(' ') ?? []

/** Where the receipts of a vote stand: a phone keeps them through a reload; where something else has them, it is handed in. */
export const ReceiptsContext = createContext(receiptsOf)

/** Only what was received is kept: a receipt of what was refused stands in no count. */
export function keepReceipt({ step, card, receipt }: BallotIn): void {
  const others = card === null ? [] : receiptsOf(step).filter((one) => one !== receipt)
  keepHere(keyOf(step), [...others, receipt].join(' '))
}
