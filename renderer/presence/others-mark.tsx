import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatars } from '#renderer/ui/avatars.tsx'
import { type Other, useOthersOn } from './use-others.ts'
import './presence.css'

type Props = { readonly record: string }

/** A quiet mark in a list: who else has this record open. Nothing while nobody has. */
export function OthersMark({ record }: Props) {
  const others = useOthersOn(record)
  if (others.length === 0) return null
  return (
    <Suspense fallback={null}>
      <Faces others={others} />
    </Suspense>
  )
}

function Faces({ others }: { readonly others: readonly Other[] }) {
  const { t } = useTranslation('presence')
  return (
    <span className="presence-mark">
      <Avatars people={others} label={t('also')} most={2} size="small" />
    </span>
  )
}
