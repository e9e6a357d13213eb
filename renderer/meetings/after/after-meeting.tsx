import { NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { useWhen } from '#renderer/meetings/use-when.ts'
import type { Whole } from '#renderer/meetings/whole.ts'
import { AfterDesk } from './after-desk.tsx'
import { MinutesState } from './minutes/minutes-state.tsx'
import { useMinutes } from './minutes/use-minutes.ts'

/** A meeting that was held: what was said and decided, and what goes on from there. */
export function AfterMeeting({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('meeting-after')
  const whenOf = useWhen()
  const minutes = useMinutes(whole.meeting.id)
  const { meeting } = whole
  const { head } = minutes
  const { id, title, state, length } = meeting
  const when = whenOf(meeting, Math.max(whole.minutes, length))
  const isHeld = state === 'held'
  return (
    <div className="after">
      <PageHead
        title={t('title', { title })}
        back={{ to: '/meetings', label: t('meetings') }}
        description={[when.day, when.times, when.elsewhere]
          .filter((part) => part !== null)
          .join(' · ')}
        action={
          head !== null && head.languages !== null && <MinutesState meeting={id} head={head} />
        }
      />
      {isHeld ? (
        <AfterDesk whole={whole} minutes={minutes} />
      ) : (
        <div className="page">
          <EmptyState
            title={t('before.title')}
            icon={NotebookPen}
            action={
              <Link to={`/meetings/${id}`} kind="secondary">
                {t('plan')}
              </Link>
            }
          >
            {t('before.text')}
          </EmptyState>
        </div>
      )}
    </div>
  )
}
