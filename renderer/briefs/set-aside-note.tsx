import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Note } from '#renderer/ui/note.tsx'
import { AsideLink } from '#renderer/workspace/keeping/aside-link.tsx'

/** How much of the briefs this version cannot read. It stays where it is. */
export function SetAsideNote() {
  const { t } = useTranslation('briefs')
  const count = useViewItems(useView('records/set-aside', {}))
    .filter(({ document }) => document === 'briefs' || document.startsWith('brief/'))
    .reduce((sum, { ids }) => sum + ids.length, 0)
  return count === 0 ? null : <Note action={<AsideLink />}>{t('set-aside', { count })}</Note>
}
