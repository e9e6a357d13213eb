import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import type { ScreenProps } from '../activity-screen.ts'

const PlacesSchema = v.array(
  v.object({ text: v.string(), impact: v.nullable(v.number()), effort: v.nullable(v.number()) }),
)
const SeenSchema = v.object({ places: v.nullable(PlacesSchema) })

const quarters = ['easy', 'big', 'small', 'hard'] as const
const middle = 2

/** In which quarter something stands: much change first, little work first. */
const quarterOf = (impact: number, effort: number): (typeof quarters)[number] => {
  if (impact > middle) return effort <= middle ? 'easy' : 'big'
  return effort <= middle ? 'small' : 'hard'
}

/** Four quarters between little and much work, little and much change; nothing before it is shown to everybody. */
export function Screen({ seen }: ScreenProps) {
  const { t } = useTranslation('meeting-screen')
  const read = v.safeParse(SeenSchema, seen)
  if (!read.success || read.output.places === null) return null
  const placed = read.output.places.flatMap(({ text, impact, effort }) =>
    impact === null || effort === null ? [] : [{ text, quarter: quarterOf(impact, effort) }],
  )
  return (
    <ul className="projector__part projector__said">
      {quarters.map((quarter) => (
        <li key={quarter}>
          <span>{t(`quarter.${quarter}`)}</span>
          <ul>
            {placed
              .filter((one) => one.quarter === quarter)
              .map(({ text }) => (
                <li key={text} dir="auto">
                  {text}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
