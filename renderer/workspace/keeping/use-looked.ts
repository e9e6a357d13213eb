import { useCallback, useEffect, useState } from 'react'
import type { CommandName, CommandOutput } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'

type Looking = Extract<CommandName, `kept/${string}`>

/** What a look answers: taken once when the page opens, and again when asked. null until it is there. */
export function useLooked<C extends Looking>(
  name: C,
): { readonly seen: CommandOutput<C> | null; readonly again: () => void } {
  const act = useAct('workspace')
  const [seen, setSeen] = useState<CommandOutput<C> | null>(null)
  const again = useCallback(() => {
    void act(name, {}).then((answer) => {
      if (answer.done) setSeen(answer.output)
    })
  }, [act, name])
  useEffect(again, [again])
  return { seen, again }
}
