import { Check, Circle, CircleDot, Play, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Part } from './parts.ts'
import { useLead } from './use-lead.ts'

type Props = {
  readonly parts: readonly Part[]
  readonly running: string | null
  /** What the group agreed on, in its own words. */
  readonly agreements: readonly string[]
}

const icons = { coming: Circle, running: CircleDot, closed: Check } as const

const isRunning = (phase: Part['phase']) => phase === 'running'

/** The agenda while it is run: what is done, what runs, what comes. Any part can be begun, or opened again. */
export function RunAgenda({ parts, running, agreements }: Props) {
  const { t } = useTranslation('meeting-run')
  const { turnTo } = useLead()
  return (
    <section className="run-agenda" aria-labelledby="run-agenda">
      <h2 id="run-agenda">{t('agenda')}</h2>
      <ol>
        {parts.map(({ id, title, minutes, phase, took }) => (
          <li
            key={id}
            data-phase={phase}
            {...(isRunning(phase) && { 'aria-current': 'step' as const })}
          >
            <Icon of={icons[phase]} />
            <Hidden>{t(`phase.${phase}`)}</Hidden>
            <div className="grow">
              <b>
                <bdi>{title}</bdi>
              </b>
              <span className="meta">
                {phase === 'closed' ? t('took', { count: took }) : t('minutes', { count: minutes })}
              </span>
            </div>
            {!isRunning(phase) && (
              <IconButton
                size="small"
                icon={phase === 'closed' ? RotateCcw : Play}
                label={phase === 'closed' ? t('reopen', { title }) : t('begin', { title })}
                onPress={() => void turnTo({ id, isClosed: phase === 'closed' }, running)}
              />
            )}
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
