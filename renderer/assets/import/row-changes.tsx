import { useTranslation } from 'react-i18next'
import { Card } from '#renderer/ui/card.tsx'
import type { Look } from './import-state.ts'

type Field = Look['changes'][number]['fields'][number]['field']
type Props = Pick<Look, 'changes'>

/** What a newer file says otherwise than before: what the record follows, and where it stays as people wrote it. */
export function RowChanges({ changes }: Props) {
  const { t } = useTranslation(['directories', 'assets'])
  if (changes.length === 0) return null
  const nameOf = (field: Field) =>
    field === 'more'
      ? t('changes.more')
      : t(`assets:target.${field === 'place' ? 'coordinates' : field}`)
  return (
    <Card title={t('changes.title')}>
      <ul className="divided assets-problems">
        {changes.map(({ id, name, fields }) => (
          <li key={id}>
            <details className="details">
              <summary>
                <bdi>{name}</bdi>{' '}
                <span className="meta">
                  {fields.some(({ taken }) => !taken) ? t('changes.some-kept') : t('changes.taken')}
                </span>
              </summary>
              <dl className="stack assets-more">
                {fields.map(({ field, here, inFile, taken }) => (
                  <div key={field}>
                    <dt className="meta">
                      {nameOf(field)} · {taken ? t('changes.follows') : t('changes.stays')}
                    </dt>
                    <dd className="assets-text">
                      <span className="block">
                        {t('changes.here')} <bdi>{here || t('assets:nothing')}</bdi>
                      </span>
                      <span className="block">
                        {t('changes.in-file')} <bdi>{inFile || t('assets:nothing')}</bdi>
                      </span>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  )
}
