import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { HomeOf } from './home-of.tsx'
import { Shown } from './shown.tsx'
import { useGreeting } from './use-greeting.ts'
import './home.css'

/** What happened since the last visit and what is waiting. */
export function HomePage() {
  const { t } = useTranslation('home')
  const greeting = useGreeting()
  const view = useView('coalition', {})
  const state = useViewState(view)
  const coalition = useViewItem(view, 'coalition')
  const me = useViewItems(useView('people/members', {})).find((member) => member.me)
  const title = me === undefined ? t('title.plain') : greeting(me.name)
  if (coalition !== undefined)
    return (
      <HomeOf
        key={`${coalition.id}/${coalition.me}`}
        title={title}
        coalition={coalition.id}
        me={coalition.me}
        mayInvite={coalition.steward}
      />
    )
  return (
    <>
      <PageHead title={title} />
      <div className="page">
        <Shown state={state}>{null}</Shown>
      </div>
    </>
  )
}
