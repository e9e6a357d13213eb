import { useTranslation } from 'react-i18next'
import { leading } from '#shared/priorities/leading.ts'
import type { Result, Row } from '#shared/priorities/result.ts'
import { mostPoints } from '#shared/priorities/methods.ts'
import type { Setup } from '#shared/priorities/round-shapes.ts'
import { BarChart } from '#renderer/ui/bar-chart.tsx'
import { CountSheet } from './count-sheet.tsx'
import { PairSheet } from './pair-sheet.tsx'
import { StarRunoff } from './star-runoff.tsx'

type Props = {
  readonly setup: Setup
  readonly result: Result
  readonly text: ReadonlyMap<string, string>
}

/** What was added up, as bars, and the sheet to follow it by hand. */
export function ResultBars({ setup, result, text }: Props) {
  const { t } = useTranslation('priorities')
  const { rows, steps } = result
  const runoff = steps.method === 'star' ? steps : null
  const top = leading(result)
  const caption =
    setup.method === 'dots'
      ? t('count.dots-each', { count: setup.dots })
      : t(`chart.${setup.method}`, { most: mostPoints, count: setup.options.length - 1 })
  const note = ({ people }: Row) => {
    switch (steps.method) {
      case 'dots':
      case 'score':
      case 'star':
        return t('count.from-people', { count: people })
      case 'borda':
      case 'schulze':
        return t('count.first-by', { count: people })
      case 'approval':
      case 'instant-runoff':
      case 'consent':
      case 'gradients':
      case 'fist-to-five':
      case 'temperature':
        return null
    }
  }
  return (
    <>
      <BarChart
        caption={caption}
        of={t('option')}
        unit={t(`unit.${steps.method}`)}
        bars={rows.map((row) => {
          const said = note(row)
          return {
            key: row.option,
            label: text.get(row.option) ?? '',
            value: row.points,
            isTop: top.has(row.option),
            ...(said !== null && { note: said }),
          }
        })}
      />
      {runoff !== null && <StarRunoff steps={runoff} text={text} />}
      {steps.method === 'schulze' ? (
        <PairSheet pairs={steps.pairs} text={text} />
      ) : (
        <CountSheet rows={rows} text={text} unit={t(`unit.${steps.method}`)} />
      )}
    </>
  )
}
