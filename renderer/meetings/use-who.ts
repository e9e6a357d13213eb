import { useTranslation } from 'react-i18next'
import type { Who } from '#shared/meetings/fields.ts'
import { usePeople } from '#renderer/store/use-people.ts'
import type { Person } from '#renderer/ui/avatar.tsx'

type WhoWords = {
  /** What somebody is called; null where nobody does it yet. */
  readonly nameOf: (who: Who) => string | null
  /** The person to draw: somebody who is only named has a colour, too. */
  readonly personOf: (who: Who) => Person | null
}

/** Whoever does something at a meeting, in words. */
export function useWho(): WhoWords {
  const { t } = useTranslation('meetings')
  const people = usePeople()
  const personOf = (who: Who): Person | null => {
    if (who === null) return null
    if (who.kind === 'words') return { name: who.name, color: 6 }
    return people.personOf(who.person) ?? { name: t('someone'), color: 6 }
  }
  return { personOf, nameOf: (who) => personOf(who)?.name ?? null }
}
