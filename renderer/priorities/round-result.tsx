import { useTranslation } from 'react-i18next'
import type { Result, RoundItem } from '#shared/priorities/items.ts'
import { leading } from '#shared/priorities/leading.ts'
import { outcomeSentence, reasonSentences } from '#shared/priorities/sentences.ts'
import { BarChart } from '#renderer/ui/bar-chart.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { CountSheet } from './count-sheet.tsx'
import { useSay } from './use-say.ts'

type Props = { readonly round: RoundItem; readonly result: Result }

/** The result: a sentence somebody could read aloud, then the chart, then the count to follow by hand. */
export function RoundResult({ round, result }: Props) {
  const { t } = useTranslation('priorities')
  const say = useSay()
  const { setup, state } = round
  const text = new Map(setup.options.map((option) => [option.id, option.text]))
  const top = leading(result)
  const isClosed = state === 'closed'
  return (
    <>
      <section
        className={`card priorities-verdict${isClosed ? ' is-closed' : ''}`}
        aria-label={t('result')}
      >
        <p className="meta">{isClosed ? t('result-closed') : t('result-so-far')}</p>
        <h2>{say(outcomeSentence(setup, result))}</h2>
        <p className="reading">{reasonSentences(setup, result).map(say).join(' ')}</p>
      </section>
      <Card title={t('how-we-got-here')}>
        <BarChart
          caption={t('count.dots-each', { count: setup.dots })}
          of={t('option')}
          unit={t('dots-word')}
          bars={result.rows.map((row) => ({
            key: row.option,
            label: text.get(row.option) ?? '',
            value: row.dots,
            isTop: top.has(row.option),
            note: t('count.from-people', { count: row.people }),
          }))}
        />
        <CountSheet rows={result.rows} text={text} />
      </Card>
    </>
  )
}
