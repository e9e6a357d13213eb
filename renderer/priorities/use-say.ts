import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { say, type Sentence, type Voice } from '#shared/priorities/sentence.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

/** Turns a sentence that shared code worded as key and values into words. */
export function useSay(): (sentence: Sentence) => string {
  const { t } = useTranslation('priorities')
  const { list, number } = useFormat()
  return useMemo(() => {
    const voice: Voice = {
      words: (key, values) => t(`sentence.${key}`, values),
      counted: (unit, count) => t(`count.${unit}`, { count }),
      number,
      list,
    }
    return (sentence) => say(voice, sentence)
  }, [t, list, number])
}
