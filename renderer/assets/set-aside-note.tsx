import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Note } from '#renderer/ui/note.tsx'
import { AsideLink } from '#renderer/workspace/keeping/aside-link.tsx'

/** Records this version cannot read are kept, and said. */
export function SetAsideNote() {
  const { t } = useTranslation('assets')
  const aside = useViewItems(useView('records/set-aside', {}))
  const count = aside
    .filter(({ document }) => document === 'assets')
    .reduce((sum, { ids }) => sum + ids.length, 0)
  if (count === 0) return null
  return (
    <div className="page">
      <Note tone="waiting" action={<AsideLink />}>
        {t('set-aside', { count })}
      </Note>
    </div>
  )
}
