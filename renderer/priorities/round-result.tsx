import { useTranslation } from 'react-i18next'
import type { RoundItem } from '#shared/priorities/items.ts'
import type { Result } from '#shared/priorities/result.ts'
import { outcomeSentence, reasonSentences } from '#shared/priorities/sentences.ts'
import { Card } from '#renderer/ui/card.tsx'
import { AnswerSteps } from './answer-steps.tsx'
import { ResultBars } from './result-bars.tsx'
import { RunoffRounds } from './runoff-rounds.tsx'
import { ThreeWays } from './three-ways.tsx'
import { useSay } from './use-say.ts'

type Props = { readonly round: RoundItem; readonly result: Result }

/** The result: a sentence somebody could read aloud, then the chart, then the count to follow by hand. */
export function RoundResult({ round, result }: Props) {
  const { t } = useTranslation('priorities')
  const say = useSay()
  const { setup, state } = round
  const text = new Map(setup.options.map((option) => [option.id, option.text]))
  const isClosed = state === 'closed'
  const { steps } = result
  return (
    <>
      <section
        className={`card priorities-verdict${isClosed ? ' is-closed' : ''}`}
        aria-label={t('result')}
      >
        <p className="meta">
          {isClosed
            ? t('result-closed', { method: t(`method.${setup.method}`) })
            : t('result-so-far')}
        </p>
        <h2>{say(outcomeSentence(setup, result))}</h2>
        <p className="reading">{reasonSentences(setup, result).map(say).join(' ')}</p>
      </section>
      <Card title={t('how-we-got-here')}>
        {'words' in steps ? (
          <AnswerSteps steps={steps} />
        ) : steps.method === 'instant-runoff' ? (
          <RunoffRounds rounds={steps.rounds} text={text} />
        ) : (
          <ResultBars setup={setup} result={result} text={text} />
        )}
      </Card>
      {result.others.length > 0 && <ThreeWays setup={setup} result={result} text={text} />}
    </>
  )
}
