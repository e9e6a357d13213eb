import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicView } from '#shared/meetings/room/room-views.ts'
import { screens, type ScreenProps } from './activities/activity-screen.ts'
import { fitted } from './fitted.ts'

type Props = { readonly title: string; readonly view: PublicView }

/** What whoever leads chose: the code, the agreements, or the part that runs with its question and what its activity has for everybody. */
export function LargeShown({ title, view: { shows, step, agreements } }: Props) {
  const { t } = useTranslation('meeting-screen')
  if (shows === 'agreements')
    return (
      <div className="projector__asking">
        <h1 className="projector__question projector__question--least">{t('agreements')}</h1>
        <ul className="projector__part projector__said" data-many={agreements.length > 8}>
          {agreements.map((text) => (
            <li key={text}>
              <p dir="auto">{text}</p>
            </li>
          ))}
        </ul>
      </div>
    )
  if (shows === 'code' || step === null)
    return (
      <div className="projector__asking">
        <h1 className={`projector__question projector__question--${fitted(title)}`} dir="auto">
          {title}
        </h1>
        <p>{t('welcome')}</p>
      </div>
    )
  const asks = step.prompt === '' ? step.title : step.prompt
  return (
    <div className="projector__asking">
      <h1 className={`projector__question projector__question--${fitted(asks)}`} dir="auto">
        {asks}
      </h1>
      <ScreenPart kind={step.activity} seen={step.seen} isRunning={step.phase === 'running'} />
    </div>
  )
}

function ScreenPart({ kind, ...props }: ScreenProps & { readonly kind: string }) {
  const part = screens.get(kind)
  return part === undefined ? null : createElement(part, props)
}
