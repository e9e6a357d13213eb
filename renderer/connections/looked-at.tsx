import { Check, CircleAlert, Clock, type LucideIcon, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { type Courier, type Door, isRelay, type Link, reachOf } from './use-links.ts'

type Finding = 'fine' | 'waiting' | 'quiet' | 'trouble'

const icons: Readonly<Record<Finding, LucideIcon>> = {
  fine: Check,
  waiting: Clock,
  quiet: Minus,
  trouble: CircleAlert,
}

type Props = {
  readonly status: ViewItem<'status'> | undefined
  readonly door: Door
  readonly courier: Courier
  readonly links: readonly Link[]
}

/** What this computer can tell of itself about why others are or are not reached; it asks nobody. */
export function LookedAt({ status, door, courier, links }: Props) {
  const { t } = useTranslation('connections')
  const disk = status?.disk === 'not-saved' || status?.disk === 'none' ? status.disk : 'saved'
  const relay = reachOf(links.filter(isRelay))
  return (
    <Card title={t('looked.title')} look="list">
      <ul className="connections-looked">
        <Line
          finding={disk === 'saved' ? 'fine' : disk === 'none' ? 'quiet' : 'trouble'}
          what={t(`looked.disk.${disk}`)}
          text={t(`looked.disk.${disk}.text`)}
        />
        <Line
          finding={door.state === 'open' ? 'fine' : door.state === 'stuck' ? 'waiting' : 'quiet'}
          what={t(`looked.door.${door.state}`)}
          text={t(`looked.door.${door.state}.text`)}
        />
        <Line
          finding={courier.state === 'working' ? 'fine' : 'quiet'}
          what={t(`looked.direct.${courier.state}`)}
          text={t(`looked.direct.${courier.state}.text`)}
        />
        <Line
          finding={relay === 'there' ? 'fine' : 'quiet'}
          what={t(`looked.relay.${relay === 'there' ? 'there' : 'none'}`)}
          text={t(`looked.relay.${relay === 'there' ? 'there' : 'none'}.text`)}
        />
        <Line finding="quiet" what={t('looked.internet')} text={t('looked.internet.text')} />
      </ul>
    </Card>
  )
}

type LineProps = { readonly finding: Finding; readonly what: string; readonly text: string }

const Line = ({ finding, what, text }: LineProps) => (
  <li className={`connections-line connections-line--${finding}`}>
    <Icon of={icons[finding]} />
    <span>
      <b className="block">{what}</b>
      <span className="meta">{text}</span>
    </span>
  </li>
)
