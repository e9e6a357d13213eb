import { useTranslation } from 'react-i18next'
import type { Tally } from '#shared/priorities/result.ts'
import { type Scale, stepsOf } from '#shared/priorities/scales.ts'
import { answerSentence } from '#shared/priorities/scale-sentences.ts'
import { BarChart } from '#renderer/ui/bar-chart.tsx'
import { useSay } from './use-say.ts'

type Props = { readonly steps: Extract<Tally['steps'], { method: Scale }> }

/** How many chose each step of a scale, and what people wrote; whose it is, is not said. */
export function AnswerSteps({ steps: { method, steps, words } }: Props) {
  const { t } = useTranslation('priorities')
  const say = useSay()
  const isFor = (mark: number) =>
    stepsOf[method].some((step) => step.mark === mark && step.side === 'for')
  return (
    <>
      <BarChart
        caption={t('answer.chart')}
        of={t('answer.column')}
        unit={t('unit.approval')}
        bars={steps.map(({ mark, people }) => ({
          key: String(mark),
          label: say(answerSentence(method, mark)),
          value: people,
          isTop: isFor(mark) && people > 0,
        }))}
      />
      {words.length > 0 && (
        <section className="priorities-after" aria-label={t('answer.written')}>
          <h3>{t('answer.written')}</h3>
          <ul className="divided">
            {words.map((one, at) => (
              <li key={at}>
                <p className="meta">{say(answerSentence(method, one.mark))}</p>
                <p className="reading" dir="auto">
                  {one.words}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
