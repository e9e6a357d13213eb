import { Check, Circle, CircleDot, CircleSlash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { PartButtons } from './part-buttons.tsx'
import type { Part } from './parts.ts'

type Props = {
  readonly parts: readonly Part[]
  readonly running: string | null
  /** What the group agreed on, in its own words. */
  readonly agreements: readonly string[]
}

const icons = { coming: Circle, skipped: CircleSlash2, running: CircleDot, closed: Check } as const

/** The agenda while it is run: what is done, what runs, what comes. Any part can be begun, or opened again; one that did not begin can be left out, and put back. */
export function RunAgenda({ parts, running, agreements }: Props) {
  const { t } = useTranslation('meeting-run')
  const meta = ({ phase, took, minutes }: Part) => {
    if (phase === 'closed') return t('took', { count: took })
    return phase === 'skipped' ? t('left-out') : t('minutes', { count: minutes })
  }
  return (
    <section className="run-agenda" aria-labelledby="run-agenda">
      <h2 id="run-agenda">{t('agenda')}</h2>
      <ol>
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
            <PartButtons part={part} running={running} />
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
