import { useTranslation } from 'react-i18next'
import { type MarksProps, withMark } from './marks.ts'

/** Dots to spread, with what is left of them. */
export function DotMarks({
  options,
  marks,
  change,
  dots,
  atMost,
}: MarksProps & { readonly dots: number; readonly atMost: number }) {
  const { t } = useTranslation('guest')
  const left = dots - Object.values(marks).reduce((all, one) => all + one, 0)
  return (
    <>
      <div className="g-budget">
        <p role="status">{t('dots.left', { count: left })}</p>
        {dots <= mostDrawn && <Dots count={dots} full={left} />}
      </div>
      <ul className="g-rows">
        {options.map(({ id, text }) => {
          const here = marks[id] ?? 0
          const canAdd = left > 0 && here < atMost
          return (
            <li key={id} className="g-row">
              <span className="g-row__text">
                <b>
                  <bdi>{text}</bdi>
                </b>
                <span className="g-quiet">{t('dots.here', { count: here })}</span>
              </span>
              <button
                type="button"
                className="g-step-button"
                aria-label={t('dots.less', { text })}
                aria-disabled={here === 0}
                onClick={() => {
                  if (here > 0) change(withMark(marks, id, here - 1))
                }}
              >
                −
              </button>
              <button
                type="button"
                className="g-step-button"
                aria-label={t('dots.more', { text })}
                aria-disabled={!canAdd}
                onClick={() => {
                  if (canAdd) change(withMark(marks, id, here + 1))
                }}
              >
                +
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** More than so many are told by their number alone. */
const mostDrawn = 10

/** A budget one can see. */
function Dots({ count, full }: { readonly count: number; readonly full: number }) {
  return (
    <span className="g-dots" aria-hidden>
      {Array.from({ length: count }, (_, at) => (
        <i key={at} data-full={at < full} />
      ))}
    </span>
  )
}
