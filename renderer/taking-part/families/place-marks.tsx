import { useTranslation } from 'react-i18next'
import type { MarksProps } from './marks.ts'

/** An order: press what comes next, press again to take it out. */
export function PlaceMarks({ options, marks, change }: MarksProps) {
  const { t } = useTranslation('guest')
  const ranked = Object.entries(marks)
    .toSorted(([, a], [, b]) => a - b)
    .map(([id]) => id)
  const renumbered = (ids: readonly string[]) =>
    change(Object.fromEntries(ids.map((id, at) => [id, at + 1])))
  return (
    <>
      <p className="g-quiet">{t('places.how')}</p>
      <ul className="g-rows">
        {options.map(({ id, text }) => {
          const place = ranked.indexOf(id) + 1
          return (
            <li key={id}>
              <button
                type="button"
                className="g-choice g-choice--place"
                aria-pressed={place > 0}
                onClick={() => {
                  renumbered(place > 0 ? ranked.filter((one) => one !== id) : [...ranked, id])
                }}
              >
                <span className="g-choice__mark" aria-hidden="true">
                  {place > 0 ? place : ''}
                </span>
                <span>
                  <bdi>{text}</bdi>
                  <span className="g-hidden">
                    {place > 0 ? t('places.at', { place }) : t('places.none')}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
