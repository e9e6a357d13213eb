import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { useTurns } from '#renderer/projector/use-turns.ts'
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
    <ul className="projector__part projector__quarters">
      {quarters.map((quarter) => (
        <li key={quarter}>
          <span>{t(`quarter.${quarter}`)}</span>
          <Quarter
            texts={placed.filter((one) => one.quarter === quarter).map(({ text }) => text)}
          />
        </li>
      ))}
    </ul>
  )
}

function Quarter({ texts }: { readonly texts: readonly string[] }) {
  const { list, from, fits } = useTurns(texts.length)
  return (
    <ul ref={list}>
      {texts.slice(from).map((text, at) => (
        <li key={text} dir="auto" data-later={at >= fits}>
          {text}
        </li>
      ))}
    </ul>
  )
}
