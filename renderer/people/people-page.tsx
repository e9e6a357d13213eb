import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Link } from '#renderer/ui/link.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { CoalitionCard } from './coalition-card.tsx'
import { CopiesCard } from './copies-card.tsx'
import { InvitesCard } from './invites-card.tsx'
import { MembersCard } from './members-card.tsx'
import { SafeCard } from './safe-card.tsx'
import { Shown } from './shown.tsx'

/** Members with their computers, invites, and what to keep safe. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const view = useView('people/members', {})
  const state = useViewState(view)
  const { collator } = useFormat()
  const members = useViewItems(view)
    .filter(({ invited }) => !invited)
    .toSorted((a, b) => collator.compare(a.name, b.name))
  const coalition = useViewItem(useView('coalition', {}), 'coalition')
  const computers = members.reduce((sum, { devices }) => sum + devices.length, 0)
  const described = t('described', {
    members: t('members', { count: members.length }),
    computers: t('computers', { count: computers }),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        description={state === 'ready' ? described : undefined}
        action={
          coalition?.steward === true ? (
            <Link to="/people/invite" kind="primary" icon={Plus}>
              {t('invite')}
            </Link>
          ) : undefined
        }
      />
      <div className="page people-page">
        <Shown state={state}>
          <div className="stack stack--6">
            <MembersCard members={members} />
            <InvitesCard />
          </div>
          <div className="stack stack--6">
            {coalition !== undefined && <CoalitionCard name={coalition.name} />}
            <CopiesCard />
            <SafeCard />
          </div>
        </Shown>
      </div>
    </>
  )
}
