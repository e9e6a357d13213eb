import { DoorOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewItems } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Link } from '#renderer/ui/link.tsx'
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
          <span className="home-round__mark">
            <Icon of={DoorOpen} />
          </span>
          <div className="grow">
            <p className="home-round__question">
              <bdi>{title}</bdi>
            </p>
            <p className="meta">{t(`under-way.${here.part}`)}</p>
          </div>
          <Link to={`/meetings/${here.meeting}/run`} kind="secondary" size="small">
            {t('under-way.go')}
          </Link>
        </div>
      </Card>
    </HomePart>
  )
}
