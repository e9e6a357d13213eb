import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#renderer/ui/avatar.tsx'
import type { Other } from './use-others.ts'
import './presence.css'

type Props = { readonly holder: Other | null }

/** A line on a card that somebody else is moving: who. */
export function HeldBy({ holder }: Props) {
  if (holder === null) return null
  return (
    <Suspense fallback={null}>
      <Line holder={holder} />
    </Suspense>
  )
}

function Line({ holder }: { readonly holder: Other }) {
  const { t } = useTranslation('presence')
  return (
    <p className="presence-line">
      <Avatar person={holder} size="small" />
      <span>{t('moves-this', { name: holder.name })}</span>
    </p>
  )
}
