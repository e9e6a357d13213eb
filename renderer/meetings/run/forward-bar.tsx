import { ArrowRight, ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { activities } from '#shared/meetings/activities/all.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { isolated } from '#renderer/meetings/isolated.ts'
import { useRunKeys } from './run-keys.ts'
import type { Part, Ways } from './parts.ts'
import { type TurnTo, useLead } from './use-lead.ts'

type Props = {
  readonly ways: Ways
  readonly isGoing: boolean
  readonly turnTo: TurnTo
  readonly end: () => void
}

/** One button that says what it does, and the way back. A vote is closed first: its result is looked at before going on. */
export function ForwardBar({ ways: { running, next, before }, isGoing, turnTo, end }: Props) {
  const { t } = useTranslation('meeting-run')
  const { lead } = useLead()
  const announce = useAnnounce()
  const family = activities.of(running?.activity ?? '')?.family ?? 'listen'
  const staysAfter = running !== null && (family === 'decide' || next === null)
  const begin = async (part: Part) => {
    if (await turnTo({ id: part.id, isClosed: false }, running?.id ?? null))
      announce(t('begun', { title: part.title }))
  }
  const forward = async () => {
    if (running !== null && staysAfter) {
      if (await lead({ kind: 'close', step: running.id }))
        announce(t('closed', { title: running.title }))
    } else if (next === null) end()
    else await begin(next)
  }
  const pause = async () => {
    if (await lead({ kind: 'timer', act: isGoing ? 'pause' : 'go' }))
      announce(isGoing ? t('paused') : t('goes-on'))
  }
  useRunKeys({
    pause: () => {
      if (running !== null) void pause()
    },
    forward: () => void forward(),
  })
  const label = () => {
    if (running !== null) return staysAfter ? t(`close.${family}`) : t(`close-on.${family}`)
    return next === null ? t('end') : t('begin-named', { title: isolated(next.title) })
  }
  return (
    <div className="run-foot">
      {before !== null && (
        <Button
          icon={ChevronLeft}
          iconFlips
          aria-label={t('back-to', { title: before.title })}
          onPress={() => void turnTo({ id: before.id, isClosed: true }, running?.id ?? null)}
        >
          {t('back')}
        </Button>
      )}
      <span className="grow meta">
        {running !== null &&
          next !== null &&
          t('next', { title: isolated(next.title), count: next.minutes })}
      </span>
      <Button kind="primary" size="large" onPress={() => void forward()}>
        {label()}
        <Icon of={ArrowRight} flips />
      </Button>
    </div>
  )
}
