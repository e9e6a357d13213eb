import { useTranslation } from 'react-i18next'
import type { KeptFolder } from '#shared/keeping/contract.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly kept: KeptFolder; readonly name: string }

/** One coalition: how much it takes, of what, and in which folder. */
export function KeptRow({ kept, name }: Props) {
  const { t } = useTranslation('keeping-here')
  const format = useFormat()
  const { log, photos, snapshots, aside, other, folder, sample, readable } = kept
  const all = log.bytes + snapshots.bytes + aside.bytes + other.bytes
  const parts = [
    t('part.log', { size: format.size(log.bytes) }),
    ...(photos !== null && photos.count > 0
      ? [
          t('part.photos', {
            count: photos.count,
            size: format.size(photos.bytes),
            most: format.size(photos.most),
          }),
        ]
      : []),
    ...(snapshots.count > 0
      ? [t('part.snapshots', { count: snapshots.count, size: format.size(snapshots.bytes) })]
      : []),
    ...(aside.count > 0
      ? [t('part.aside', { count: aside.count, size: format.size(aside.bytes) })]
      : []),
  ]
  return (
    <li className="kept-row">
      <div className="row between wrap">
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className="numbers">{format.size(all)}</span>
      </div>
      {sample && <p className="meta">{t('sample')}</p>}
      {!readable && <p className="meta">{t('unreadable')}</p>}
      <p className="meta">{parts.join(' · ')}</p>
      {!sample && (
        <p className="meta">
          {t('folder')} <code dir="ltr">{folder}</code>
        </p>
      )}
    </li>
  )
}
