import { Archive, CalendarHeart, Ellipsis, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useNow } from '#renderer/device/use-now.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useAsked } from '#renderer/workspace/asked.ts'
import { SetAsideNote } from '#renderer/meetings/set-aside-note.tsx'
import { Shown } from '#renderer/meetings/shown.tsx'
import { MeetingList } from './meeting-list.tsx'
import { NewMeeting } from './new-meeting.tsx'
import { sortMeetings } from '#shared/meetings/sorted.ts'

/** All meetings that are not put away: what is to come, and what was. */
export function ListPage() {
  const { t } = useTranslation('meetings')
  const [, go] = useLocation()
  const view = useView('meetings/list', {})
  const state = useViewState(view)
  const now = useNow()
  const here = useViewItems(view).filter(({ archived }) => archived === null)
  const { coming, earlier } = sortMeetings(here, now)
  const [isAdding, setAdding] = useState(false)
  const add = () => {
    setAdding(true)
  }
  useAsked((asked) => asked === 'meeting/new', add)
  return (
    <>
      <PageHead
        title={t('title')}
        description={t('intro')}
        action={
          <>
            <Menu
              label={t('more')}
              placement="bottom end"
              entries={[
                {
                  key: 'archived',
                  label: t('archived-place'),
                  icon: Archive,
                  onAction: () => {
                    go('/archive/meetings')
                  },
                },
              ]}
            >
              <IconButton kind="secondary" label={t('more')} icon={Ellipsis} />
            </Menu>
            <Button kind="primary" icon={Plus} onPress={add}>
              {t('new')}
            </Button>
          </>
        }
      />
      <div className="page meetings-list">
        <Shown state={state}>
          <SetAsideNote document="meetings" />
          {here.length === 0 ? (
            <EmptyState
              title={t('empty.title')}
              icon={CalendarHeart}
              action={<Button onPress={add}>{t('empty.first')}</Button>}
            >
              {t('empty.text')}
            </EmptyState>
          ) : (
            <>
              <MeetingList title={t('coming')} meetings={coming} empty={t('coming.none')} />
              <MeetingList title={t('earlier')} meetings={earlier} empty={null} />
            </>
          )}
        </Shown>
      </div>
      {isAdding && (
        <NewMeeting
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </>
  )
}
