import { useTranslation } from 'react-i18next'
import { type AssetKind, assetKinds } from '#shared/assets/kinds.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Carried } from './carried.tsx'
import type { BroughtStrength } from './carry-strengths.tsx'

type Props = {
  readonly strength: BroughtStrength
  readonly carry: (kind: AssetKind) => void
}

/** One strength: onto the map by a press; where nobody said what kind it is, by saying so. */
export function StrengthRow({ strength, carry }: Props) {
  const { t } = useTranslation('meeting-carry')
  const kinds = useTranslation('ui').t
  const { name, asset, where, record, alike } = strength
  const about = [asset === null ? null : kinds(`kind.${asset}`), where === '' ? null : where]
  const told = about.filter((part) => part !== null)
  return (
    <li>
      <p className="after-thing" dir="auto">
        {name}
      </p>
      {told.length > 0 && (
        <p className="meta">
          <bdi>{told.join(' · ')}</bdi>
        </p>
      )}
      {record === null && alike.length > 0 && (
        <p className="small">
          {t('alike')}{' '}
          {alike.map((one) => (
            <span key={one.id} className="after-alike">
              <Link to={`/assets/${one.id}`}>{one.name}</Link>{' '}
            </span>
          ))}
        </p>
      )}
      {record !== null && (
        <Carried to={`/assets/${record.id}`} label={t('strengths.there')} away={record.away} />
      )}
      {record === null && asset !== null && (
        <Button
          size="small"
          aria-label={t('strengths.do-named', { text: name })}
          onPress={() => {
            carry(asset)
          }}
        >
          {alike.length > 0 ? t('strengths.do-apart') : t('strengths.do')}
        </Button>
      )}
      {record === null && asset === null && (
        <Menu
          label={t('strengths.kind')}
          entries={assetKinds.map((kind) => ({
            key: kind,
            label: kinds(`kind.${kind}`),
            onAction: () => {
              carry(kind)
            },
          }))}
        >
          <Button size="small" aria-label={t('strengths.as-named', { text: name })}>
            {t('strengths.as')}
          </Button>
        </Menu>
      )}
    </li>
  )
}
