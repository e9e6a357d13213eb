import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#shared/contract/problem.ts'
import { freshId, freshReceipt } from '#renderer/device/fresh-id.ts'
import type { RoomClient } from '../room-client.ts'

/** What can be done with the next sheet of a step, and what came of the last. */
export type KeyedSheets = {
  /** How many were taken in here: the form begins anew with each. */
  readonly count: number
  /** Of the last one that was taken in. */
  readonly receipt: string | null
  readonly problem: Problem | null
  /** `input` null: the sheet passes. */
  readonly send: (card: string | null, input: unknown) => void
}

const freshSheet = () => ({ ref: freshId(), receipt: freshReceipt() })
const nothingYet = { count: 0, receipt: null, problem: null }

/** Key sheets of paper in by a phone. One that was refused keeps its name, so that sending it once more never counts it twice. */
export function useSheet(client: RoomClient, step: string): KeyedSheets {
  const sheet = useRef(freshSheet())
  const [came, setCame] = useState<Omit<KeyedSheets, 'send'>>(nothingYet)
  useEffect(() => {
    let last = client.state.answered
    return client.subscribe(() => {
      const { answered } = client.state
      if (answered === last) return
      last = answered
      if (answered?.ask.kind !== 'paper' || answered.ask.ref !== sheet.current.ref) return
      const { ask, problem } = answered
      // Another ballot has its receipt: the next try gets its own.
      if (problem === null || problem.code === 'room-receipt-taken') sheet.current = freshSheet()
      setCame((before) =>
        problem === null
          ? { count: before.count + 1, receipt: ask.receipt, problem }
          : { ...before, problem },
      )
      // It is said here, and not once more beside the activity.
      if (problem !== null) client.understood()
    })
  }, [client])
  return {
    ...came,
    send: (card, input) => {
      setCame((before) => ({ ...before, problem: null }))
      client.ask({ kind: 'paper', step, ...sheet.current, card, input })
    },
  }
}
