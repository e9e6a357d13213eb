import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { pollShapes } from '#shared/meetings/activities/families/poll.ts'
import type { RowsProps } from '../activities/activity-paper.ts'
import { scaleNumber } from './scale-number.ts'

/** Answers to tick, in the words that phones have; with a line below them where words may go with some. */
export function PollRows({ seen, kind }: RowsProps & { readonly kind: string }) {
  const { t } = useTranslation('activities')
  const read = v.safeParse(pollShapes.seen, seen)
  if (!read.success) return null
  const { answers, withWords } = read.output
  return (
    <>
      <p>{t(`${kind}.question`)}</p>
      <ul className="meetings-ballot__rows" data-close={answers.length > 3}>
        {answers.map((answer) => (
          <li key={answer} className="meetings-tick">
            <span>
              <span className="numbers">{scaleNumber(answers, answer)}</span>
              {' · '}
              {t(`${kind}.answer.${answer}`)}
            </span>
          </li>
        ))}
      </ul>
      {withWords.length > 0 && (
        <p>
          {t(`${kind}.tell`)}
          <span className="meetings-line" />
        </p>
      )}
    </>
  )
}
