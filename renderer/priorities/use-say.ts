import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countedIn, type Sentence } from '#shared/priorities/sentence.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

/** Turns a sentence that shared code worded as key and values into words. */
export function useSay(): (sentence: Sentence) => string {
  const { t } = useTranslation('priorities')
  const { list, number } = useFormat()
  return useMemo(
    () =>
      ({ key, values }: Sentence): string => {
        const words = new Map<string, string>()
        for (const [name, value] of Object.entries(values)) {
          const unit = countedIn[name]
          if (typeof value === 'string') words.set(name, value)
          else if (typeof value !== 'number') words.set(name, list(value))
          else
            words.set(
              name,
              unit === undefined ? number(value) : t(`count.${unit}`, { count: value }),
            )
        }
        return t(`sentence.${key}`, Object.fromEntries(words))
      },
    [t, list, number],
  )
}
