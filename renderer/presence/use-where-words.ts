import { useTranslation } from 'react-i18next'
import type { Other } from './use-others.ts'

/** Says in a sentence where somebody is: "Bea is looking at Healing garden". */
export function useWhereWords(): (other: Other) => string {
  const { t } = useTranslation('presence')
  return ({ name, places: [place] }) => {
    if (place === undefined) return t('at.elsewhere', { name })
    const { room, title } = place
    return title === null ? t(`at.${room}`, { name }) : t('looks', { name, title })
  }
}
