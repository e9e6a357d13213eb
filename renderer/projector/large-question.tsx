import { useTranslation } from 'react-i18next'
import type { RoundItem } from '#shared/priorities/items.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { fitted } from './fitted.ts'

type Props = { readonly round: RoundItem; readonly all: number }

/** An open round: one question, and how many took part. No totals before everybody had their say. */
export function LargeQuestion({ round, all }: Props) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  return (
    <>
      <h1
        className={`projector__question projector__question--${fitted(round.question)}`}
        dir="auto"
      >
        {round.question}
      </h1>
      <footer className="projector__foot">
        <p className="projector__count">
          <b className="numbers">{number(round.took)}</b>
          <span>{t('large-took', { count: all })}</span>
        </p>
        <p>{t('large-pass')}</p>
      </footer>
    </>
  )
}
