import { DoorOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewItems } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { HomeLine } from './home-line.tsx'
import { HomePart } from './home-part.tsx'

/** The meeting that is under way on this computer, also after it was started anew in the middle of it. */
export function UnderWay() {
  const { t } = useTranslation('home')
  const here = useViewItem(useView('room/here', {}), 'here')
  const meetings = useViewItems(useView('meetings/list', {}))
  if (here === undefined) return null
  const title = meetings.find(({ id }) => id === here.meeting)?.title ?? ''
  return (
    <HomePart title={t('under-way.title')}>
      <Card look="list">
        <div className="home-round">
          <HomeLine
            icon={DoorOpen}
            title={title}
            about={t(`under-way.${here.part}`)}
            to={`/meetings/${here.meeting}/run`}
            action={t('under-way.go')}
          />
        </div>
      </Card>
    </HomePart>
  )
}
