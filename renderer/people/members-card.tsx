import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { Computer } from './computer.tsx'
import { Rename } from './rename.tsx'

type Member = ViewItem<'people/members'>

/** In the order of their names; never a ranking. */
export function MembersCard({ members }: { readonly members: readonly Member[] }) {
  const { t } = useTranslation('people')
  return (
    <Card
      title={t('members.title')}
      look="list"
      aside={
        <Link to="/people/computer" kind="quiet" size="small">
          {t('computer.add')}
        </Link>
      }
    >
      <ul className="divided">
        {members.map((member) => (
          <MemberRow key={member.id} member={member} />
        ))}
      </ul>
    </Card>
  )
}

function MemberRow({ member }: { readonly member: Member }) {
  const { t } = useTranslation('people')
  const { id, me, role, devices } = member
  const name = member.name === '' ? t('unnamed') : member.name
  return (
    <li className="people-member">
      <div className="row row--wide people-member__who">
        <Avatar person={{ name, color: member.color }} />
        <div className="grow">
          <span className="row wrap">
            <b>
              <bdi>{name}</bdi>
            </b>
            {me && <Chip tone="info">{t('you')}</Chip>}
          </span>
          <span className="meta">{t(roleKeys[role])}</span>
        </div>
        {me && (
          <Rename
            what={t('rename.me')}
            label={t('rename.me-label')}
            value={member.name}
            command={(next) => ['people/rename', { person: id, name: next }]}
          />
        )}
      </div>
      <ul className="stack people-member__computers" aria-label={t('computers.of', { name })}>
        {devices.map((device) => (
          <Computer key={device.id} device={device} mine={me} />
        ))}
      </ul>
    </li>
  )
}

const roleKeys = {
  founder: 'people:role.founder',
  steward: 'people:role.steward',
  member: 'people:role.member',
} as const
