import { useTranslation } from 'react-i18next'
import type { WeighingItem } from '#shared/priorities/weighing-items.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { ScoreCell } from './score-cell.tsx'

/** Options by criteria: one number from 0 to 5 in each cell, agreed by the group. */
export function WeighMatrix({ weighing }: { readonly weighing: WeighingItem }) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  const { options, criteria } = weighing
  const open =
    options.length * criteria.length -
    criteria.reduce((sum, { scores }) => sum + Object.keys(scores).length, 0)
  return (
    <Card title={t('weigh.scores')}>
      <p className="muted">{t('weigh.scores-about')}</p>
      <div className="priorities-matrix">
        <table className="table" aria-label={t('weigh.scores')}>
          <thead>
            <tr>
              <th scope="col">{t('option')}</th>
              {criteria.map(({ id, text, weight }) => (
                <th key={id} scope="col">
                  <bdi>{text}</bdi>
                  <span className="meta block">{t('weigh.times', { weight: number(weight) })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={option.id}>
                <th scope="row">
                  <bdi>{option.text}</bdi>
                </th>
                {criteria.map((criterion) => (
                  <td key={criterion.id}>
                    <ScoreCell
                      option={option}
                      criterion={criterion}
                      score={criterion.scores[option.id] ?? null}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta" role="status">
        {open === 0 ? t('weigh.all-scored') : t('weigh.open', { count: open })}
      </p>
    </Card>
  )
}
