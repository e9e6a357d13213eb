import { useCallback } from 'react'
import type { Lead } from '#shared/meetings/room/intent.ts'
import { useAct } from '#renderer/store/use-act.ts'

type Leading = {
  readonly lead: (lead: Lead) => Promise<boolean>
  /** Begin a part, or open it again; what runs is closed first. Resolves with whether it was done. */
  readonly turnTo: (next: Turn, running: string | null) => Promise<boolean>
}

export type TurnTo = Leading['turnTo']

export type Turn = { readonly id: string; readonly isClosed: boolean }

/** What whoever leads does in the room. A refusal is said in words, and nothing after it is done. */
export function useLead(): Leading {
  const act = useAct('meeting-run')
  const lead = useCallback(
    async (what: Lead) => (await act('room/lead', { lead: what })).done,
    [act],
  )
  const turnTo = useCallback(
    async ({ id, isClosed }: Turn, running: string | null) => {
      if (running !== null && !(await lead({ kind: 'close', step: running }))) return false
      if (isClosed) return lead({ kind: 'reopen', step: id })
      return (await act('room/begin', { item: id })).done
    },
    [act, lead],
  )
  return { lead, turnTo }
}
