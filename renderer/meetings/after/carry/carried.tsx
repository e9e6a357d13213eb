import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import { Link } from '#renderer/ui/link.tsx'

type Props = { readonly to: string; readonly label: string; readonly away: boolean }

/** Where a thing went. */
export function Carried({ to, label, away }: Props) {
  const { t } = useTranslation('meeting-carry')
  return (
    <p className="row wrap small">
      <Icon of={CircleCheck} />
      <Link to={to}>{label}</Link>
      {away && <span className="meta">{t('away')}</span>}
    </p>
  )
}
