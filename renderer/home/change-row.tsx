import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Change } from '#shared/home/contract.ts'
import { Avatar, type Person } from '#renderer/ui/avatar.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { placeOf, useTold } from './use-told.ts'

type Props = { readonly change: Change; readonly person: Person | null }

/** Somebody did something: who, what, and how long ago by their own clock. */
export function ChangeRow({ change, person }: Props) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const told = useTold()
  return (
    <li className="home-change">
      <Avatar person={person ?? { name: t('someone'), color: 1 }} />
      <span className="home-change__words">
        <b>
          <bdi>{person?.name ?? t('someone')}</bdi>
        </b>
        <Link href={placeOf(change)} className="home-change__what">
          {told(change)}
        </Link>
      </span>
      {change.at !== null && <span className="meta">{format.ago(change.at)}</span>}
    </li>
  )
}
