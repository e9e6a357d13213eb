import { Hand, type LucideIcon, MessageCircle, Pause, ThumbsUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'

const cards: readonly { readonly key: string; readonly icon: LucideIcon }[] = [
  { key: 'support', icon: ThumbsUp },
  { key: 'concern', icon: MessageCircle },
  { key: 'pass', icon: Hand },
  { key: 'pause', icon: Pause },
]

/** Voting cards to hold up: one set for each person, cut into four. */
export function HandsSheet() {
  const { t } = useTranslation('meetings')
  return (
    <div className="meetings-cut meetings-cut--4">
      {cards.map(({ key, icon }) => (
        <section key={key} className="meetings-hand">
          <Icon of={icon} />
          <p className="meetings-hand__word">{t(`hand.${key}`)}</p>
          <p>{t(`hand.${key}.about`)}</p>
        </section>
      ))}
    </div>
  )
}
