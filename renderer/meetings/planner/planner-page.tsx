import { CalendarHeart } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { Shown } from '#renderer/meetings/shown.tsx'
import { wholeOf } from '#renderer/meetings/whole.ts'
import { Planner } from './planner.tsx'

type Props = {
  readonly id: string
  /** The item that is open. */
  readonly open: string | null
}

/** One meeting while it is prepared. */
export function PlannerPage({ id, open }: Props) {
  const { t } = useTranslation('meetings')
  const view = useView('meetings/one', { id })
  const state = useViewState(view)
  const parts = useViewItems(view)
  const whole = useMemo(() => wholeOf(parts), [parts])
  if (whole !== null) return <Planner whole={whole} open={open} />
  return (
    <>
      <PageHead title={t('title')} />
      <div className="page">
        <Shown state={state}>
          <EmptyState
            title={t('gone.title')}
            icon={CalendarHeart}
            action={
              <Link to="/meetings" kind="secondary">
                {t('back')}
              </Link>
            }
          >
            {t('gone.text')}
          </EmptyState>
        </Shown>
      </div>
    </>
  )
}
