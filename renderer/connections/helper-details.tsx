import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/use-format.ts'
import { type Courier, type Door, isThere, type Link } from './use-links.ts'

type Props = { readonly door: Door; readonly courier: Courier; readonly links: readonly Link[] }

/** Numbers for whoever is asked for help. */
export function HelperDetails({ door, courier, links }: Props) {
  const { t } = useTranslation('connections')
  const { number } = useFormat()
  const direct = links.filter(({ way }) => way === 'direct').length
  return (
    <details className="card connections-details">
      <summary>{t('details.title')}</summary>
      <dl>
        <dt>{t('details.door')}</dt>
        <dd dir="ltr">{door.addresses.map(({ url }) => url).join(', ') || '–'}</dd>
        <dt>{t('details.links')}</dt>
        <dd className="numbers">
          {number(links.filter(isThere).length)} / {number(links.length)}
        </dd>
        <dt>{t('details.direct')}</dt>
        <dd className="numbers">{number(direct)}</dd>
        <dt>{t('details.direct-in')}</dt>
        <dd className="numbers" data-bytes-in={courier.bytes.in}>
          {number(courier.bytes.in)}
        </dd>
        <dt>{t('details.direct-out')}</dt>
        <dd className="numbers" data-bytes-out={courier.bytes.out}>
          {number(courier.bytes.out)}
        </dd>
      </dl>
    </details>
  )
}
