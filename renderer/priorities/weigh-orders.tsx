import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { orderBy, type WeighedRow, whatWeightsChange } from '#shared/priorities/weigh.ts'
import type { WeighingItem } from '#shared/priorities/weighing-items.ts'
import { BarRow } from '#renderer/ui/bar-row.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from './use-say.ts'

/** The order with the group's weights beside the one without any, and what the weights change. */
export function WeighOrders({ weighing }: { readonly weighing: WeighingItem }) {
  const { t } = useTranslation('priorities')
  const say = useSay()
  const { options } = weighing
  const criteria = weighing.criteria.map((criterion) => ({
    ...criterion,
    scores: new Map(Object.entries(criterion.scores)),
  }))
  const text = new Map(options.map((option) => [option.id, option.text]))
  return (
    <Card title={t('weigh.orders')}>
      <p className="reading">{whatWeightsChange(options, criteria).map(say).join(' ')}</p>
      <div className="priorities-orders">
        <Order title={t('weigh.weighted')} rows={orderBy(options, criteria, true)} text={text} />
        <Order title={t('weigh.plain')} rows={orderBy(options, criteria, false)} text={text} />
      </div>
    </Card>
  )
}

type OrderProps = {
  readonly title: string
  readonly rows: readonly WeighedRow[]
  readonly text: ReadonlyMap<string, string>
}

function Order({ title, rows, text }: OrderProps) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  const head = useId()
  const most = Math.max(1, ...rows.map(({ points }) => points))
  return (
    <div>
      <h3 id={head}>{title}</h3>
      <table className="bars" aria-labelledby={head}>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('option')}</th>
            <th scope="col">{t('unit.score')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ option, place, points }) => (
            <BarRow
              key={option}
              bar={{
                key: option,
                label: `${number(place)}. ${text.get(option) ?? ''}`,
                value: points,
                isTop: place === 1 && points > 0,
              }}
              value={number(points)}
              share={points / most}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
