import { useTranslation } from 'react-i18next'
import type { DecisionItem, RoundItem } from '#shared/priorities/items.ts'
import { scaleSupport } from '#shared/priorities/scale-sentences.ts'
import { leading } from '#shared/priorities/leading.ts'
import { mostPoints } from '#shared/priorities/methods.ts'
import type { Result } from '#shared/priorities/result.ts'
import { say } from '#shared/priorities/sentence.ts'
import { outcomeSentence } from '#shared/priorities/sentences.ts'
import { BarRow } from '#renderer/ui/bar-row.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { fitted } from './fitted.ts'
import { useDecidedWords } from './use-decided-words.ts'
import { useVoice } from './use-voice.ts'

type Props = {
  readonly round: RoundItem
  readonly result: Result
  readonly decision: DecisionItem | null
}

/** At most three bars: what the back row can take in. */
const shownBars = 3

/** A closed round: a sentence, three bars, who took part. A recorded decision takes the sentence's place. */
export function LargeResult({ round, result, decision }: Props) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  const decided = useDecidedWords()
  const voice = useVoice()
  const sentence =
    decision === null ? say(voice, outcomeSentence(round.setup, result)) : decided(decision.outcome)
  const text = new Map(round.setup.options.map((option) => [option.id, option.text]))
  const told =
    'words' in result.steps
      ? scaleSupport(result.steps)
          .map((one) => say(voice, one))
          .join(' ')
      : null
  const rows = told === null ? result.rows : []
  const top = leading(result)
  const most = Math.max(1, ...result.rows.map((row) => row.points))
  const took = result.gave + result.passed
  const { setup } = round
  const { method } = setup
  const isByDots = method === 'dots'
  const needsWords = method === 'schulze' || method === 'star'
  return (
    <>
      <div className="projector__result">
        <p className="projector__asked" dir="auto">
          {round.question}
        </p>
        <h1 className={`projector__sentence projector__sentence--${fitted(sentence)}`}>
          {sentence}
        </h1>
        {told !== null && <p className="projector__asked">{told}</p>}
        <table className="projector__bars" aria-label={t('result')}>
          <tbody>
            {rows.slice(0, shownBars).map((row) => (
              <BarRow
                key={row.option}
                bar={{
                  key: row.option,
                  label: text.get(row.option) ?? '',
                  value: row.points,
                  isTop: top.has(row.option),
                }}
                value={number(row.points)}
                share={row.points / most}
              />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="projector__foot">
        <p className="projector__count">
          <b className="numbers">{number(took)}</b>
          <span>
            {t('large-took', { count: result.people ?? took })}
            {result.passed > 0 && (
              <span className="block">{t('passed', { count: result.passed })}</span>
            )}
          </span>
        </p>
        {!isByDots && (
          <p>
            {t(`method.${method}`)}
            {needsWords && (
              <span className="block">
                {t(`chart.${method}`, { count: setup.options.length - 1, most: mostPoints })}
              </span>
            )}
          </p>
        )}
        {decision !== null && decision.concerns.length > 0 && (
          <p>{t('large-concerns', { count: decision.concerns.length })}</p>
        )}
      </footer>
    </>
  )
}
