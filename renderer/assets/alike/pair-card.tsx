import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { Button } from '#renderer/ui/button.tsx'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Pair = ViewItem<'assets/alike'>

type Props = {
  readonly pair: Pair
  readonly onSame: () => void
  readonly onDifferent: () => void
  readonly onLater: () => void
}

const rows = ['name', 'organization', 'address', 'phones', 'hours', 'offers', 'strong'] as const

/** Two records side by side, with what tells them alike and what tells them apart. */
export function PairCard({ pair, onSame, onDifferent, onLater }: Props) {
  const { t } = useTranslation(['directories', 'assets'])
  const { list } = useFormat()
  const { first, second, why } = pair
  const words = (side: Pair['first'], row: (typeof rows)[number]) => {
    const value = side[row]
    return typeof value === 'string' ? value : list(value)
  }
  const from = (side: Pair['first']) =>
    side.file === '' ? t('alike.by-hand') : t('alike.from-file', { file: side.file })
  const label = {
    name: 'assets:field.name',
    organization: 'assets:field.organization',
    address: 'assets:field.address',
    phones: 'field.phones',
    hours: 'field.hours',
    offers: 'assets:field.offers',
    strong: 'assets:field.strong',
  } as const
  return (
    <div className="stack stack--4">
      <p>{t('alike.why', { list: list(why.map((one) => t(`alike.why.${one}`))) })}</p>
      <div className="assets-wide">
        <Table
          label={t('alike.question')}
          heads={[t('alike.what'), t('alike.first'), t('alike.second'), t('alike.compare')]}
        >
          <tr>
            <th scope="row">{t('alike.from')}</th>
            {[first, second].map((side) => (
              <td key={side.id} dir="auto">
                <span className="row">
                  <KindMark kind={side.kind} size={20} /> {from(side)}
                </span>
              </td>
            ))}
            <td className="muted">{t('assets:nothing')}</td>
          </tr>
          {rows
            .filter((row) => words(first, row) !== '' || words(second, row) !== '')
            .map((row) => (
              <tr key={row}>
                <th scope="row">{t(label[row])}</th>
                <td dir="auto">{words(first, row) || t('assets:nothing')}</td>
                <td dir="auto">{words(second, row) || t('assets:nothing')}</td>
                <td className="muted">
                  {words(first, row) === words(second, row) ? t('alike.equal') : t('alike.unequal')}
                </td>
              </tr>
            ))}
        </Table>
      </div>
      <p className="meta">{t('alike.what-happens')}</p>
      <div className="row wrap">
        <Button icon={Check} onPress={onSame}>
          {t('alike.same')}
        </Button>
        <Button icon={X} onPress={onDifferent}>
          {t('alike.different')}
        </Button>
        <Button kind="quiet" onPress={onLater}>
          {t('alike.later')}
        </Button>
      </div>
    </div>
  )
}
