import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { Loading } from '#renderer/ui/loading.tsx'
import { useDocumentTitle } from '#renderer/ui/use-document-title.ts'
import { LargeFrame } from './large-frame.tsx'
import { LargeNumbers } from './large-numbers.tsx'
import { LargeShown } from './large-shown.tsx'
import { LargeWay } from './large-way.tsx'

/** A meeting under way on the big screen: one question, at most three numbers, one code. No name beside what somebody said unless they chose it. */
export function LargeMeeting({ id }: { readonly id: string }) {
  const { t } = useTranslation('meeting-screen')
  const coalition = useViewItem(useView('coalition', {}), 'coalition')
  const view = useView('room/screen', { meeting: id })
  const state = useViewState(view)
  const screen = useViewItem(view, 'screen')
  const [wasOpen, setWasOpen] = useState(false)
  if (screen !== undefined && !wasOpen) setWasOpen(true)
  useDocumentTitle(screen?.title ?? t('title'))
  if (coalition === undefined || state === 'loading') return <Loading />
  if (screen === undefined)
    return (
      <LargeFrame coalition={coalition}>
        <h1 className="projector__question projector__question--less">
          {wasOpen ? t('over') : t('none')}
        </h1>
      </LargeFrame>
    )
  const { title, view: shown, way } = screen
  const { shows, step } = shown
  // What came out, and what was agreed, have the screen for themselves.
  const isWhole = shows === 'agreements' || (shows !== 'code' && step?.phase === 'closed')
  if (shows === 'nothing') return <LargeFrame coalition={coalition}>{null}</LargeFrame>
  return (
    <LargeFrame coalition={coalition} about={title}>
      <div className="projector__meeting">
        <LargeShown title={title} view={shown} />
        {way !== null && !isWhole && <LargeWay way={way} />}
      </div>
      {step !== null && shows === 'step' ? <LargeNumbers step={step} view={shown} /> : <div />}
    </LargeFrame>
  )
}
