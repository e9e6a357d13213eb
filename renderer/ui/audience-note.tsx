import { Eye, Globe } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Audience } from '#shared/assets/kinds.ts'
import { Icon } from './icon.tsx'

type Props = {
  readonly audience: Audience
  /** Further words, as in "Homes are shown as an area." */
  readonly children?: ReactNode
  /** A quiet button that changes it. */
  readonly action?: ReactNode
}

/** Who can see this, said where the thing is written. */
export function AudienceNote({ audience, children, action }: Props) {
  const { t } = useTranslation('ui')
  return (
    <div className="note note--care audience">
      <Icon of={audience === 'public' ? Globe : Eye} />
      <p className="grow">
        {t(`audience.${audience}`)} {children}
      </p>
      {action}
    </div>
  )
}
