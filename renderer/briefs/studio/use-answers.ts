import { useMemo, useState } from 'react'
import type { Answer } from '#shared/briefs/finding.ts'

export type Answers = {
  readonly all: readonly Answer[]
  readonly of: (key: string) => Answer['choice'] | null
  readonly give: (key: string, choice: Answer['choice']) => void
}

/** What somebody answered to the check, for as long as the brief is open in this window: the next time asks anew. */
export function useAnswers(): Answers {
  const [given, setGiven] = useState<ReadonlyMap<string, Answer['choice']>>(new Map())
  return useMemo(
    () => ({
      all: [...given].map(([key, choice]) => ({ key, choice })),
      of: (key) => given.get(key) ?? null,
      give: (key, choice) => {
        setGiven((before) => new Map(before).set(key, choice))
      },
    }),
    [given],
  )
}
