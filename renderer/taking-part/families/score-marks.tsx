import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type MarksProps, withMark } from './marks.ts'

/** 0 to 5 for each. */
export function ScoreMarks({ options, marks, change }: MarksProps) {
  const { t } = useTranslation('guest')
  // Two ballots may stand in one page: one's own, and one of paper that is keyed in.
  const group = useId()
  return (
    <ul className="g-rows">
      {options.map(({ id, text }) => (
        <li key={id}>
          <fieldset className="g-scores">
            <legend>
              <b>
                <bdi>{text}</bdi>
              </b>
            </legend>
            {[0, 1, 2, 3, 4, 5].map((score) => (
              <label key={score} className="g-score">
                <input
                  type="radio"
                  name={`${group} ${id}`}
                  checked={(marks[id] ?? 0) === score}
                  aria-label={t('scores.of', { score, text })}
                  onChange={() => {
                    change(withMark(marks, id, score))
                  }}
                />
                <span aria-hidden="true">{score}</span>
              </label>
            ))}
          </fieldset>
        </li>
      ))}
    </ul>
  )
}
