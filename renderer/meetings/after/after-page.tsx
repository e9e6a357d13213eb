import { NotebookPen } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { Shown } from '#renderer/meetings/shown.tsx'
import { wholeOf } from '#renderer/meetings/whole.ts'
import { AfterMeeting } from './after-meeting.tsx'

/** What a meeting leaves: its minutes, and beside them what goes on from there. */
export function AfterPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('meetings')
  const view = useView('meetings/one', { id })
  const state = useViewState(view)
  const parts = useViewItems(view)
  const whole = useMemo(() => wholeOf(parts), [parts])
  if (whole !== null) return <AfterMeeting whole={whole} />
  return (
    <>
      <PageHead title={t('title')} back={{ to: '/meetings', label: t('title') }} />
      <div className="page">
        <Shown state={state}>
          <EmptyState
            title={t('gone.title')}
            icon={NotebookPen}
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
