import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { ShowSwitch } from '#renderer/meetings/families/show-switch.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { DeskProps } from '../activity-desk.ts'
import { PlacesMap } from './places-map.tsx'

const DeskSchema = v.object({
  isShown: v.boolean(),
  places: v.array(
    v.object({
      text: v.string(),
      impact: v.nullable(v.number()),
      effort: v.nullable(v.number()),
      people: v.number(),
    }),
  ),
})

/** Where each stands between little and much: a field with numbers in it, and the same as a table. */
export function Desk({ desk, lead }: DeskProps) {
  const { t } = useTranslation('meeting-run')
  const { number } = useFormat()
  const read = v.safeParse(DeskSchema, desk)
  if (!read.success) return null
  const { isShown, places } = read.output
  return (
    <section className="run-given" aria-label={t('places')}>
      <ShowSwitch isShown={isShown} lead={lead} />
      <PlacesMap places={places} />
      <table className="table" aria-label={t('places')}>
        <thead>
          <tr>
            <th scope="col">{t('places.of')}</th>
            <th scope="col">{t('places.impact')}</th>
            <th scope="col">{t('places.effort')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ text, impact, effort, people }, at) => (
            <tr key={text}>
              <th scope="row">
                {number(at + 1)}. <bdi>{text}</bdi>{' '}
                <span className="meta">{t('places.people', { count: people })}</span>
              </th>
              <td>{impact === null ? '–' : number(impact)}</td>
              <td>{effort === null ? '–' : number(effort)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
