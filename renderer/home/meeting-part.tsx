import { CalendarHeart } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sortMeetings } from '#shared/meetings/sorted.ts'
import { momentOf, offsetAt } from '#shared/meetings/zone.ts'
import { useNow } from '#renderer/device/use-now.ts'
import { zoneHere } from '#renderer/device/zone-here.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { HomeLine } from './home-line.tsx'
import { HomePart } from './home-part.tsx'

/** The next meeting that has a day. */
export function MeetingPart() {
  const { t } = useTranslation('home')
  const format = useFormat()
  const now = useNow()
  const view = useView('meetings/list', {})
  const state = useViewState(view)
  const here = useViewItems(view).filter(({ archived }) => archived === null)
  const [next] = sortMeetings(here, now).coming
  if (state !== 'ready' || next === undefined || next.day === null) return null
  const { id, title, day, start, length, minutes, zone, place } = next
  const at = momentOf(day, start, zone)
  const isElsewhere = offsetAt(at, zone) !== offsetAt(at, zoneHere())
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  return (
    <HomePart title={t('meeting.title')}>
      <Card look="list">
        <div className="home-round">
          <HomeLine
            icon={CalendarHeart}
            title={title}
            about={
              <>
                {format.weekday(day)} · {format.times(start, start + Math.max(length, minutes))}
                {isElsewhere && ` · ${t('meeting.zone', { zone: city })}`}
                {place !== '' && (
                  <>
                    {' · '}
                    <bdi>{place}</bdi>
                  </>
                )}
              </>
            }
            to={`/meetings/${id}`}
            action={t('meeting.look')}
          />
        </div>
      </Card>
    </HomePart>
  )
}
