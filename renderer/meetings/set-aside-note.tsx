import { useTranslation } from 'react-i18next'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Note } from '#renderer/ui/note.tsx'
import { AsideLink } from '#renderer/workspace/keeping/aside-link.tsx'

type Props = { readonly document: string }

/** How much of a document this version cannot read. It stays where it is. */
export function SetAsideNote({ document }: Props) {
  const { t } = useTranslation('meetings')
  const count = useViewItems(useView('records/set-aside', {}))
    .filter((aside) => aside.document === document)
    .reduce((sum, { ids }) => sum + ids.length, 0)
  return count === 0 ? null : <Note action={<AsideLink />}>{t('set-aside', { count })}</Note>
}
