import { ChartBar, Table2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Bar, BarRow } from './bar-row.tsx'
import { SegmentedControl } from './segmented-control.tsx'
import { useFormat } from './use-format.ts'

type Props = {
  /** What is counted; a sentence that says the result belongs above the chart. */
  readonly caption: string
  readonly bars: readonly Bar[]
  /** The word over the numbers, as in "Dots". */
  readonly unit: string
  /** The word over the labels, as in "Theme". */
  readonly of: string
}

/** A table with bars in it; the switch leaves the bars out. Values are always printed. */
export function BarChart({ caption, bars, unit, of }: Props) {
  const { t } = useTranslation('ui')
  const { number } = useFormat()
  const [look, setLook] = useState<'bars' | 'table'>('bars')
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <figure className="chart">
      <div className="row between">
        <figcaption className="meta">{caption}</figcaption>
        <SegmentedControl
          label={t('chart.look')}
          value={look}
          onChange={setLook}
          options={[
            { key: 'bars', label: t('chart.bars'), icon: ChartBar },
            { key: 'table', label: t('chart.table'), icon: Table2 },
          ]}
        />
      </div>
      <table className={look === 'bars' ? 'bars' : 'table'} aria-label={caption}>
        <thead className={look === 'bars' ? 'sr-only' : ''}>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" className="bars__value">
              {unit}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <BarRow
              key={bar.key}
              bar={bar}
              value={number(bar.value)}
              share={look === 'bars' ? bar.value / most : null}
            />
          ))}
        </tbody>
      </table>
    </figure>
  )
}
