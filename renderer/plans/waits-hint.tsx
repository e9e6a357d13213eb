import { Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { isolated } from './isolated.ts'
import { useWaiting } from './waiting.ts'

/** What has to be done before somebody can begin with this. Nothing while it waits for nothing. */
export function WaitsHint({ id }: { readonly id: string }) {
  const { t } = useTranslation('plans')
  const { list } = useFormat()
  const waiting = useWaiting(id)
  if (waiting.length === 0) return null
  const names = list(waiting.map(({ text }) => isolated(text)))
  return (
    <span className="plans-waits">
      <Icon of={Hourglass} />
      {t('waits.for', { names })}
    </span>
  )
}
