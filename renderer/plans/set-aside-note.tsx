import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Note } from '#renderer/ui/note.tsx'
import { AsideLink } from '#renderer/workspace/keeping/aside-link.tsx'

/** How much of the plan this version cannot read. It stays where it is. */
export function SetAsideNote() {
  const { t } = useTranslation('plans')
  const count = useViewItems(useView('records/set-aside', {}))
    .filter(({ document }) => document === 'plans')
    .reduce((sum, { ids }) => sum + ids.length, 0)
  return count === 0 ? null : <Note action={<AsideLink />}>{t('set-aside', { count })}</Note>
}
