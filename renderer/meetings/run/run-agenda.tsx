import { Check, Circle, CircleDot, CircleSlash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { PartButtons } from './part-buttons.tsx'
import type { Part } from './parts.ts'
import type { TurnTo } from './use-lead.ts'

type Props = {
  readonly parts: readonly Part[]
  readonly running: string | null
  readonly turnTo: TurnTo
  /** What the group agreed on, in its own words. */
  readonly agreements: readonly string[]
}

const icons = { coming: Circle, skipped: CircleSlash2, running: CircleDot, closed: Check } as const

/** The agenda while it is run: what is done, what runs, what comes. Any part can be begun, or opened again; one that did not begin can be left out, and put back. */
export function RunAgenda({ parts, running, turnTo, agreements }: Props) {
  const { t } = useTranslation('meeting-run')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // A long agenda goes along, so that what runs is always to be seen beside its time.
    const agenda = list.current?.parentElement
    const part = list.current?.querySelector('[aria-current]')
    if (!agenda || !part || running === null) return
    const [box, at] = [agenda.getBoundingClientRect(), part.getBoundingClientRect()]
    if (at.top < box.top || at.bottom > box.bottom)
      agenda.scrollTop += at.top - box.top - box.height / 3
  }, [running])
  const meta = ({ phase, took, minutes }: Part) => {
    if (phase === 'closed') return t('took', { count: took })
    return phase === 'skipped' ? t('left-out') : t('minutes', { count: minutes })
  }
  return (
    <section className="run-agenda" aria-labelledby="run-agenda">
      <h2 id="run-agenda">{t('agenda')}</h2>
      <ol ref={list}>
        {parts.map((part) => (
          <li
            key={part.id}
            data-phase={part.phase}
            {...(part.phase === 'running' && { 'aria-current': 'step' as const })}
          >
            <Icon of={icons[part.phase]} />
            <Hidden>{t(`phase.${part.phase}`)}</Hidden>
            <div className="grow">
              <b>
                <bdi>{part.title}</bdi>
              </b>
              <span className="meta">{meta(part)}</span>
            </div>
            <PartButtons part={part} running={running} turnTo={turnTo} />
          </li>
        ))}
      </ol>
      {agreements.length > 0 && (
        <div className="run-agreements">
          <h3>{t('screen.agreements')}</h3>
          {agreements.map((text) => (
            <p key={text} dir="auto">
              {text}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
