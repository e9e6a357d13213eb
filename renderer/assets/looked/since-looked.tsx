import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMembers } from '#renderer/assets/use-members.ts'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { keepLook, lookedBefore } from './kept-looks.ts'
import { useFieldWords } from './use-field-words.ts'

type Props = { readonly id: string }

/** A quiet line on a record: what others changed since one last looked at it, on this computer. */
export function SinceLooked({ id }: Props) {
  const coalition = useViewItem(useView('coalition', {}), 'coalition')
  return coalition && <Changes id={id} me={coalition.me} kept={`looked/${coalition.id}`} />
}

function Changes({ id, me, kept }: Props & { readonly me: string; readonly kept: string }) {
  const { t } = useTranslation('assets')
  const { list } = useFormat()
  const words = useFieldWords()
  const members = useMembers()
  // As it was when the record was opened: what comes in while it is open is told too.
  const [looked] = useState(() => lookedBefore(kept, id))
  const news = useViewItem(useView('assets/news', { id, me, looked }), 'news')
  useEffect(() => {
    if (news) keepLook(kept, id, news.looked)
  }, [kept, id, news])
  if (!news || news.changes.length === 0) return null

  const byPerson = new Map<string | null, string[]>()
  for (const { field, by } of news.changes)
    for (const one of by) byPerson.set(one, [...(byPerson.get(one) ?? []), words(field)])
  return (
    <div className="row small assets-news" role="status">
      <Icon of={History} />
      <div>
        <p>{t('looked')}</p>
        <ul className="assets-items">
          {[...byPerson].map(([person, fields]) => (
            <li key={person}>
              {t('looked.by', {
                name: (person !== null && members.get(person)?.name) || t('someone'),
                fields: list(fields),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
