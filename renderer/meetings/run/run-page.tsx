import { DoorOpen } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItem, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { Shown } from '#renderer/meetings/shown.tsx'
import { type Whole, wholeOf } from '#renderer/meetings/whole.ts'
import { EndedElsewhere } from './ended-elsewhere.tsx'
import { RunRoom } from './run-room.tsx'
import { StandingBy } from './standing-by.tsx'

/** One meeting while it is run from this computer. */
export function RunPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('meetings')
  const view = useView('meetings/one', { id })
  const state = useViewState(view)
  const parts = useViewItems(view)
  const whole = useMemo(() => wholeOf(parts), [parts])
  if (whole !== null) return <RunWhole whole={whole} />
  return (
    <>
      <PageHead title={t('title')} back={{ to: '/meetings', label: t('title') }} />
      <div className="page">
        <Shown state={state}>
          <EmptyState title={t('gone.title')}>{t('gone.text')}</EmptyState>
        </Shown>
      </div>
    </>
  )
}

function RunWhole({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('meeting-run')
  const act = useAct('meeting-run')
  const { id, title } = whole.meeting
  const view = useView('room', { meeting: id })
  const state = useViewState(view)
  const room = useViewItem(view, 'room')
  if (room?.state === 'open') return <RunRoom whole={whole} room={room} />
  const other = room?.state === 'none' ? room.other : null
  return (
    <>
      <PageHead title={title} back={{ to: `/meetings/${id}`, label: t('plan') }} />
      <div className="page">
        <Shown state={state}>
          {room?.state === 'stands-by' || room?.state === 'moved' ? (
            <StandingBy room={room} />
          ) : room?.state === 'ended' ? (
            <EndedElsewhere meeting={id} />
          ) : other === null ? (
            <EmptyState
              title={t('open.title')}
              icon={DoorOpen}
              action={
                <Button
                  kind="primary"
                  size="large"
                  onPress={() => void act('room/open', { meeting: id })}
                >
                  {t('open.do')}
                </Button>
              }
            >
              {t('open.text')}
            </EmptyState>
          ) : (
            <EmptyState
              title={t('other.title')}
              icon={DoorOpen}
              action={
                <Link to={`/meetings/${other}/run`} kind="secondary">
                  {t('other.go')}
                </Link>
              }
            >
              {t('other.text')}
            </EmptyState>
          )}
        </Shown>
      </div>
    </>
  )
}
