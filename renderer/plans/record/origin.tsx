import { useTranslation } from 'react-i18next'
import type { OneItem } from '#shared/plans/items.ts'
import { Link } from '#renderer/ui/link.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { People } from '#renderer/store/use-people.ts'

type Props = { readonly item: OneItem; readonly people: People }

/** Who says so: who added it, who changed it last, who did it. */
export function Origin({ item, people }: Props) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const nameOf = (id: string) => people.personOf(id)?.name ?? t('someone')
  const meeting = item.kind === 'action' ? item.meeting : null
  const done = item.kind === 'action' ? item.done : null
  return (
    <section className="stack small muted" aria-label={t('origin')}>
      {done !== null && <p>{t('done-by', { name: nameOf(done.by), ago: format.ago(done.at) })}</p>}
      {item.changed !== null && (
        <p>
          {t('changed-by', { name: nameOf(item.changed.by), ago: format.ago(item.changed.at) })}
        </p>
      )}
      <p>{t('added-by', { name: nameOf(item.by), ago: format.ago(item.at) })}</p>
      {meeting !== null && (
        <p>
          <Link to={`/meetings/${meeting}/after`}>{t('from-meeting')}</Link>
        </p>
      )}
    </section>
  )
}
