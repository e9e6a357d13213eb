import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/contract/problem.ts'
import { useProblemWords } from '#renderer/store/use-problem-words.ts'

/** Turns a problem into a sentence; what a page lacks is said in the exporters' own words. */
export function useBriefProblem(): (problem: Problem) => string {
  const { i18n } = useTranslation(['briefs', 'brief-page'])
  const words = useProblemWords('briefs')
  return useCallback(
    (problem) => {
      const { code, values } = problem
      const key = `brief-page:${code}`
      return i18n.exists(key) ? i18n.t(key, { ...values }) : words(problem)
    },
    [i18n, words],
  )
}
