import { MapPinPlus, Upload, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Icon } from '#renderer/ui/icon.tsx'

const steps = [
  { key: 'strength', to: '/assets/new', icon: MapPinPlus },
  { key: 'invite', to: '/people/invite', icon: UserPlus },
  { key: 'list', to: '/assets/import', icon: Upload },
] as const

/** A coalition that has written nothing yet: one warm sentence and three small ways to begin. */
export function FirstSteps({ mayInvite }: { readonly mayInvite: boolean }) {
  const { t } = useTranslation('home')
  const shown = steps.filter(({ key }) => mayInvite || key !== 'invite')
  return (
    <section className="home-first" aria-labelledby="home-first">
      <h2 id="home-first">{t('empty.title')}</h2>
      <p className="reading">{t('empty.text')}</p>
      <ul className="home-first__steps">
        {shown.map(({ key, to, icon }) => (
          <li key={key}>
            <Link href={to} className="card home-step">
              <Icon of={icon} />
              <b>{t(`step.${key}`)}</b>
              <span className="muted">{t(`step.${key}.text`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
