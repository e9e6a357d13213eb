import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/button.tsx'
import { findFocus } from '#renderer/ui/find-focus.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { tourSteps } from './steps.ts'
import './tour.css'

type Props = { readonly onEnd: () => void }

/** Five places of the workspace, one after the other, beside the page and never over it. It can be left at any step, and does not come back by itself. */
export function Tour({ onEnd }: Props) {
  const { t } = useTranslation('help')
  const [, navigate] = useLocation()
  const [at, setAt] = useState(0)
  const id = useId()
  const box = useRef<HTMLElement>(null)
  const step = tourSteps[at]
  const isLast = at === tourSteps.length - 1

  const go = (next: number) => {
    setAt(next)
    const to = tourSteps[next]?.to
    if (to !== undefined) navigate(to)
  }
  useEffect(() => {
    navigate(tourSteps[0].to)
    return () => {
      findFocus()
    }
    // Once, at its beginning.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    // After the page that was gone to has taken the focus.
    const frame = requestAnimationFrame(() => {
      box.current?.focus()
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [at])
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onEnd()
  }
  if (step === undefined) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it, as everything that can be left
    <section
      ref={box}
      className="tour"
      aria-labelledby={id}
      tabIndex={-1}
      data-region
      onKeyDown={leaveByKey}
    >
      <div className="row between">
        <p className="meta">{t('tour.at', { step: at + 1, count: tourSteps.length })}</p>
        <IconButton label={t('tour.leave')} icon={X} size="small" onPress={onEnd} />
      </div>
      <h2 id={id} className="tour__title">
        {t(`tour.${step.key}.title`)}
      </h2>
      <p>{t(`tour.${step.key}.text`)}</p>
      <div className="row wrap tour__ways">
        {at > 0 && (
          <Button
            kind="quiet"
            onPress={() => {
              go(at - 1)
            }}
          >
            {t('tour.back')}
          </Button>
        )}
        <Button
          kind="primary"
          onPress={() => {
            if (isLast) onEnd()
            else go(at + 1)
          }}
        >
          {isLast ? t('tour.end') : t('tour.next')}
        </Button>
      </div>
    </section>
  )
}
