import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/contract/problem.ts'
import { wordsForProblem } from './problem-words.ts'

/** Turns a problem into a sentence, in the words of this room where it has its own. */
export function useProblemWords(room?: string): (problem: Problem) => string {
  const { i18n } = useTranslation('problems')
  return useCallback(
    (problem) => wordsForProblem(i18n, problem, room === undefined ? [] : [room]),
    [i18n, room],
  )
}
