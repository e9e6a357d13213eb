import { Laptop, type LucideIcon, Package, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import { type Link, isRelay, reachOf, type Reach } from './use-links.ts'

/** This computer in the middle, the others' on one side, a relay on the other, and whether there is a way between. */
export function Picture({ links }: { readonly links: readonly Link[] }) {
  const { t } = useTranslation('connections')
  const relays = links.filter(isRelay)
  const others = reachOf(links.filter((link) => !isRelay(link)))
  const relay = reachOf(relays)
  return (
    <div
      className="connections-picture"
      role="img"
      aria-label={`${t(`picture.others.${others}`)} ${t(`picture.relay.${relay}`)}`}
    >
      <Box icon={Users} name={t('picture.others')} note={t('picture.others.note')} />
      <Way reach={others} />
      <Box icon={Laptop} name={t('picture.here')} note={t('picture.here.note')} />
      <Way reach={relay} />
      <Box icon={Package} name={t('picture.relay')} note={t('picture.relay.note')} />
    </div>
  )
}

function Way({ reach }: { readonly reach: Reach }) {
  const { t } = useTranslation('connections')
  return (
    <span className={`connections-way connections-way--${reach}`} aria-hidden>
      <span>{t(`reach.${reach}`)}</span>
    </span>
  )
}

type BoxProps = { readonly icon: LucideIcon; readonly name: string; readonly note: string }

const Box = ({ icon, name, note }: BoxProps) => (
  <span className="connections-box" aria-hidden>
    <span className="connections-box__icon">
      <Icon of={icon} />
    </span>
    <b>{name}</b>
    <span className="meta">{note}</span>
  </span>
)
