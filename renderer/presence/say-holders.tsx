import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { type Other, useHolders } from './use-others.ts'

type Props = {
  /** What a card says; null where it is not on this page. */
  readonly textOf: (card: string) => string | null
}

/** Says to screen readers who is moving which card: once for each person and card while the page is open. */
export function SayHolders({ textOf }: Props) {
  const holders = useHolders()
  const [said] = useState(() => new Set<string>())
  if (holders.size === 0) return null
  return (
    <Suspense fallback={null}>
      <Sayer holders={holders} said={said} textOf={textOf} />
    </Suspense>
  )
}

type SayerProps = Props & {
  readonly holders: ReadonlyMap<string, Other>
  readonly said: Set<string>
}

function Sayer({ holders, said, textOf }: SayerProps) {
  const { t } = useTranslation('presence')
  const announce = useAnnounce()
  useEffect(() => {
    for (const [card, { person, name }] of holders) {
      const title = textOf(card)
      const key = `${person} ${card}`
      if (title === null || said.has(key)) continue
      said.add(key)
      announce(t('moves', { name, title }))
    }
  }, [holders, said, textOf, announce, t])
  return null
}
