import { useTranslation } from 'react-i18next'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import type { BallotField } from './ballot-field.ts'

/** Approval: a tick for everything one can support. */
export function BallotTicks({ setup, given, onChange }: BallotField) {
  const { t } = useTranslation('priorities')
  return (
    <>
      <p className="muted">{t('ballot.about-ticks')}</p>
      <ul className="divided priorities-dots">
        {setup.options.map(({ id, text }) => {
          const { [id]: tick, ...others } = given
          return (
            <li key={id} className="priorities-tick">
              <Checkbox
                isSelected={tick === 1}
                onChange={(isTicked) => {
                  onChange(isTicked ? { ...others, [id]: 1 } : others)
                }}
              >
                <bdi>{text}</bdi>
              </Checkbox>
            </li>
          )
        })}
      </ul>
    </>
  )
}
