import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = { readonly names: readonly string[]; readonly current: number }

/** Where one is in a few short steps. */
export function Steps({ names, current }: Props) {
  const { t } = useTranslation('welcome')
  const { number } = useFormat()
  return (
    <ol className="welcome-steps" aria-label={t('steps')}>
      {names.map((name, at) => (
        <li key={name} aria-current={at === current ? 'step' : undefined}>
          {at < current ? (
            <>
              <Icon of={Check} />
              <Hidden>{t('steps.done')} </Hidden>
            </>
          ) : (
            <span className="numbers">{number(at + 1)}</span>
          )}
          {name}
        </li>
      ))}
    </ol>
  )
}
