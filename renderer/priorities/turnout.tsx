import { useTranslation } from 'react-i18next'
import { lookOf } from '#shared/priorities/methods.ts'
import type { RoundItem } from '#shared/priorities/items.ts'
import type { Result } from '#shared/priorities/result.ts'
import { useFormat } from '#renderer/ui/use-format.ts'

type Props = {
  readonly took: number
  readonly result: Result | null
  /** How many could take part. */
  readonly all: number
  readonly state: RoundItem['state']
}

/** How many took part, dots and passes told apart once totals are shown. */
export function Turnout({ took, result, all, state }: Props) {
  const { t } = useTranslation('priorities')
  const { number } = useFormat()
  const isOpen = state === 'open'
  const missing = Math.max(0, all - took)
  return (
    <>
      <p className="priorities-turnout">
        <b className="numbers">{number(took)}</b> {t('of-people', { count: all })}
      </p>
      <svg className="priorities-split" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
        {split(result === null ? [took, 0, missing] : [result.gave, result.passed, missing]).map(
          ({ from, width }, at) => (
            <rect
              key={at}
              x={from}
              width={width}
              height="6"
              className={`priorities-split__${String(at)}`}
            />
          ),
        )}
      </svg>
      <ul className="stack small">
        {result !== null && (
          <>
            <li>
              <span className="priorities-key priorities-key--0" aria-hidden />
              {t(`gave.${lookOf(result.steps.method)}`, { count: result.gave })}
            </li>
            <li>
              <span className="priorities-key priorities-key--1" aria-hidden />
              {t('passed', { count: result.passed })}
            </li>
          </>
        )}
        <li>
          <span className="priorities-key" aria-hidden />
          {isOpen ? t('not-yet', { count: missing }) : t('not-here', { count: missing })}
        </li>
      </ul>
    </>
  )
}

function split(
  parts: readonly number[],
): readonly { readonly from: number; readonly width: number }[] {
  const all = Math.max(
    1,
    parts.reduce((sum, part) => sum + part, 0),
  )
  let from = 0
  return parts.map((part) => {
    const width = (part / all) * 100
    const here = { from, width }
    from += width
    return here
  })
}
