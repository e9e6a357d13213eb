import { useTranslation } from 'react-i18next'
import type { FullAsset } from '#shared/assets/contract.ts'
import { Link } from '#renderer/ui/link.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useMembers } from '#renderer/assets/use-members.ts'
import { MoreColumns } from './more-columns.tsx'

type Props = { readonly asset: FullAsset }

/** Who says so: who added it, from which row of which file, and what else that row held. */
export function Origin({ asset }: Props) {
  const { t } = useTranslation(['assets', 'directories'])
  const format = useFormat()
  const members = useMembers()
  const name = (id: string) => members.get(id)?.name ?? t('someone')
  const { source, changed } = asset
  return (
    <section className="stack small muted" aria-label={t('origin')}>
      <p>{t('added-by', { name: name(asset.by), ago: format.ago(asset.at) })}</p>
      {changed && <p>{t('changed-by', { name: name(changed.by), ago: format.ago(changed.at) })}</p>}
      {asset.meeting !== null && (
        <p>
          <Link to={`/meetings/${asset.meeting}/after`}>{t('from-meeting')}</Link>
        </p>
      )}
      {source && (
        <p>
          {t('from-file', { file: source.file, row: format.number(source.row) })}
          {source.id !== '' && ` ${t('from-id', { id: source.id })}`}
        </p>
      )}
      {asset.also.map(({ importId, file, row }) => (
        <p key={`${importId} ${String(row)}`}>
          {t('directories:also-from', { file, row: format.number(row) })}
        </p>
      ))}
      <MoreColumns title={t('more-columns', { count: asset.more.length })} more={asset.more} />
    </section>
  )
}
