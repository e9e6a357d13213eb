import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { WovenMark } from '#renderer/ui/woven-mark.tsx'
import { doorOf } from '#renderer/workspace/door-of.ts'
import { TakeOff } from './take-off.tsx'

type Listed = ViewItem<'coalitions'>

/** The coalitions on this computer, the one that was open last first; nothing where there is none. */
export function CoalitionsHere() {
  const { t } = useTranslation('welcome')
  const coalitions = useViewItems(useView('coalitions', {}))
  if (coalitions.length === 0) return null
  return (
    <Card title={t('here.title')} look="list">
      <ul className="divided">
        {coalitions
          .toSorted((a, b) => b.opened - a.opened)
          .map((coalition) => (
            <CoalitionRow key={coalition.id} coalition={coalition} />
          ))}
      </ul>
    </Card>
  )
}

function CoalitionRow({ coalition }: { readonly coalition: Listed }) {
  const { t } = useTranslation('welcome')
  const { id, name, person, state, sample } = coalition
  const seeds = useMemo(() => [id], [id])
  const isWaiting = state === 'waiting'
  const isUnreadable = state === 'unreadable'
  const shown = name === '' ? t('here.unnamed') : name
  return (
    <li className="welcome-here">
      <WovenMark of={seeds} />
      <span className="grow">
        <b className="block">
          <bdi>{shown}</bdi>
        </b>
        {person !== '' && <span className="meta">{t('here.as', { name: person })}</span>}
      </span>
      {sample && <Chip>{t('here.sample')}</Chip>}
      {isWaiting && <Chip tone="waiting">{t('here.waiting')}</Chip>}
      {isUnreadable && <Chip tone="waiting">{t('here.unreadable')}</Chip>}
      {!sample && <TakeOff coalition={coalition} shown={shown} />}
      {!isUnreadable && (
        <Link to={doorOf(coalition)} kind="secondary" size="small">
          {t('here.open')} <Hidden>{shown}</Hidden>
        </Link>
      )}
    </li>
  )
}
