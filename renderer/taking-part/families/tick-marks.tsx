import { useTranslation } from 'react-i18next'
import { type MarksProps, withMark } from './marks.ts'

/** A tick for all one can live with. */
export function TickMarks({ options, marks, change }: MarksProps) {
  const { t } = useTranslation('guest')
  return (
    <fieldset className="g-choices">
      <legend className="g-label">{t('ticks.legend')}</legend>
      {options.map(({ id, text }) => (
        <label key={id} className="g-choice" data-chosen={marks[id] === 1}>
          <input
            type="checkbox"
            checked={marks[id] === 1}
            onChange={({ target }) => {
              change(withMark(marks, id, target.checked ? 1 : 0))
            }}
          />
          <bdi>{text}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
