import { useTranslation } from 'react-i18next'
import { Card } from '#renderer/ui/card.tsx'
import { LinkRow } from './link-row.tsx'
import type { Link } from './use-links.ts'

/** Every way to another computer or a relay that is there, or looked for. */
export function LinksCard({ links }: { readonly links: readonly Link[] }) {
  const { t } = useTranslation('connections')
  return (
    <Card title={t('links.title')} look={links.length === 0 ? 'plain' : 'list'}>
      {links.length === 0 ? (
        <p className="muted">{t('links.none')}</p>
      ) : (
        <ul className="connections-looked">
          {links.map((link, at) => (
            <LinkRow
              key={`${link.way} ${link.address} ${link.address === '' ? at : ''}`}
              link={link}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}
