import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#shared/priorities/sentences.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

/** Numbers in sentences that count something, and the words that count it. */
const counted: Readonly<Record<string, string>> = {
  dots: 'count.dots',
  people: 'count.people',
  needed: 'count.people',
  took: 'count.people',
  points: 'priorities:count.points',
  rounds: 'priorities:count.rounds',
  counting: 'priorities:count.ballots',
  ballots: 'priorities:count.ballots',
}

/** Turns a sentence that shared code worded as key and values into words. */
export function useSay(): (sentence: Sentence) => string {
  const { t } = useTranslation('priorities')
  const { list, number } = useFormat()
  return useMemo(
    () =>
      ({ key, values }: Sentence): string => {
        const words = new Map<string, string>()
        for (const [name, value] of Object.entries(values)) {
          const unit = counted[name]
          if (typeof value === 'string') words.set(name, value)
          else if (typeof value !== 'number') words.set(name, list(value))
          else words.set(name, unit === undefined ? number(value) : t(unit, { count: value }))
        }
        return t(`sentence.${key}`, Object.fromEntries(words))
      },
    [t, list, number],
  )
}
