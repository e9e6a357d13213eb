import { useTranslation } from 'react-i18next'
import type { Voice } from '#shared/priorities/sentence.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

/** How the language on screen says what came out of a vote. */
export function useVoice(): Voice {
  const { t } = useTranslation('priorities')
  const { list, number } = useFormat()
  return {
    words: (key, values) => t(`sentence.${key}`, values),
    counted: (unit, count) => t(`count.${unit}`, { count }),
    number,
    list,
  }
}
