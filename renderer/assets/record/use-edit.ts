import { useCallback } from 'react'
import type { CommandInput } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'

export type AssetChange = CommandInput<'assets/edit'>['change']

/** Changes some fields of one record. A refusal is said; what was typed stays where it was typed. */
export function useEdit(id: string): (change: AssetChange) => Promise<boolean> {
  const act = useAct('assets')
  return useCallback(async (change) => (await act('assets/edit', { id, change })).done, [act, id])
}
