import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import type { Mention, MentionKind } from '#shared/documents/mention.ts'
import type { SearchedRoom } from '#shared/search/rooms-list.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { placeOfRecord } from '#renderer/workspace/palette/place-of.ts'
import { Link } from '#renderer/ui/link.tsx'
import './texts.css'
import './texts-mentions.css'

type Mentioning = ViewItem<'texts/mentioning'>

const rooms: { readonly [K in MentionKind]: SearchedRoom } = {
  asset: 'assets',
  goal: 'plans',
  action: 'plans',
  idea: 'priorities',
  decision: 'priorities',
  brief: 'briefs',
  person: 'people',
}

/** Where a text that mentions something is read. */
export const placeOfMentioning = ({ kind, id }: Pick<Mentioning, 'kind' | 'id'>): string =>
  placeOfRecord({ kind, id, room: rooms[kind], archived: false }).to

/** Records whose texts mention this one; nothing where none does. */
export function MentionedIn({ mention: { kind, id } }: { readonly mention: Mention }) {
  const { t } = useTranslation('texts')
  const title = useId()
  const found = useViewItems(useView('texts/mentioning', { kind, id }))
  if (found.length === 0) return null
  return (
    <section className="texts-mentioned" aria-labelledby={title}>
      <h3 id={title} className="texts-label">
        {t('mentioned.title')}
      </h3>
      <ul>
        {found.map((record) => (
          <li key={`${record.kind}/${record.id}`}>
            <Link to={placeOfMentioning(record)}>
              <bdi>{record.name}</bdi>
            </Link>{' '}
            <span className="meta">{t(`mention.kind.${record.kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
