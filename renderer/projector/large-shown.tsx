import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicView } from '#shared/meetings/room/room-views.ts'
import { screens } from './activities/activity-screen.ts'
import { LargeAsked } from './large-asked.tsx'
import { LargeList } from './large-list.tsx'

type Props = { readonly title: string; readonly view: PublicView }

/** What whoever leads chose: the code, the agreements, or the part that runs with its question and what its activity has for everybody. */
export function LargeShown({ title, view: { shows, step, agreements } }: Props) {
  const { t } = useTranslation('meeting-screen')
  if (shows === 'agreements')
    return (
      <div className="projector__asking">
        <h1 className="projector__question projector__question--least">{t('agreements')}</h1>
        <LargeList items={agreements.map((text) => ({ key: text, text }))} />
        {agreements.length === 0 && <p>{t('agreements.none')}</p>}
      </div>
    )
  if (shows === 'code' || step === null)
    return (
      <div className="projector__asking">
        <LargeAsked asks={title} />
        <p>{t('welcome')}</p>
      </div>
    )
  const asks = step.prompt === '' ? step.title : step.prompt
  const { seen } = step
  const isRunning = step.phase === 'running'
  const part = screens.get(step.activity)
  return (
    <div className="projector__asking">
      {createElement(part?.Head ?? LargeAsked, { asks, seen, isRunning })}
      {part !== undefined && createElement(part.Screen, { seen, isRunning })}
      {!isRunning && step.anew > 0 && (
        <p className="projector__small">{t('anew', { count: step.anew })}</p>
      )}
    </div>
  )
}
