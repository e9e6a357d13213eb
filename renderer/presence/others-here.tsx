import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView, useViewState } from '#renderer/store/use-view.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { type Other, useOthersOn } from './use-others.ts'
import './presence.css'

type Props = { readonly record: string }

/** A line in an open record: who else has it open. Whoever comes later is announced, each once. */
export function OthersHere({ record }: Props) {
  const state = useViewState(useView('presence/people', {}))
  return state === 'ready' ? <Others record={record} /> : null
}

function Others({ record }: Props) {
  const others = useOthersOn(record)
  // Who was there when the record was opened stands in it to be read, and need not be announced.
  const [known] = useState(() => new Set(others.map(({ person }) => person)))
  if (others.length === 0) return null
  return (
    <Suspense fallback={null}>
      <Line others={others} known={known} />
    </Suspense>
  )
}

type LineProps = { readonly others: readonly Other[]; readonly known: Set<string> }

function Line({ others, known }: LineProps) {
  const { t } = useTranslation('presence')
  const { list } = useFormat()
  const announce = useAnnounce()
  const words = (some: readonly Other[]) =>
    t('too', { count: some.length, names: list(some.map(({ name }) => name)) })

  useEffect(() => {
    const fresh = others.filter(({ person }) => !known.has(person))
    if (fresh.length === 0) return
    for (const { person } of fresh) known.add(person)
    announce(t('too', { count: fresh.length, names: list(fresh.map(({ name }) => name)) }))
  }, [others, known, announce, list, t])

  return (
    <p className="presence-line">
      <span className="avatars">
        {others.slice(0, 4).map((other) => (
          <Avatar key={other.person} person={other} size="small" />
        ))}
      </span>
      <span>{words(others)}</span>
    </p>
  )
}
