import { useTranslation } from 'react-i18next'
import type { Whole } from '#renderer/meetings/whole.ts'
import { NeedList } from './need-list.tsx'
import { Pace } from './pace.tsx'
import { RoleList } from './role-list.tsx'
import { WordList } from './word-list.tsx'

/** What people need to take part, how long they sit, who does what, and how the languages say what matters. */
export function PeoplePanel({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('meetings')
  return (
    <aside className="meetings-people" aria-label={t('people')}>
      <NeedList whole={whole} />
      <Pace whole={whole} />
      <RoleList meeting={whole.meeting} />
      <WordList whole={whole} />
    </aside>
  )
}
