import type { TFunction } from 'i18next'
import type { ShownNeed } from '#shared/meetings/items.ts'
import { isolated } from '#renderer/meetings/isolated.ts'

/** What a need is called: its kind, and which one, where somebody said. */
export function needName({ need, words }: ShownNeed, t: TFunction<'meetings'>): string {
  if (words === '') return t(`need.${need}`)
  return need === 'other' ? words : `${t(`need.${need}`)}: ${isolated(words)}`
}

/** Whether somebody or something looks after it. */
export const isLookedAfter = ({ helper, how }: ShownNeed): boolean => helper !== null || how !== ''

/** Whether its words alone, the name of a language, say enough on a sign. */
export const isLanguage = ({ need, words }: ShownNeed): boolean =>
  words !== '' && (need === 'interpretation' || need === 'written-language')
