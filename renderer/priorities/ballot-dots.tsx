import { useTranslation } from 'react-i18next'
import { sumOf } from '#shared/priorities/ballot-rules.ts'
import type { Setup } from '#shared/priorities/round-shapes.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import type { BallotField } from './ballot-field.ts'
import { DotRow } from './dot-row.tsx'

/** Dots by plus and minus. */
export function BallotDots({
  setup,
  given,
  onChange,
}: BallotField & { readonly setup: Extract<Setup, { method: 'dots' }> }) {
  const { t } = useTranslation('priorities')
  const announce = useAnnounce()
  const left = setup.dots - sumOf(given)
  const most = setup.atMost ?? setup.dots
  return (
    <>
      <p className="muted">
        {setup.atMost === null
          ? t('dots.free', { count: setup.dots })
          : t('dots.limited', { count: setup.dots, most })}
      </p>
      <ul className="divided priorities-dots">
        {setup.options.map(({ id, text }) => {
          const { [id]: dots = 0, ...others } = given
          return (
            <DotRow
              key={id}
              text={text}
              dots={dots}
              canAdd={left > 0 && dots < most}
              onChange={(next) => {
                onChange(next === 0 ? others : { ...others, [id]: next })
                announce(t('dots.left', { count: left + dots - next }))
              }}
            />
          )
        })}
      </ul>
    </>
  )
}
