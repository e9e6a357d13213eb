import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { voteShapes } from '#shared/meetings/activities/families/vote.ts'
import type { ScreenProps } from '../activities/activity-screen.ts'
import { LargeBars } from './large-bars.tsx'

/** What the back row can take in. */
const shownBars = 3

/** What can be chosen, and once it is shown what came out, with what was counted: devices or cards, never "people". */
export function VoteScreen({ seen }: ScreenProps) {
  const { t } = useTranslation('meeting-screen')
  const read = v.safeParse(voteShapes.seen, seen)
  if (!read.success) return null
  const { setup, result } = read.output
  if (result === null)
    return (
      <ul className="projector__part projector__said" data-many={setup.options.length > 6}>
        {setup.options.map(({ id, text }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    )
  const text = new Map(setup.options.map((option) => [option.id, option.text]))
  return (
    <>
      <LargeBars
        label={t('result')}
        bars={result.rows.slice(0, shownBars).map(({ option, points, place }) => ({
          key: option,
          label: text.get(option) ?? '',
          value: points,
          isTop: place === 1,
        }))}
      />
      <p className="projector__asked">{t(`result.${setup.door}`, { count: result.gave })}</p>
    </>
  )
}
